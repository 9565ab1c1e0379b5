// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "client/jobmonitor.h"
#include "client/wording.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/fields.h"
#include "ui/filterbar.h"
#include "ui/jobcommands.h"
#include "ui/jobdesk.h"
#include "ui/jobtable.h"
#include "ui/logpane.h"
#include "ui/look/look.h"
#include "ui/model/jobcells.h"
#include "ui/pages.h"
#include "ui/questions.h"
#include "ui/statesidebar.h"
#include "ui/statusbar.h"
#include "ui/statusfacts.h"
#include "ui/tray.h"
#include "ui/windowactions.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

#include <numeric>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1280, 840);
const QList<int> firstPanes {420, 250, 170}; // table, details, log
constexpr int logNeeds = 800; ///< height of the window
constexpr int detailsNeed = 620;
constexpr int leastBackendLetters = 6;
constexpr int messageTime = 8000; // ms

CellTexts cellTexts(const JobDesk &desk)
{
    return {
        .stateDetail = [&desk](const JobRow &row) { return stateDetail(row, desk.clock().now()); },
        .anyMoment = wording::coarseRemaining({})};
}

QSplitter *makeSplitter()
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

/// Label and box in one: where there is little room they give way together.
QWidget *makeBackendChoice(ChoiceField &backends)
{
    auto *choice = new QWidget;
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    auto *label = new QLabel(MainWindow::tr("&Backend"));
    label->setBuddy(&backends);
    layout->addWidget(label);
    layout->addWidget(&backends);
    backends.setFieldMark(FieldMark::None);
    backends.setHasCommand(true);
    backends.setAccessibleName(MainWindow::tr("Backend"));
    backends.setSizeAdjustPolicy(QComboBox::AdjustToContents);
    backends.setMinimumContentsLength(leastBackendLetters);
    backends.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return choice;
}

void closePanesOfSmallWindow(WindowActions &actions, int height)
{
    if (height < logNeeds) {
        actions.showLog->setChecked(false);
    }
    if (height < detailsNeed) {
        actions.showDetails->setChecked(false);
    }
}

/// A splitter that was not shown yet would squeeze them into the height that a widget begins with,
/// and then tell that to whoever remembers the window early.
void setHeights(QSplitter &splitter, const QList<int> &heights)
{
    if (!splitter.isVisible()) {
        const int handles = splitter.handleWidth() * int(heights.size() - 1);
        splitter.resize(splitter.width(),
                        std::accumulate(heights.begin(), heights.end(), handles));
    }
    splitter.setSizes(heights);
}

} // namespace

MainWindow::MainWindow(Look &look, JobDesk &desk, Downloads &downloads,
                       const QStringList &dialects)
    : m_look(look)
    , m_desk(desk)
    , m_actions(new WindowActions(look, this))
    , m_banner(new Banner(look))
    , m_empty(new EmptyPage(look))
    , m_sidebar(new StateSidebar(look))
    , m_filters(new FilterBar(look))
    , m_table(new JobTable(look, cellTexts(desk)))
    , m_noMatch(new NoMatchPage(look))
    , m_details(new DetailsPane(look, desk))
    , m_log(new LogPane(look))
    , m_status(new StatusFacts(look))
    , m_backends(new ChoiceField)
    , m_pages(new QStackedWidget)
    , m_tablePages(new QStackedWidget)
    , m_panes(makeSplitter())
    , m_pointerAlarm(desk.clock())
    , m_beginAlarm(desk.clock())
{
    setWindowTitle(u"Dubwatch"_s);
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    resize(firstSize.boundedTo(screen()->availableSize() - QSize(0, title)));
    m_table->setModel(&desk.jobs());
    m_table->sortByColumn(int(JobColumn::Eta), Qt::AscendingOrder);
    m_log->setModel(&desk.log());
    m_commands = new JobCommands(look, desk, downloads, *m_table);
    m_questions = new Questions(look, dialects, *this);
    layOut();
    makeMenus();
    makeToolBar();
    setStatusBar(new StatusBar(look, *m_status));
    wireActions();
    wireViewActions();
    wireJobActions();
    wirePanes();
    wireFilters();
    wireOrder();
    wireConnections();
    showPage();
    onSelectionChanged();
    new Tray(desk, *m_actions, *this);
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_panes->addWidget(makeTablePane());
    m_panes->addWidget(m_details);
    m_panes->addWidget(m_log);
    m_panes->setStretchFactor(0, 1);
    setHeights(*m_panes, firstPanes);

    auto *work = new QWidget;
    auto *beside = new QHBoxLayout(work);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_sidebar);
    beside->addWidget(m_panes, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(work);

    auto *centre = new QWidget;
    auto *below = new QVBoxLayout(centre);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_banner);
    below->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

QWidget *MainWindow::makeTablePane()
{
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(m_noMatch);
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_tablePages, 1);
    return pane;
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->toggleViewAction()->setEnabled(false);
    m_actions->fill(*bar);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(makeBackendChoice(*m_backends));
    auto *edge = new QWidget;
    edge->setFixedWidth(metrics::paneEdge - metrics::gap / 2);
    bar->addWidget(edge);
}

void MainWindow::restore(const WindowState &state)
{
    m_isRestored = restoreGeometry(state.geometry);
    m_table->horizontalHeader()->restoreState(state.columns);
    for (QAction *action : m_actions->appearance->actions()) {
        action->setChecked(action->data().toInt() == state.appearance);
    }
    m_look.setAppearance(Appearance(state.appearance));
    m_actions->compact->setChecked(state.compact);
    m_actions->showSidebar->setChecked(state.sidebar);
    m_actions->showDetails->setChecked(state.details);
    m_actions->showLog->setChecked(state.log);
    if (state.panes.size() == firstPanes.size()) {
        QList<int> heights = state.panes;
        for (qsizetype pane = 0; pane < heights.size(); ++pane) {
            if (heights[pane] == 0) { // hidden: this is for when it is shown again
                heights[pane] = firstPanes[pane];
            }
        }
        setHeights(*m_panes, heights);
    }
    m_details->setCurrentTab(state.detailsTab);
    m_filters->setText(state.filterText);
    m_filters->setGroup(JobGroup(qBound(0, state.filterGroup, jobGroupCount - 1)));
    m_filters->setLanguage(state.filterLanguage);
    applyFilter();
}

WindowState MainWindow::state() const
{
    return {.geometry = saveGeometry(),
            .columns = m_table->horizontalHeader()->saveState(),
            .panes = m_panes->sizes(),
            .appearance = int(m_look.appearance()),
            .detailsTab = m_details->currentTab(),
            .compact = m_actions->compact->isChecked(),
            .sidebar = m_actions->showSidebar->isChecked(),
            .details = m_actions->showDetails->isChecked(),
            .log = m_actions->showLog->isChecked(),
            .filterText = m_filters->text(),
            .filterGroup = int(m_filters->group()),
            .filterLanguage = m_filters->language()};
}

void MainWindow::say(const QString &message) { statusBar()->showMessage(message, messageTime); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange) {
        m_desk.setLazy(isMinimized());
    } else if (event->type() == QEvent::FontChange) {
        m_look.followFont();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_isRestored) {
        m_isRestored = true;
        closePanesOfSmallWindow(*m_actions, height());
    }
    tellVisibleRows();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_filters->clear();
        m_table->setFocus();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace dubwatch::ui
