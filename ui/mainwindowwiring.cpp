// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "client/jobmonitor.h"
#include "ui/banner.h"
#include "ui/deskwords.h"
#include "ui/detailspane.h"
#include "ui/fields.h"
#include "ui/filterbar.h"
#include "ui/jobcommands.h"
#include "ui/jobdesk.h"
#include "ui/jobtable.h"
#include "ui/logpane.h"
#include "ui/look/look.h"
#include "ui/pages.h"
#include "ui/questions.h"
#include "ui/statesidebar.h"
#include "ui/windowactions.h"

#include <QActionGroup>
#include <QApplication>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// How long after the mouse last moved over the rows they keep their places.
constexpr Duration pointerRest = 2s;

QString undoKey()
{
    return QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
}

JobFilter filterFor(JobGroup group)
{
    JobFilter filter;
    switch (group) {
    case JobGroup::All:
        break;
    case JobGroup::Paused:
        filter.polling = JobFilter::Polling::Paused;
        break;
    case JobGroup::Delayed:
        filter.polling = JobFilter::Polling::Delayed;
        break;
    case JobGroup::Queued:
        filter.states.set(size_t(JobState::Queued));
        break;
    case JobGroup::Running:
        filter.states.set(size_t(JobState::Running));
        break;
    case JobGroup::Completed:
        filter.states.set(size_t(JobState::Completed));
        break;
    case JobGroup::Failed:
        filter.states.set(size_t(JobState::Failed));
        break;
    case JobGroup::Cancelled:
        filter.states.set(size_t(JobState::Cancelled));
        break;
    case JobGroup::Expired:
        filter.states.set(size_t(JobState::Expired));
        break;
    case JobGroup::Unknown:
        filter.states.set(size_t(JobState::Unknown));
        break;
    }
    return filter;
}

} // namespace

void MainWindow::wireActions()
{
    const auto on = [this](QAction *action, auto &&what) {
        connect(action, &QAction::triggered, this, what);
    };
    on(m_actions->addJobs, [this] { m_questions->askForIds(); });
    on(m_actions->submit, [this] { m_questions->askForJob(); });
    on(m_actions->submitFile, [this] { m_questions->askForFile(); });
    on(m_actions->simulate, [this] { Q_EMIT demoChosen(20); });
    on(m_actions->simulateMany, [this] { Q_EMIT demoChosen(200); });
    on(m_actions->simulateThousands, [this] { Q_EMIT demoChosen(2000); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->find, [this] { m_filters->focusSearch(); });
    on(m_actions->clearFilter, [this] { m_filters->clear(); });
    on(m_actions->focusLog, [this] {
        m_actions->showLog->setChecked(true);
        m_log->focusFilter();
    });
    on(m_actions->about, [this] { m_questions->tellAbout(); });
}

void MainWindow::wireViewActions()
{
    connect(m_actions->compact, &QAction::toggled, this, [this](bool compact) {
        m_table->setDensity(compact ? Density::Compact : Density::Normal);
    });
    connect(m_actions->showSidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_actions->showDetails, &QAction::toggled, m_details, &QWidget::setVisible);
    connect(m_actions->showLog, &QAction::toggled, m_log, &QWidget::setVisible);
    connect(m_actions->appearance, &QActionGroup::triggered, this, [this](QAction *chosen) {
        m_look.setAppearance(Appearance(chosen->data().toInt()));
    });
}

void MainWindow::wireJobActions()
{
    const std::pair<QAction *, void (JobCommands::*)()> changes[]{
        {m_actions->pause, &JobCommands::pauseOrResume},
        {m_actions->pollNow, &JobCommands::pollNow},
        {m_actions->cancel, &JobCommands::cancel},
        {m_actions->retry, &JobCommands::retry},
        {m_actions->remove, &JobCommands::remove},
        {m_actions->undo, &JobCommands::undoRemove},
        {m_actions->saveCsv, &JobCommands::saveCsv},
        {m_actions->saveJson, &JobCommands::saveJson},
        {m_actions->saveLog, &JobCommands::saveLog}};
    for (const auto &[action, method] : changes) {
        connect(action, &QAction::triggered, m_commands, method);
    }
    const std::pair<QAction *, void (JobCommands::*)() const> copies[] {
        {m_actions->copyId, &JobCommands::copyIds},
        {m_actions->copyRows, &JobCommands::copyRows},
        {m_actions->copyCurl, &JobCommands::copyCurl}};
    for (const auto &[action, method] : copies) {
        connect(action, &QAction::triggered, m_commands, method);
    }
    ResultCommands *results = &m_commands->results();
    connect(results, &ResultCommands::said, this, &MainWindow::say);
    connect(m_actions->openResult, &QAction::triggered, results, &ResultCommands::open);
    connect(m_actions->copyLinks, &QAction::triggered, results, &ResultCommands::copyLinks);
    connect(m_actions->download, &QAction::triggered, results, &ResultCommands::download);
    connect(m_actions->showDownloads, &QAction::triggered, results,
            &ResultCommands::showDownloads);
    connect(m_actions->selectAll, &QAction::triggered, m_table, &QTableView::selectAll);
    // Keys that mean something else in a field or on a button count in the table only.
    for (QAction *action : {m_actions->pause, m_actions->retry, m_actions->remove,
                            m_actions->openResult, m_actions->copyId, m_actions->selectAll}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    connect(m_commands, &JobCommands::removed, this, [this](int jobs) {
        m_actions->setUndoable(m_commands->undoable());
        say(jobs == 1 ? tr("1 job is not watched any more. Undo: %1").arg(undoKey())
                      : tr("%1 jobs are not watched any more. Undo: %2")
                            .arg(QLocale().toString(jobs), undoKey()));
    });
    connect(m_actions->undo, &QAction::triggered, this, [this] {
        m_actions->setUndoable(m_commands->undoable());
        say(tr("They are watched again"));
    });
    connect(m_commands, &JobCommands::said, this, &MainWindow::say);
}

void MainWindow::wirePanes()
{
    connect(m_empty, &EmptyPage::demoChosen, this, [this] { Q_EMIT demoChosen(20); });
    connect(m_empty, &EmptyPage::addIdsChosen, m_questions, &Questions::askForIds);
    connect(m_empty, &EmptyPage::connectChosen, m_questions, &Questions::askForBackend);
    connect(m_banner, &Banner::actionChosen, this, [this](BannerAction action) {
        switch (action) {
        case BannerAction::TryNow:
            neediest().monitor->pollAllNow();
            break;
        case BannerAction::Details:
            m_actions->showLog->setChecked(true);
            m_log->setFollowing(true);
            break;
        case BannerAction::EnterKey:
            m_questions->askForKey(neediest());
            break;
        }
    });
    connect(m_log, &LogPane::choicesChanged, this, &MainWindow::applyLogChoices);
    connect(m_log, &LogPane::saveChosen, m_commands, &JobCommands::saveLog);
    connect(m_log, &LogPane::copyChosen, this,
            [this] { m_commands->copyLog(m_log->selectedRows()); });
    connect(&m_desk, &JobDesk::ticked, this, &MainWindow::onTicked);
    connect(&m_desk, &JobDesk::healthChanged, this, &MainWindow::refresh);
    connect(&m_desk, &JobDesk::polled, this, [this] {
        if (m_pages->currentIndex() == 0) {
            refresh();
        }
    });
}

void MainWindow::wireFilters()
{
    connect(m_filters, &FilterBar::textChanged, this, &MainWindow::applyFilter);
    connect(m_filters, &FilterBar::languageChosen, this, &MainWindow::applyFilter);
    connect(m_filters, &FilterBar::cleared, this, &MainWindow::applyFilter);
    connect(m_filters, &FilterBar::groupChosen, this, [this](JobGroup group) {
        m_sidebar->setCurrent(group);
        applyFilter();
    });
    connect(m_sidebar, &StateSidebar::groupChosen, this, [this](JobGroup group) {
        m_filters->setGroup(group);
        applyFilter();
    });
    connect(m_noMatch, &NoMatchPage::clearFilterChosen, m_filters, &FilterBar::clear);
}

void MainWindow::applyFilter()
{
    m_sidebar->setCurrent(m_filters->group());
    JobFilter filter = filterFor(m_filters->group());
    filter.text = m_filters->text();
    filter.language = m_filters->language();
    filter.connection = m_shownConnection;
    m_desk.jobs().setFilter(filter);
    if (!m_table->currentIndex().isValid()) {
        m_table->scrollToTop();
    }
    showPage();
    tellVisibleRows();
}

void MainWindow::applyLogChoices()
{
    const LogChoices choices = m_log->choices();
    LogFilter filter {.errorsOnly = choices.errorsOnly,
                      .changesOnly = choices.changesOnly,
                      .text = choices.text};
    const QModelIndex current = m_table->currentIndex();
    if (choices.thisJob && current.isValid()) {
        filter.job = m_desk.jobs().rowAt(current.row()).key();
    }
    m_desk.log().setFilter(filter);
}

void MainWindow::wireOrder()
{
    connect(m_table, &JobTable::pointerMoved, this, &MainWindow::onPointerMoved);
    connect(m_table, &JobTable::pointerLeft, this, [this] {
        if (QApplication::activePopupWidget()) {
            return; // the menu is about the rows below it
        }
        m_pointerAlarm.cancel();
        m_desk.jobs().setOrderPaused(false);
        m_filters->setOrderPaused(false);
    });
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &MainWindow::tellVisibleRows);
    connect(bar, &QScrollBar::rangeChanged, this, &MainWindow::tellVisibleRows);
    QItemSelectionModel *selection = m_table->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this,
            &MainWindow::onSelectionChanged);
    connect(selection, &QItemSelectionModel::currentRowChanged, this,
            &MainWindow::onSelectionChanged);
}

void MainWindow::onPointerMoved()
{
    m_desk.jobs().setOrderPaused(true);
    m_filters->setOrderPaused(true);
    m_pointerAlarm.set(pointerRest, [this] {
        const bool isDragging = QGuiApplication::mouseButtons() != Qt::NoButton;
        if (isDragging || QApplication::activePopupWidget()) {
            onPointerMoved();
            return;
        }
        m_desk.jobs().setOrderPaused(false);
        m_filters->setOrderPaused(false);
    });
}

void MainWindow::tellVisibleRows()
{
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_desk.jobs().setVisibleRows(std::max(0, m_table->rowAt(0)),
                                 last < 0 ? m_desk.jobs().rowCount() - 1 : last);
}

} // namespace dubwatch::ui
