// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/filterbar.h"

#include "ui/fields.h"
#include "ui/look/look.h"
#include "ui/look/mirror.h"
#include "ui/searchfield.h"
#include "ui/tonelabel.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace dubwatch::ui {

namespace {

constexpr double searchWidth = 47; ///< ch

/// The first entry of a filter hides nothing.
void markUse(ChoiceField &field)
{
    field.setFieldMark(field.currentIndex() > 0 ? FieldMark::InUse : FieldMark::None);
    field.update();
}

} // namespace

FilterBar::FilterBar(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_search(new SearchField(look, QKeySequence::Find))
    , m_groups(new ChoiceField)
    , m_languages(new ChoiceField)
    , m_notice(makeNotice())
{
    m_search->setPlaceholderText(tr("Filter by title, id or tag"));
    m_search->setAccessibleName(tr("Filter by title, id or tag"));
    m_groups->setAccessibleName(tr("State"));
    m_groups->setAccessibleDescription(tr("Filter by state"));
    m_groups->addItem(tr("Any state"));
    for (int group = 1; group < jobGroupCount; ++group) {
        m_groups->addItem(groupWord(JobGroup(group)));
    }
    m_groups->setMaxVisibleItems(jobGroupCount);
    m_languages->setAccessibleName(tr("Language"));
    m_languages->setAccessibleDescription(tr("Filter by language"));
    m_languages->addItem(tr("Any language"));
    m_languages->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(turnedMargins(12, metrics::gap, metrics::paneEdge, metrics::gap));
    layout->addWidget(m_search, 1);
    for (ChoiceField *field : {m_groups, m_languages}) {
        field->setFieldMark(FieldMark::None);
        connect(field, &QComboBox::currentIndexChanged, this, [field] { markUse(*field); });
        layout->addWidget(field);
    }
    layout->addStretch();
    layout->addWidget(m_notice);

    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_groups, &QComboBox::activated, this, [this] { Q_EMIT groupChosen(group()); });
    connect(m_languages, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(language()); });
    const auto dress = [this] {
        m_search->setMaximumWidth(metrics::ch(font(), searchWidth));
        update();
    };
    dress();
    connect(&look, &Look::changed, this, dress);
}

QWidget *FilterBar::makeNotice()
{
    auto *notice = new QWidget;
    auto *layout = new QHBoxLayout(notice);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *words = new ToneLabel(m_look, FontRole::Small, Token::Text2);
    words->setText(tr("Order paused while you point"));
    layout->addWidget(new GlyphLabel(m_look, Glyph::Pause, Token::Text2));
    layout->addWidget(words);
    QSizePolicy policy = notice->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing beside it may move
    notice->setSizePolicy(policy);
    notice->hide();
    return notice;
}

QString FilterBar::text() const
{
    return m_search->text();
}

JobGroup FilterBar::group() const
{
    return JobGroup(m_groups->currentIndex());
}

QString FilterBar::language() const
{
    return m_languages->currentIndex() > 0 ? m_languages->currentText() : QString();
}

void FilterBar::setText(const QString &text)
{
    m_search->setText(text);
}

void FilterBar::setGroup(JobGroup group)
{
    m_groups->setCurrentIndex(int(group));
}

void FilterBar::setLanguages(const QStringList &languages)
{
    if (languages == m_offered || m_languages->view()->isVisible()) {
        return;
    }
    m_offered = languages;
    const QString chosen = language();
    {
        const QSignalBlocker quiet(m_languages);
        while (m_languages->count() > 1) {
            m_languages->removeItem(m_languages->count() - 1);
        }
        m_languages->addItems(languages);
    }
    setLanguage(chosen);
}

void FilterBar::setLanguage(const QString &language)
{
    int index = language.isEmpty() ? 0 : m_languages->findText(language);
    if (index < 0 && m_offered.isEmpty()) { // remembered, and no job has told of one yet
        m_languages->addItem(language);
        index = m_languages->count() - 1;
    }
    m_languages->setCurrentIndex(std::max(0, index));
    markUse(*m_languages);
}

void FilterBar::setOrderPaused(bool paused)
{
    m_notice->setVisible(paused);
}

void FilterBar::clear()
{
    m_search->clear();
    setGroup(JobGroup::All);
    setLanguage({});
    Q_EMIT cleared();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.color(Token::Base));
}

} // namespace dubwatch::ui
