// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/submitdialog.h"

#include "client/jobdrafts.h"
#include "ui/fields.h"
#include "ui/formfield.h"
#include "ui/webaddress.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 500;
constexpr int longestAddress = 8'000;

} // namespace

QStringList languagesOf(const QString &text)
{
    QStringList languages;
    for (const QString &part : text.split(QRegularExpression(u"[,，、]"_s))) {
        const QString language = part.trimmed();
        if (!language.isEmpty() && !languages.contains(language, Qt::CaseInsensitive)) {
            languages << language;
        }
    }
    return languages;
}

std::vector<JobDraft> draftsOf(const SubmitValues &values)
{
    return copiesOf(values.draft, values.languages, values.count);
}

SubmitDialog::SubmitDialog(const Look &look, const SubmitOptions &options, QWidget *parent)
    : FormDialog(look, parent)
    , m_options(options)
    , m_source(new TextField)
    , m_title(new TextField)
    , m_languages(new ChoiceField)
    , m_tag(new TextField)
    , m_count(new QSpinBox)
    , m_watch(new QCheckBox(tr("&Watch it until it has ended")))
{
    setHeading(tr("New job on %1").arg(options.backend),
               options.host.isEmpty()
                   ? tr("It is simulated on this computer. Nothing is sent anywhere.")
                   : tr("It is sent to %1 and watched from there.").arg(options.host));
    makeFields();
    setFact(tr("Safe to repeat: sent with an idempotency key"));
    addButtons(tr("&Submit"));
    updateAcceptText();
}

void SubmitDialog::makeFields()
{
    const QString optional = tr("optional");
    m_source->setMaxLength(longestAddress);
    m_title->setMaxLength(longestText);
    m_tag->setMaxLength(longestText);
    m_source->setPlaceholderText(m_options.sourceRequired ? tr("https://…") : optional);
    m_title->setPlaceholderText(optional);
    m_tag->setPlaceholderText(optional);
    m_languages->setEditable(true);
    m_languages->setInsertPolicy(QComboBox::NoInsert);
    m_languages->addItems(m_options.languages);
    m_languages->setCurrentIndex(-1);
    m_languages->lineEdit()->setPlaceholderText(
        m_options.languageRequired ? u"Spanish, German"_s : optional);
    m_languages->lineEdit()->setMaxLength(longestText);
    m_count->setRange(1, mostCopies);
    m_watch->setChecked(true);

    addField(new FormField(look(), tr("&Video address"), m_source, [this] {
        const bool empty = m_source->text().trimmed().isEmpty();
        return empty && !m_options.sourceRequired ? QString() : sourceProblem(m_source->text());
    }));
    addField(new FormField(look(), tr("&Title"), m_title));
    auto *languages = new FormField(look(), tr("Translate &into"), m_languages, [this] {
        const bool none = languagesOf(m_languages->currentText()).isEmpty();
        return none && m_options.languageRequired ? tr("Name at least one language") : QString();
    });
    languages->setHint(tr("One or several, with commas"));
    auto *count = new FormField(look(), tr("&How many"), m_count);
    addFields({languages, new FormField(look(), tr("Ta&g"), m_tag), count});
    addRow(m_watch);
    connect(m_languages, &QComboBox::currentTextChanged, this, &SubmitDialog::updateAcceptText);
    connect(m_count, &QSpinBox::valueChanged, this, &SubmitDialog::updateAcceptText);
}

/// With several languages the number of jobs is easily underestimated.
void SubmitDialog::updateAcceptText()
{
    const SubmitValues now = values();
    const qsizetype jobs = std::max<qsizetype>(1, now.languages.size()) * now.count;
    defaultButton()->setText(jobs == 1 ? tr("&Submit")
                                       : tr("&Submit %1 jobs").arg(QLocale().toString(jobs)));
    m_watch->setText(jobs == 1 ? tr("&Watch it until it has ended")
                               : tr("&Watch them until they have ended"));
}

SubmitValues SubmitDialog::values() const
{
    SubmitValues values;
    values.draft.source = m_source->text().trimmed();
    values.draft.title = m_title->text().trimmed();
    values.draft.tag = m_tag->text().trimmed();
    values.languages = languagesOf(m_languages->currentText());
    values.count = m_count->value();
    values.then = m_watch->isChecked() ? AfterSubmit::Watch : AfterSubmit::LeaveAlone;
    return values;
}

void SubmitDialog::setValues(const SubmitValues &values)
{
    m_source->setText(values.draft.source);
    m_title->setText(values.draft.title);
    m_tag->setText(values.draft.tag);
    m_languages->setEditText(values.languages.join(QStringLiteral(", ")));
    m_count->setValue(values.count);
    m_watch->setChecked(values.then == AfterSubmit::Watch);
}

} // namespace dubwatch::ui
