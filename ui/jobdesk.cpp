// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobdesk.h"

#include "client/jobmonitor.h"
#include "client/wording.h"

#include <algorithm>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Duration drainInterval = 100ms;
constexpr Duration tickInterval = 1s;
// For the JSON tab; at some 500 bytes each this is a few MB.
constexpr qsizetype mostAnswers = 10'000;

/// Of a trouble; 0: none.
int weightOf(BackendHealth::State state)
{
    switch (state) {
    case BackendHealth::State::Unauthorized:
        return 3;
    case BackendHealth::State::Offline:
        return 2;
    case BackendHealth::State::RateLimited:
        return 1;
    default:
        return 0;
    }
}

} // namespace

JobDesk::JobDesk(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_jobs(clock)
    , m_drainAlarm(clock)
    , m_tickAlarm(clock)
{
    m_drainAlarm.set(drainInterval, [this] { drain(); });
    m_tickAlarm.set(tickInterval, [this] { tick(); });
}

JobDesk::~JobDesk() = default;

void JobDesk::attach(ConnectionId connection, JobMonitor &monitor, const QString &name)
{
    detach(connection);
    m_links.insert(connection, {.monitor = &monitor});
    m_jobs.setConnectionName(connection, name);
    listen(connection, monitor);
    Q_EMIT healthChanged(connection, {});
}

void JobDesk::detach(ConnectionId connection)
{
    const auto link = m_links.constFind(connection);
    if (link == m_links.constEnd()) {
        return;
    }
    link->monitor->disconnect(this);
    m_links.erase(link);
    m_jobs.removeAll(connection);
    m_history.removeAll(connection);
    m_answers.removeIf([&](const auto &entry) { return entry.key().connection == connection; });
    forgetOrderOfTheGone();
    Q_EMIT healthChanged(connection, {});
}

void JobDesk::listen(ConnectionId connection, JobMonitor &monitor)
{
    connect(&monitor, &JobMonitor::removed, this,
            [this, connection](const std::vector<JobId> &jobs) { remove(connection, jobs); });
    connect(&monitor, &JobMonitor::linkRenewed, this,
            [this, connection](const JobId &id, const Result<QUrl> &link) {
                if (link) {
                    m_jobs.setResult({id, connection}, link->toString(QUrl::FullyEncoded));
                }
                Q_EMIT linkRenewed({id, connection}, link);
            });
    connect(&monitor, &JobMonitor::submitFailed, this,
            [this, connection](const JobDraft &draft, const ApiError &error) {
                const QString what = draft.title.isEmpty() ? draft.source : draft.title;
                m_log.appendNote(m_clock.now(), PollMark::Trouble, wording::errorCode(error),
                                 tr("\"%1\" was not submitted: %2")
                                     .arg(what, wording::errorSentence(error)),
                                 connection);
            });
    const auto setTrouble = [this, connection](const QString &sentence) {
        m_links[connection].listTrouble = sentence;
        Q_EMIT healthChanged(connection, m_links[connection].health);
    };
    connect(&monitor, &JobMonitor::listFailed, this,
            [this, connection, setTrouble](const ApiError &error) {
                const QString sentence = wording::errorSentence(error);
                m_log.appendNote(m_clock.now(), PollMark::Trouble, wording::errorCode(error),
                                 tr("the jobs were not listed: %1").arg(sentence), connection);
                setTrouble(sentence);
            });
    connect(&monitor, &JobMonitor::listed, this, [setTrouble] { setTrouble({}); });
}

std::optional<ConnectionId> JobDesk::neediest() const
{
    std::optional<ConnectionId> neediest;
    for (auto link = m_links.begin(); link != m_links.end(); ++link) {
        if (!neediest || weightOf(link->health.state) > weightOf(health(*neediest).state)) {
            neediest = link.key();
        }
    }
    return neediest;
}

BackendHealth JobDesk::health() const
{
    const std::optional<ConnectionId> worst = neediest();
    return worst ? health(*worst) : BackendHealth {};
}

int JobDesk::troubled() const
{
    return int(std::ranges::count_if(
        m_links, [](const Link &link) { return weightOf(link.health.state) > 0; }));
}

SubmitProgress JobDesk::submits() const
{
    SubmitProgress all;
    for (const Link &link : m_links) {
        const SubmitProgress one = link.monitor->submitProgress();
        all.wanted += one.wanted;
        all.made += one.made;
        all.failed += one.failed;
    }
    return all;
}

bool JobDesk::isAllOffline() const
{
    bool isAnyOffline = false;
    for (auto link = m_links.begin(); link != m_links.end(); ++link) {
        const bool isOffline = link->health.state == BackendHealth::State::Offline;
        if (!isOffline && m_jobs.totals().of(link.key()) > 0) {
            return false;
        }
        isAnyOffline = isAnyOffline || isOffline;
    }
    return isAnyOffline;
}

QString JobDesk::listTrouble() const
{
    const auto link = std::ranges::find_if(
        m_links, [](const Link &one) { return !one.listTrouble.isEmpty(); });
    return link == m_links.end() ? QString() : link->listTrouble;
}

void JobDesk::remove(ConnectionId connection, const std::vector<JobId> &jobs)
{
    std::vector<JobKey> keys;
    for (const JobId &job : jobs) {
        keys.emplace_back(job, connection);
        m_answers.remove(keys.back());
    }
    forgetOrderOfTheGone();
    m_jobs.remove(keys);
    m_history.remove(keys);
}

/// A job that comes back must not have the place, and soon the end, of its former answer.
void JobDesk::forgetOrderOfTheGone()
{
    std::erase_if(m_answerOrder, [this](const JobKey &job) { return !m_answers.contains(job); });
}

void JobDesk::drain()
{
    m_drainAlarm.set(m_lazy ? tickInterval : drainInterval, [this] { drain(); });
    for (const ConnectionId connection : m_links.keys()) {
        drain(connection, *m_links[connection].monitor);
    }
}

void JobDesk::drain(ConnectionId connection, JobMonitor &monitor)
{
    JobFeed::Batch batch = monitor.feed().drain();
    const std::vector<const Poll *> ends = newEnds(connection, batch.polls);
    // First: what was answered before the backend went away is old as well.
    m_jobs.apply(batch, connection);
    if (batch.health) {
        takeHealth(connection, *batch.health);
    }
    m_requests += batch.requests;
    if (health(connection).state != BackendHealth::State::Offline) {
        m_rate.add(int(batch.polls.size()) + int(batch.droppedPolls), m_clock.now());
    }
    m_log.append(batch.polls, m_history.append(batch.polls, connection), connection);
    if (batch.droppedPolls > 0) {
        m_log.appendNote(m_clock.now(), PollMark::Trouble, tr("dropped"),
                         tr("%1 polls came faster than the log could take them")
                             .arg(QLocale().toString(batch.droppedPolls)),
                         connection);
    }
    tellEnds(connection, ends);
    if (batch.jobs.empty()) {
        return;
    }
    keepAnswers(connection, batch.jobs);
    std::vector<JobKey> jobs;
    jobs.reserve(batch.jobs.size());
    for (const JobUpdate &update : batch.jobs) {
        jobs.emplace_back(update.job.id, connection);
    }
    Q_EMIT polled(jobs);
}

/// To be asked before the rows know of them: one that is polled again has ended before.
std::vector<const Poll *> JobDesk::newEnds(ConnectionId of, const std::vector<Poll> &polls) const
{
    std::vector<const Poll *> ends;
    for (const Poll &poll : polls) {
        if (!poll.error && isTerminal(poll.state) && !poll.next) {
            const JobRow *row = m_jobs.find({poll.job, of});
            if (!row || !row->hasEnded) {
                ends.push_back(&poll);
            }
        }
    }
    return ends;
}

void JobDesk::tellEnds(ConnectionId connection, const std::vector<const Poll *> &ends)
{
    std::vector<Notifier::Ended> ended;
    for (const Poll *poll : ends) {
        const JobRow *row = m_jobs.find({poll->job, connection});
        const bool hasTitle = row && !row->job.title.isEmpty();
        ended.push_back({hasTitle ? row->job.title : poll->job.value, poll->state});
    }
    if (!ended.empty()) {
        Q_EMIT jobsEnded(ended);
    }
}

void JobDesk::tick()
{
    m_tickAlarm.set(tickInterval, [this] { tick(); });
    m_jobs.tick();
    m_rates.add(std::exchange(m_requests, 0), m_jobs.totals().active());
    Q_EMIT ticked();
}

void JobDesk::keepAnswers(ConnectionId connection, const std::vector<JobUpdate> &updates)
{
    for (const JobUpdate &update : updates) {
        if (update.lastBody.isEmpty()) {
            continue;
        }
        const JobKey job(update.job.id, connection);
        const qsizetype known = m_answers.size();
        m_answers.insert(job, update.lastBody);
        if (m_answers.size() > known) {
            m_answerOrder.push_back(job);
        }
        while (m_answers.size() > mostAnswers) {
            m_answers.remove(m_answerOrder.front());
            m_answerOrder.pop_front();
        }
    }
}

void JobDesk::takeHealth(ConnectionId connection, const BackendHealth &health)
{
    Link &link = m_links[connection];
    const BackendHealth before = std::exchange(link.health, health);
    if (health.state == before.state) {
        return;
    }
    const bool isOffline = health.state == BackendHealth::State::Offline;
    if (isOffline || before.state == BackendHealth::State::Offline) {
        m_jobs.setOffline(isOffline, connection);
    }
    const QString sentence = wording::healthSentence(health, link.monitor->backend().url.host());
    if (!sentence.isEmpty()) {
        const bool isPause = health.state == BackendHealth::State::RateLimited;
        m_log.appendNote(m_clock.now(), isPause ? PollMark::RateLimited : PollMark::Trouble,
                         health.error ? wording::errorCode(*health.error) : QString(), sentence,
                         connection);
    }
    Q_EMIT healthChanged(connection, health);
}

} // namespace dubwatch::ui
