// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobcommands.h"

#include "client/dialect/operation.h"
#include "client/jobmonitor.h"
#include "ui/confirmdialog.h"
#include "ui/jobdesk.h"
#include "ui/model/jobcells.h"

#include <QLocale>
#include <QTableView>

#include <algorithm>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

bool isPaused(const JobRow &row) { return isLive(row) && row.watch == WatchState::Paused; }
bool canPause(const JobRow &row) { return isLive(row) && row.watch != WatchState::Paused; }

} // namespace

JobCommands::JobCommands(const Look &look, JobDesk &desk, Downloads &downloads, QTableView &table)
    : QObject(&table)
    , m_look(look)
    , m_desk(desk)
    , m_table(table)
    , m_results(look, desk, downloads, table)
{
}

void JobCommands::setMonitors(const QMap<ConnectionId, JobMonitor *> &monitors)
{
    m_monitors = monitors;
    m_results.setMonitors(monitors);
    // What was removed of a connection that has gone does not come back with the next of its id.
    for (auto &removed : m_removed) {
        removed.removeIf([&](const auto &part) { return !monitors.contains(part.key()); });
    }
    std::erase_if(m_removed, [](const auto &removed) { return removed.isEmpty(); });
}

std::vector<JobKey> JobCommands::selected() const
{
    return m_desk.jobs().jobsOf(m_table.selectionModel()->selectedRows());
}

std::vector<JobKey> JobCommands::selectedWhere(bool (*condition)(const JobRow &)) const
{
    std::vector<JobKey> chosen;
    for (const JobKey &job : selected()) {
        const JobRow *row = m_desk.jobs().find(job);
        if (row && condition(*row)) {
            chosen.push_back(job);
        }
    }
    return chosen;
}

void JobCommands::tell(Command command, const std::vector<JobKey> &jobs) const
{
    QMap<ConnectionId, std::vector<JobId>> parts;
    for (const JobKey &job : jobs) {
        parts[job.connection].push_back(job.id);
    }
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (JobMonitor *monitor = m_monitors.value(part.key())) {
            (monitor->*command)(*part);
        }
    }
}

JobCommands::Tally JobCommands::tally() const
{
    Tally tally;
    for (const QModelIndex &index : m_table.selectionModel()->selectedRows()) {
        const JobRow &row = m_desk.jobs().rowAt(index.row());
        ++tally.selected;
        tally.live += isLive(row);
        tally.paused += isPaused(row);
        tally.retriable += canRetry(row);
        tally.results += !row.job.result.isEmpty();
    }
    return tally;
}

void JobCommands::pauseOrResume()
{
    const std::vector<JobKey> running = selectedWhere(canPause);
    if (running.empty()) {
        tell(&JobMonitor::resume, selectedWhere(isPaused));
    } else {
        tell(&JobMonitor::pause, running);
    }
}

void JobCommands::pollNow() { tell(&JobMonitor::pollNow, selected()); }

void JobCommands::cancel()
{
    const std::vector<JobKey> jobs = selectedWhere(isLive);
    if (jobs.empty()) {
        return;
    }
    const bool isOne = jobs.size() == 1;
    auto *question = new ConfirmDialog(
        m_look,
        {.question = isOne
             ? tr("Cancel 1 job on the server?")
             : tr("Cancel %1 jobs on the server?").arg(QLocale().toString(qulonglong(jobs.size()))),
         .consequence = isOne ? tr("What it has done so far is lost.")
                              : tr("What they have done so far is lost."),
         .yes = isOne ? tr("&Cancel job") : tr("&Cancel jobs"),
         .no = isOne ? tr("&Keep it") : tr("&Keep them")},
        m_table.window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, jobs] { tell(&JobMonitor::cancel, jobs); });
    question->open();
}

void JobCommands::remove()
{
    constexpr size_t mostUndone = 10;
    const std::vector<JobKey> jobs = selected();
    if (jobs.empty()) {
        return;
    }
    QMap<ConnectionId, std::vector<KnownJob>> removed;
    for (const JobKey &job : jobs) {
        const JobRow &row = *m_desk.jobs().find(job);
        removed[job.connection].push_back(
            {row.job.unpacked(), row.lastAnswer, isPaused(row), row.polls});
    }
    m_removed.push_back(std::move(removed));
    if (m_removed.size() > mostUndone) {
        m_removed.erase(m_removed.begin());
    }
    selectBesideSelected();
    tell(&JobMonitor::remove, jobs);
    Q_EMIT this->removed(int(jobs.size()));
}

/// The row after those that go, else the one before them, so that the keyboard has somewhere to be.
void JobCommands::selectBesideSelected()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table.selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    const auto [first, last] = std::ranges::minmax(rows);
    const bool isLast = last + 1 == m_table.model()->rowCount();
    const int beside = isLast ? first - 1 : last + 1;
    if (beside >= 0) {
        const int column = std::max(m_table.currentIndex().column(), 0);
        m_table.setCurrentIndex(m_table.model()->index(beside, column));
    }
}

int JobCommands::undoable() const
{
    int jobs = 0;
    if (!m_removed.empty()) {
        for (auto part = m_removed.back().begin(); part != m_removed.back().end(); ++part) {
            jobs += m_monitors.contains(part.key()) ? int(part->size()) : 0;
        }
    }
    return jobs;
}

void JobCommands::undoRemove()
{
    if (m_removed.empty()) {
        return;
    }
    const QMap<ConnectionId, std::vector<KnownJob>> jobs = std::move(m_removed.back());
    m_removed.pop_back();
    for (auto part = jobs.begin(); part != jobs.end(); ++part) {
        if (JobMonitor *monitor = m_monitors.value(part.key())) {
            monitor->watchKnown(*part);
        }
    }
}

bool JobCommands::canRetry(const JobRow &row) const
{
    const JobMonitor *monitor = m_monitors.value(row.connection);
    const Operation *submit
        = monitor ? monitor->backend().dialect.operation(Verb::Submit) : nullptr;
    const bool hasFailed = isTerminal(row.job.state) && row.job.state != JobState::Completed;
    const bool isWhole = submit && (!submit->takesLanguages() || !row.job.source.isEmpty());
    return hasFailed && isWhole;
}

void JobCommands::retry()
{
    std::vector<JobKey> jobs;
    for (const JobKey &job : selected()) {
        const JobRow *row = m_desk.jobs().find(job);
        if (row && canRetry(*row)) {
            jobs.push_back(job);
        }
    }
    if (jobs.size() <= 1) {
        submitAnew(jobs);
        return;
    }
    const QString count = QLocale().toString(qulonglong(jobs.size()));
    auto *question = new ConfirmDialog(
        m_look,
        {.question = tr("Retry %1 jobs?").arg(count),
         .consequence = tr("Each is submitted anew. Those that have ended stay in the table."),
         .yes = tr("&Retry jobs"),
         .no = tr("&Leave them"),
         .byEnter = Confirmation::Default::Yes},
        m_table.window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, jobs] { submitAnew(jobs); });
    question->open();
}

void JobCommands::submitAnew(const std::vector<JobKey> &jobs) const
{
    QMap<ConnectionId, std::vector<JobDraft>> drafts;
    for (const JobKey &key : jobs) {
        if (const JobRow *row = m_desk.jobs().find(key)) {
            const PackedJob &job = row->job;
            drafts[key.connection].push_back({job.title, job.source, job.language, job.tag});
        }
    }
    for (auto part = drafts.begin(); part != drafts.end(); ++part) {
        if (JobMonitor *monitor = m_monitors.value(part.key())) {
            monitor->submit(*part);
        }
    }
}

} // namespace dubwatch::ui
