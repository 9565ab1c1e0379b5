// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/detailspane.h"

#include "ui/factsview.h"
#include "ui/jobdesk.h"
#include "ui/jsonview.h"
#include "ui/look/look.h"
#include "ui/look/mirror.h"
#include "ui/timeline/timelinewidget.h"
#include "ui/timelinelegend.h"
#include "ui/timelinelook.h"
#include "ui/tonelabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace dubwatch::ui {

namespace {

enum Tab { Details, Timeline, Json };

QWidget *centred(QWidget *widget)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(widget, 0, Qt::AlignCenter);
    return page;
}

} // namespace

DetailsPane::DetailsPane(const Look &look, JobDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_desk(desk)
    , m_tabs(new QTabBar)
    , m_selected(new ToneLabel(look, FontRole::Small, Token::Text2))
    , m_legend(new TimelineLegend(look))
    , m_pages(new QStackedWidget)
    , m_facts(new FactsView(look))
    , m_timeline(new TimelineWidget)
    , m_json(new JsonView(look))
    , m_hintText(new ToneLabel(look, FontRole::Body, Token::Text2))
    , m_hint(centred(m_hintText))
{
    for (QWidget *page : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_timeline),
                          static_cast<QWidget *>(m_json), m_hint}) {
        m_pages->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    setCurrentTab(Timeline);
    refresh();

    const auto recolour = [this] { m_timeline->setColors(timelineColors(m_look.theme())); };
    recolour();
    connect(&look, &Look::changed, this, recolour);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailsPane::refresh);
    connect(m_timeline, &TimelineWidget::kindsChanged, this,
            [this] { m_legend->setKinds(m_timeline->kinds(), m_timeline->trouble()); });
    connect(&desk, &JobDesk::ticked, this, &DetailsPane::refresh);
    connect(&desk, &JobDesk::polled, this, [this](const std::vector<JobKey> &jobs) {
        if (std::ranges::find(jobs, m_job) != jobs.end()) {
            refresh();
        }
    });
}

QWidget *DetailsPane::makeHead()
{
    m_tabs->addTab(tr("Details"));
    m_tabs->addTab(tr("Timeline"));
    m_tabs->addTab(tr("JSON"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What is shown of the job"));
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(turnedMargins(metrics::gap, 0, metrics::paneEdge, 0));
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    layout->addWidget(m_selected);
    layout->addWidget(m_legend);
    return head;
}

void DetailsPane::setJob(const JobKey &job, int selected)
{
    m_job = job;
    const QString count = QLocale().toString(selected);
    const QString text = selected > 1 ? tr("%1 selected").arg(count) : QString();
    m_selected->setText(text);
    m_timeline->setSelected(text);
    refresh();
}

int DetailsPane::currentTab() const { return m_tabs->currentIndex(); }

void DetailsPane::setCurrentTab(int tab)
{
    m_tabs->setCurrentIndex(std::clamp(tab, 0, int(Json)));
}

QString DetailsPane::hintFor(const JobRow *row, int tab) const
{
    if (!row) {
        return tr("Select a job to see its polls.");
    }
    const bool isEmpty = tab == Timeline && isTerminal(row->job.state)
        && m_desk.history().of(m_job).empty();
    return isEmpty ? tr("This job has ended, and no polls of it are known.") : QString();
}

void DetailsPane::refresh()
{
    const JobRow *row = m_desk.jobs().find(m_job);
    const int tab = m_tabs->currentIndex();
    const QString hint = hintFor(row, tab);
    m_legend->setVisible(row && tab == Timeline);
    m_selected->setVisible(tab != Timeline || !hint.isEmpty()); // the timeline says it itself
    if (!hint.isEmpty()) {
        m_hintText->setText(hint);
        m_pages->setCurrentWidget(m_hint);
        m_timeline->clear();
        return;
    }
    m_pages->setCurrentIndex(tab);
    switch (tab) {
    case Details:
        m_facts->setJob(*row, m_desk.clock().now());
        break;
    case Timeline:
        m_timeline->setJob(*row, m_desk.history().of(m_job), m_desk.clock().now());
        m_legend->setKinds(m_timeline->kinds(), m_timeline->trouble());
        break;
    default:
        m_json->setAnswer(m_job, m_desk.answerOf(m_job));
        break;
    }
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Base));
    painter.fillRect(0, 0, width(), 1, m_look.color(Token::Hairline));
}

} // namespace dubwatch::ui
