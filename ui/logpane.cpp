// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/logpane.h"

#include "ui/fields.h"
#include "ui/logdelegate.h"
#include "ui/logview.h"
#include "ui/look/look.h"
#include "ui/searchfield.h"
#include "ui/tonelabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace dubwatch::ui {

namespace {

constexpr double filterWidth = 29; ///< ch

} // namespace

LogPane::LogPane(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_kind(new ChoiceField)
    , m_filter(new SearchField(look, {}))
    , m_view(new LogView(look))
    , m_lines(new LogDelegate(look, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeSwitches());
    layout->addWidget(m_view, 1);
    setUpView();
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void LogPane::setUpView()
{
    m_view->setItemDelegate(m_lines);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_look.wear(*m_view, FontRole::Mono);
    m_view->setAccessibleName(tr("Log"));
    QScrollBar *bar = m_view->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, &LogPane::scrollToEnd);
    connect(bar, &QScrollBar::valueChanged, this, &LogPane::onScrolled);
}

QHBoxLayout *LogPane::makeSwitches()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::paneEdge, 4, metrics::paneEdge, 4);
    row->setSpacing(metrics::gap);
    auto *title = new ToneLabel(m_look, FontRole::Strong, Token::Text);
    title->setText(tr("Log"));
    m_kind->setFieldMark(FieldMark::None);
    m_kind->addItems({tr("Every poll"), tr("Changes")});
    m_kind->setAccessibleName(tr("Polls to show"));
    m_kind->setAccessibleDescription(m_kind->accessibleName()); // its name is what is chosen
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_kind);
    m_errorsOnly = addToggle(*row, tr("Errors only"), tr("Show only polls that went wrong"));
    m_thisJob = addToggle(*row, tr("This job"), tr("Show only the current job"));
    m_follow = addToggle(*row, tr("Follow"), tr("Scroll along with new lines"));
    m_follow->setChecked(true);
    row->addStretch();
    m_filter->setPlaceholderText(tr("Filter the log"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_filter->setMaximumWidth(metrics::ch(font(), filterWidth));
    row->addWidget(m_filter, 1);
    QToolButton *copy = addButton(*row, tr("Copy"), tr("Copy the lines selected, or all"));
    QToolButton *save = addButton(*row, tr("Save…"), tr("Save the log to a file"));
    copy->setIcon(m_look.icon(Glyph::Copy));
    save->setIcon(m_look.icon(Glyph::Save));

    const auto tell = [this] { Q_EMIT choicesChanged(choices()); };
    connect(m_kind, &QComboBox::currentIndexChanged, this, tell);
    connect(m_errorsOnly, &QToolButton::toggled, this, tell);
    connect(m_thisJob, &QToolButton::toggled, this, tell);
    connect(m_filter, &QLineEdit::textChanged, this, tell);
    connect(m_follow, &QToolButton::toggled, this, &LogPane::scrollToEnd);
    connect(copy, &QToolButton::clicked, this, &LogPane::copyChosen);
    connect(save, &QToolButton::clicked, this, &LogPane::saveChosen);
    return row;
}

QToolButton *LogPane::addButton(QHBoxLayout &row, const QString &text, const QString &description)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(description);
    button->setAccessibleDescription(description);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    row.addWidget(button);
    return button;
}

QToolButton *LogPane::addToggle(QHBoxLayout &row, const QString &text, const QString &description)
{
    QToolButton *button = addButton(row, text, description);
    button->setCheckable(true);
    return button;
}

std::vector<int> LogPane::selectedRows() const
{
    std::vector<int> rows;
    if (m_view->selectionModel()) {
        for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
            rows.push_back(index.row());
        }
    }
    std::ranges::sort(rows);
    return rows;
}

void LogPane::setModel(QAbstractItemModel *model)
{
    m_view->setModel(model);
    scrollToEnd();
}

void LogPane::setCurrentJob(const JobKey &job)
{
    m_lines->setCurrentJob(job);
    m_view->viewport()->update();
}

LogChoices LogPane::choices() const
{
    return {m_kind->currentIndex() == 1, m_errorsOnly->isChecked(), m_thisJob->isChecked(),
            m_filter->text()};
}

bool LogPane::isFollowing() const
{
    return m_follow->isChecked();
}

void LogPane::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

void LogPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void LogPane::onScrolled(int value)
{
    if (value < m_view->verticalScrollBar()->maximum()) {
        setFollowing(false);
    }
}

void LogPane::scrollToEnd()
{
    if (isFollowing()) {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->maximum());
    }
}

void LogPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.color(Token::Base));
}

} // namespace dubwatch::ui
