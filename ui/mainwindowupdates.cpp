// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "ui/banner.h"
#include "ui/deskwords.h"
#include "ui/detailspane.h"
#include "ui/filterbar.h"
#include "ui/jobcommands.h"
#include "ui/jobdesk.h"
#include "ui/jobtable.h"
#include "ui/logpane.h"
#include "ui/model/jobcells.h"
#include "ui/pages.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"
#include "ui/windowactions.h"

#include <QStackedWidget>

namespace dubwatch::ui {

using namespace std::chrono_literals;

namespace {

constexpr Duration awhile = 30s;

/// Jobs that begin together come one by one; in this time most of them have.
constexpr Duration arrival = 700ms;

} // namespace

void MainWindow::onSelectionChanged()
{
    const JobCommands::Tally tally = m_commands->tally();
    m_actions->setSelection(tally, m_commands->results().current().has_value());
    const QModelIndex current = m_table->currentIndex();
    const JobKey job = current.isValid() ? m_desk.jobs().rowAt(current.row()).key() : JobKey();
    m_details->setJob(job, tally.selected);
    m_log->setCurrentJob(job);
    if (m_log->choices().thisJob) {
        applyLogChoices();
    }
}

void MainWindow::onTicked()
{
    refresh();
    // Linear in what is selected, which may be all: once a second, and no oftener.
    const JobCommands::Tally tally = m_commands->tally();
    m_actions->setSelection(tally, m_commands->results().current().has_value());
}

void MainWindow::refresh()
{
    const JobTotals &totals = m_desk.jobs().totals();
    m_sidebar->setCounts(countsOf(totals));
    m_sidebar->setSummary(summaryOf(m_desk));
    m_sidebar->setRates(m_desk.rates());
    m_sidebar->setStale(m_desk.isAllOffline());
    std::vector<SidebarContent> lines;
    for (const BackendView &view : m_views) {
        lines.push_back(lineFor(view, m_desk));
    }
    m_sidebar->setConnections(lines);
    m_filters->setLanguages(offeredLanguages(totals, m_filters->language()));
    m_status->setContent(statusFor(m_desk, backend().ready, m_views));
    refreshBanner();
    showPage();
    tellVisibleRows();
}

void MainWindow::showPage()
{
    const bool hasJobs = m_desk.jobs().totals().jobs() > 0;
    const bool isFirst = hasJobs && m_pages->currentIndex() == 0;
    m_pages->setCurrentIndex(hasJobs ? 1 : 0);
    if (isFirst) {
        m_table->setFocus(Qt::OtherFocusReason);
        m_beginAlarm.set(arrival, [this] { beginWithAJob(); });
    }
    m_empty->setTrouble(m_desk.listTrouble());
    const int shown = m_desk.jobs().rowCount();
    m_noMatch->setHiddenCount(m_desk.jobs().totals().jobs());
    m_tablePages->setCurrentIndex(hasJobs && shown == 0 ? 1 : 0);
}

/// The first row that goes on for a while: one that is about to end has little to show.
void MainWindow::beginWithAJob()
{
    const JobTableModel &jobs = m_desk.jobs();
    // Not whether there is a current row: focus alone makes the first one current.
    if (m_table->selectionModel()->hasSelection() || jobs.rowCount() == 0) {
        return;
    }
    const Instant goesOn = m_desk.clock().now() + awhile;
    int row = 0;
    while (row < jobs.rowCount()
           && predictedEnd(jobs.rowAt(row)).value_or(Instant()) <= goesOn) {
        ++row;
    }
    m_table->selectRow(row < jobs.rowCount() ? row : 0);
    m_table->scrollToTop();
}

void MainWindow::refreshBanner()
{
    auto content = bannerFor(m_desk.health(), neediest().host, m_desk.clock().now(),
                             m_desk.troubled() - 1);
    if (content) {
        if (m_desk.jobs().totals().jobs() == 0) { // the log with the details is not there
            content->actions.removeAll(BannerAction::Details);
        }
        m_banner->setContent(*content);
    } else {
        m_banner->clear();
    }
}

} // namespace dubwatch::ui
