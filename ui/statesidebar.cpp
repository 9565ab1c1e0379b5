// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/statesidebar.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"
#include "ui/ratechart.h"
#include "ui/tonelabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace dubwatch::ui {

namespace {

constexpr double widthInCh = 22;
constexpr int headTop = 16;

} // namespace

StateSidebar::StateSidebar(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_choice(new QButtonGroup(this))
    , m_connections(makeConnections())
    , m_bar(new WorkBar(look))
    , m_done(new ToneLabel(look, FontRole::Small, Token::Text))
    , m_end(new ToneLabel(look, FontRole::Small, Token::Text2))
    , m_chart(new RateChart(look))
    , m_rate(new ToneLabel(look, FontRole::Small, Token::Text))
    , m_fixedRate(new ToneLabel(look, FontRole::Small, Token::Text2))
    , m_foot(makeFoot())
{
    setAccessibleName(tr("Groups of jobs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(turnedMargins(metrics::gap, 0, metrics::gap + 1, 0));
    layout->setSpacing(0);
    layout->addWidget(makeLists(), 1);
    layout->addWidget(m_foot);
    m_foot->hide();
    setCurrent(JobGroup::All);
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int id) {
        m_area->ensureWidgetVisible(m_items[size_t(id)], 0, metrics::gap); // an arrow key's choice
        Q_EMIT groupChosen(JobGroup(id));
    });
    const auto dress = [this] {
        setFixedWidth(metrics::ch(font(), widthInCh) + 1);
        update();
    };
    dress();
    connect(&look, &Look::changed, this, dress);
}

/// They scroll, since else many connections would ask for a window higher than the screen.
QWidget *StateSidebar::makeLists()
{
    auto *lists = new QWidget;
    auto *layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addItems(*layout, tr("State"), JobGroup::All, JobGroup::Unknown);
    addItems(*layout, tr("Polling"), JobGroup::Paused, JobGroup::Delayed);
    layout->addWidget(m_connections);
    m_connections->hide();
    layout->addStretch();
    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setWidget(lists);
    m_area->viewport()->setAutoFillBackground(false); // the ground is painted below
    lists->setAutoFillBackground(false);
    const auto dress = [this, bar = m_area->verticalScrollBar()] {
        QPalette ground;
        ground.setColor(QPalette::Base, m_look.color(Token::Sidebar));
        bar->setPalette(ground);
    };
    dress();
    connect(&m_look, &Look::changed, m_area, dress);
    return m_area;
}

void StateSidebar::addItems(QBoxLayout &layout, const QString &head, JobGroup first, JobGroup last)
{
    layout.addWidget(makeHead(head));
    for (int group = int(first); group <= int(last); ++group) {
        const JobGroup one = JobGroup(group);
        auto *item = new SidebarItem(m_look, {.text = groupWord(one),
                                              .glyph = groupGlyph(one),
                                              .token = groupToken(one),
                                              .isAlarming = one == JobGroup::Failed});
        item->setAutoExclusive(true); // the group sees to that; a screen reader hears it from here
        m_items[size_t(group)] = item;
        m_choice->addButton(item, group);
        layout.addWidget(item);
    }
}

QWidget *StateSidebar::makeHead(const QString &text)
{
    auto *label = new ToneLabel(m_look, FontRole::SectionHead, Token::Text2);
    label->setText(text);
    label->setContentsMargins(turnedMargins(metrics::cellSide, headTop, 0, metrics::gap));
    return label;
}

QWidget *StateSidebar::makeConnections()
{
    auto *connections = new QWidget;
    connections->setAccessibleName(tr("Connections"));
    m_lines = new QVBoxLayout(connections);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->addWidget(makeHead(tr("Connections")));
    return connections;
}

void StateSidebar::setConnections(const std::vector<SidebarContent> &connections)
{
    while (m_connectionItems.size() > connections.size()) {
        delete m_connectionItems.back();
        m_connectionItems.pop_back();
    }
    while (m_connectionItems.size() < connections.size()) {
        const int place = int(m_connectionItems.size());
        auto *item = new SidebarItem(m_look);
        connect(item, &QAbstractButton::clicked, this,
                [this, place] { onConnectionClicked(place); });
        m_connectionItems.push_back(item);
        m_lines->addWidget(item);
        setTabOrder(place == 0 ? m_items.back() : m_connectionItems[size_t(place) - 1], item);
    }
    for (size_t i = 0; i < connections.size(); ++i) {
        m_connectionItems[i]->setContent(connections[i]);
    }
    m_connections->setHidden(connections.size() < 2);
}

void StateSidebar::setConnection(std::optional<int> place)
{
    for (size_t i = 0; i < m_connectionItems.size(); ++i) {
        m_connectionItems[i]->setChecked(place == int(i));
    }
}

/// A click on the one that is chosen chooses all again.
void StateSidebar::onConnectionClicked(int place)
{
    const bool isChosen = m_connectionItems[size_t(place)]->isChecked();
    const std::optional<int> chosen = isChosen ? std::optional(place) : std::nullopt;
    setConnection(chosen);
    Q_EMIT connectionChosen(chosen);
}

QWidget *StateSidebar::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(metrics::cellSide, 0, metrics::cellSide, metrics::gap);
    layout->setSpacing(2);
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFixedHeight(1);
    layout->addWidget(rule);
    layout->addSpacing(12);
    layout->addWidget(m_chart);
    layout->addSpacing(4);
    layout->addWidget(m_rate);
    layout->addWidget(m_fixedRate);
    layout->addSpacing(12);
    layout->addWidget(m_bar);
    layout->addSpacing(6);
    layout->addWidget(m_done);
    layout->addWidget(m_end);
    return foot;
}

void StateSidebar::setCounts(const Counts &counts)
{
    for (size_t i = 0; i < counts.size(); ++i) {
        m_items[i]->setCount(counts[i]);
    }
}

void StateSidebar::setSummary(const WorkSummary &summary)
{
    m_bar->setParts(summary.parts);
    m_done->setText(summary.done);
    m_end->setText(summary.end);
    m_rate->setText(summary.rate);
    m_fixedRate->setText(summary.fixedRate);
    m_foot->setHidden(summary.done.isEmpty());
}

void StateSidebar::setRates(const RateHistory &rates) { m_chart->setHistory(rates); }

void StateSidebar::setStale(bool stale)
{
    m_bar->setStale(stale);
    m_chart->setStale(stale);
    for (SidebarItem *item : m_items) {
        item->setStale(stale);
    }
}

JobGroup StateSidebar::current() const
{
    return JobGroup(m_choice->checkedId());
}

void StateSidebar::setCurrent(JobGroup group)
{
    m_items[size_t(group)]->setChecked(true);
}

void StateSidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Sidebar));
    painter.fillRect(Mirror(*this).turned(QRect(width() - 1, 0, 1, height())),
                     m_look.color(Token::Hairline));
}

} // namespace dubwatch::ui
