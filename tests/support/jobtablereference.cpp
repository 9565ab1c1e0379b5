// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobtablereference.h"

#include "ui/model/foldedtext.h"
#include "ui/model/jobtablemodel.h"

#include <algorithm>

namespace dubwatch::test {

using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

QList<JobKey> shownJobs(const JobTableModel &model)
{
    QList<JobKey> jobs;
    for (int position = 0; position < model.rowCount(); ++position) {
        jobs << model.rowAt(position).key();
    }
    return jobs;
}

QString nameOf(const JobKey &job) { return u"%1/%2"_s.arg(job.connection).arg(job.id.value); }

void JobTableReference::apply(const std::vector<JobUpdate> &updates, ConnectionId from)
{
    for (const JobUpdate &update : updates) {
        const JobKey key(update.job.id, from);
        const bool isNew = !m_jobs.contains(key);
        Known &known = m_jobs[key];
        known.arrival = isNew ? m_arrivals++ : known.arrival;
        if (update.lastAnswer && update.lastAnswer != known.lastAnswer) {
            known.stale = false;
            known.lastAnswer = update.lastAnswer;
        }
        known.told = update;
    }
}

void JobTableReference::remove(const std::vector<JobKey> &jobs)
{
    for (const JobKey &job : jobs) {
        m_jobs.remove(job);
    }
}

void JobTableReference::removeAll(ConnectionId of)
{
    m_jobs.removeIf([of](const auto &entry) { return entry.key().connection == of; });
}

void JobTableReference::setOffline(bool offline, ConnectionId of)
{
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        if (job.key().connection != of) {
            continue;
        }
        const WatchState watch = job->told.watch;
        const bool isAsked = !isTerminal(job->told.job.state) && watch != WatchState::Ended
            && watch != WatchState::Stopped && watch != WatchState::Paused;
        job->stale = offline || (job->stale && isAsked);
    }
}

bool JobTableReference::accepts(const JobFilter &filter, const JobKey &job,
                                const Known &known) const
{
    const Job &told = known.told.job;
    const WatchState watch = known.told.watch;
    const QString needle = foldedText(filter.text.trimmed());
    const QStringList texts {told.id.value, told.title, told.tag};
    return (filter.states.none() || filter.states.test(size_t(told.state)))
        && (filter.language.isEmpty() || told.language == filter.language)
        && (filter.polling != JobFilter::Polling::Paused || watch == WatchState::Paused)
        && (filter.polling != JobFilter::Polling::Delayed || watch == WatchState::Delayed)
        && filter.connection.value_or(job.connection) == job.connection
        && std::ranges::any_of(texts, [&](const QString &text) {
               return foldedText(text).contains(needle);
           });
}

QSet<JobKey> JobTableReference::visible(const JobFilter &filter) const
{
    QSet<JobKey> visible;
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        if (accepts(filter, job.key(), *job)) {
            visible << job.key();
        }
    }
    return visible;
}

QString JobTableReference::differenceTo(const JobTableModel &model) const
{
    const QList<JobKey> shown = shownJobs(model);
    const QSet<JobKey> wanted = visible(model.filter());
    for (const JobKey &job : wanted) {
        if (!shown.contains(job)) {
            return nameOf(job) + u" is not shown"_s;
        }
    }
    if (shown.size() != wanted.size()) {
        return u"%1 rows, not %2"_s.arg(shown.size()).arg(wanted.size());
    }
    for (int position = 1; position < model.rowCount(); ++position) {
        if (!mayFollow(model, position)) {
            return u"by column %1: %2 stands below %3"_s.arg(int(model.sortColumn()))
                .arg(nameOf(shown[position]), nameOf(shown[position - 1]));
        }
    }
    return differenceInRows(model);
}

/// The one at \a position after the one before it.
bool JobTableReference::mayFollow(const JobTableModel &model, int position) const
{
    const int column = int(model.sortColumn());
    const QVariant before = model.index(position - 1, column).data(SortRole);
    const QVariant after = model.index(position, column).data(SortRole);
    if (!before.isValid() || !after.isValid()) {
        const bool areBoth = !before.isValid() && !after.isValid();
        return areBoth ? m_jobs[model.rowAt(position - 1).key()].arrival
                < m_jobs[model.rowAt(position).key()].arrival
                       : before.isValid();
    }
    const double numbers = before.toDouble() - after.toDouble();
    const int sign = isTextColumn(model.sortColumn())
        ? naturalCompare(before.toString(), after.toString())
        : numbers < 0 ? -1
                      : numbers > 0;
    if (sign == 0) {
        return m_jobs[model.rowAt(position - 1).key()].arrival
            < m_jobs[model.rowAt(position).key()].arrival;
    }
    return (sign < 0) == (model.sortOrder() == Qt::AscendingOrder);
}

QString JobTableReference::differenceInRows(const JobTableModel &model) const
{
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        const JobRow *row = model.find(job.key());
        if (!row) {
            return nameOf(job.key()) + u" is gone"_s;
        }
        const Job &told = job->told.job;
        if (row->key() != job.key() || row->job.state != told.state
            || row->job.title != told.title || row->job.tag != told.tag
            || row->job.language != told.language || row->watch != job->told.watch
            || row->polls != job->told.polls || row->stale != job->stale) {
            return nameOf(job.key()) + u" has other values"_s;
        }
    }
    for (const JobKey &job : shownJobs(model)) {
        const QModelIndex index = model.indexOf(job);
        if (!m_jobs.contains(job) || model.rowAt(index.row()).key() != job) {
            return nameOf(job) + u" is shown, and should not be there"_s;
        }
    }
    return differenceInTotals(model);
}

QString JobTableReference::differenceInTotals(const JobTableModel &model) const
{
    std::array<int, JobTotals::stateCount> states {};
    QMap<ConnectionId, int> connections;
    QMap<QString, int> languages;
    int paused = 0;
    int delayed = 0;
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        ++states[size_t(job->told.job.state)];
        ++connections[job.key().connection];
        paused += job->told.watch == WatchState::Paused;
        delayed += job->told.watch == WatchState::Delayed;
        if (const QString &language = job->told.job.language; !language.isEmpty()) {
            ++languages[language];
        }
    }
    for (size_t state = 0; state < states.size(); ++state) {
        if (model.totals().inState(JobState(state)) != states[state]) {
            return u"%1 jobs in state %2"_s.arg(model.totals().inState(JobState(state))).arg(state);
        }
    }
    for (auto count = connections.begin(); count != connections.end(); ++count) {
        if (model.totals().of(count.key()) != *count) {
            return u"%1 jobs of %2"_s.arg(model.totals().of(count.key())).arg(count.key());
        }
    }
    const JobTotals &totals = model.totals();
    const bool isRight = totals.jobs() == m_jobs.size() && totals.paused() == paused
        && totals.delayed() == delayed && totals.languages() == languages;
    return isRight ? QString() : u"the totals count other jobs"_s;
}

} // namespace dubwatch::test
