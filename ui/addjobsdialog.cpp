// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/addjobsdialog.h"

#include "ui/fields.h"
#include "ui/formfield.h"
#include "ui/look/look.h"

#include <QLocale>
#include <QPushButton>

namespace dubwatch::ui {

namespace {

constexpr size_t mostProblemsShown = 3;
constexpr int linesShown = 10;

} // namespace

AddJobsDialog::AddJobsDialog(const Look &look, const QString &backend, QWidget *parent)
    : FormDialog(look, parent)
    , m_text(new TextArea)
{
    setHeading(tr("Add jobs of %1").arg(backend),
               tr("Jobs that exist already. They are watched, not changed."));
    look.wear(*m_text, FontRole::Mono);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setMinimumHeight(metrics::logLineHeight(m_text->font()) * linesShown);
    m_text->setPlaceholderText(tr("Paste ids: lines, spaces or commas between them"));
    m_field =
        addField(new FormField(look, tr("Job &ids"), m_text, [this] { return problem(); }), 1);
    addButtons(tr("&Add"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &AddJobsDialog::onTextChanged);
    onTextChanged();
}

std::vector<JobId> AddJobsDialog::ids() const
{
    return m_list.ids;
}

void AddJobsDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void AddJobsDialog::onTextChanged()
{
    m_list = readJobIds(m_text->toPlainText());
    m_field->setHint(summary());
    if (m_list.problems.empty()) {
        m_field->revalidate();
    } else {
        m_field->validate();
    }
    const auto count = qlonglong(m_list.ids.size());
    defaultButton()->setText(count < 2 ? tr("&Add")
                                       : tr("&Add %1 jobs").arg(QLocale().toString(count)));
}

QString AddJobsDialog::problem() const
{
    if (m_list.problems.empty())
        return m_list.ids.empty() ? tr("Paste at least one id") : QString();
    QStringList lines;
    for (size_t i = 0; i < std::min(mostProblemsShown, m_list.problems.size()); ++i) {
        const JobIdList::Problem &problem = m_list.problems[i];
        lines << tr("Line %1: %2").arg(QLocale().toString(problem.line), problem.what);
    }
    if (const size_t more = m_list.problems.size() - size_t(lines.size()); more > 0) {
        lines << tr("and %1 more").arg(QLocale().toString(qulonglong(more)));
    }
    return lines.join(u'\n');
}

QString AddJobsDialog::summary() const
{
    const auto number = [](auto value) { return QLocale().toString(qlonglong(value)); };
    if (m_list.ids.empty())
        return {};
    const QString ids =
        m_list.ids.size() == 1 ? tr("1 id") : tr("%1 ids").arg(number(m_list.ids.size()));
    if (m_list.duplicates == 0)
        return ids;
    return tr("%1, %2 repeated and counted once").arg(ids, number(m_list.duplicates));
}

} // namespace dubwatch::ui
