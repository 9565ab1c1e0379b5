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
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"
#include "ui/windowactions.h"

namespace dubwatch::ui {

void MainWindow::onSelectionChanged()
{
    const JobCommands::Tally tally = m_commands->tally();
    m_actions->setSelection(tally.selected, tally.live, tally.paused,
                            m_commands->result().has_value());
    const QModelIndex current = m_table->currentIndex();
    const JobId job = current.isValid() ? m_desk.jobs().rowAt(current.row()).job.id : JobId();
    m_details->setJob(job, tally.selected);
    m_log->setCurrentJob(job);
    if (m_log->choices().thisJob) {
        applyLogChoices();
    }
}

void MainWindow::onTicked()
{
    const JobTotals &totals = m_desk.jobs().totals();
    m_sidebar->setCounts(countsOf(totals));
    m_sidebar->setSummary(summaryOf(m_desk));
    m_sidebar->setStale(m_desk.health().state == BackendHealth::State::Offline);
    m_filters->setLanguages(totals.languages().keys());
    m_status->setContent(statusFor(m_desk, m_backend.ready));
    refreshBanner();
    showPage();
    tellVisibleRows();
    const JobCommands::Tally tally = m_commands->tally();
    m_actions->setSelection(tally.selected, tally.live, tally.paused,
                            m_commands->result().has_value());
}

void MainWindow::refreshBanner()
{
    const auto content = bannerFor(m_desk.health(), m_backend.host, m_desk.clock().now());
    if (content) {
        m_banner->setContent(*content);
    } else {
        m_banner->clear();
    }
}

} // namespace dubwatch::ui
