// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobdesk.h"

#include "client/jobmonitor.h"
#include "client/wording.h"

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Duration drainInterval = 100ms;
constexpr Duration tickInterval = 1s;

// For the JSON tab; at some 500 bytes each this is a few MB.
constexpr qsizetype mostAnswers = 10'000;

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

void JobDesk::setMonitor(JobMonitor *monitor)
{
    if (m_monitor) {
        m_monitor->disconnect(this);
    }
    m_monitor = monitor;
    if (m_monitor) {
        listen(*m_monitor);
    }
    m_listTrouble.clear();
    m_jobs.clear();
    m_log.clear();
    m_history.clear();
    m_answers.clear();
    m_rate.clear();
    m_health = {};
    Q_EMIT healthChanged(m_health);
}

void JobDesk::listen(JobMonitor &monitor)
{
    connect(&monitor, &JobMonitor::removed, this, &JobDesk::remove);
    connect(&monitor, &JobMonitor::submitFailed, this,
            [this](const JobDraft &draft, const ApiError &error) {
                const QString what = draft.title.isEmpty() ? draft.source : draft.title;
                m_log.appendNote(m_clock.now(), PollMark::Trouble, wording::errorCode(error),
                                 tr("\"%1\" was not submitted: %2")
                                     .arg(what, wording::errorSentence(error)));
            });
    connect(&monitor, &JobMonitor::listFailed, this, [this](const ApiError &error) {
        m_listTrouble = wording::errorSentence(error);
        m_log.appendNote(m_clock.now(), PollMark::Trouble, wording::errorCode(error),
                         tr("the jobs were not listed: %1").arg(m_listTrouble));
        Q_EMIT healthChanged(m_health);
    });
    connect(&monitor, &JobMonitor::listed, this, [this] {
        m_listTrouble.clear();
        Q_EMIT healthChanged(m_health);
    });
}

void JobDesk::remove(const std::vector<JobId> &jobs)
{
    m_jobs.remove(jobs);
    m_history.remove(jobs);
    for (const JobId &job : jobs) {
        m_answers.remove(job);
    }
}

void JobDesk::drain()
{
    m_drainAlarm.set(m_lazy ? tickInterval : drainInterval, [this] { drain(); });
    if (!m_monitor) {
        return;
    }
    JobFeed::Batch batch = m_monitor->feed().drain();
    m_jobs.apply(batch); // first: what was answered before the backend went away is old as well
    if (batch.health) {
        takeHealth(*batch.health);
    }
    m_rate.add(int(batch.polls.size()) + int(batch.droppedPolls), m_clock.now());
    m_log.append(batch.polls, m_history.append(batch.polls));
    if (batch.droppedPolls > 0) {
        m_log.appendNote(m_clock.now(), PollMark::Trouble, tr("dropped"),
                         tr("%Ln polls came faster than the log could take them", nullptr,
                            int(batch.droppedPolls)));
    }
    if (batch.jobs.empty()) {
        return;
    }
    keepAnswers(batch.jobs);
    std::vector<JobId> jobs;
    jobs.reserve(batch.jobs.size());
    for (const JobUpdate &update : batch.jobs) {
        jobs.push_back(update.job.id);
    }
    Q_EMIT polled(jobs);
}

void JobDesk::tick()
{
    m_tickAlarm.set(tickInterval, [this] { tick(); });
    m_jobs.tick();
    Q_EMIT ticked();
}

void JobDesk::keepAnswers(const std::vector<JobUpdate> &updates)
{
    for (const JobUpdate &update : updates) {
        if (update.lastBody.isEmpty()) {
            continue;
        }
        if (m_answers.size() >= mostAnswers && !m_answers.contains(update.job.id)) {
            m_answers.erase(m_answers.constBegin());
        }
        m_answers.insert(update.job.id, update.lastBody);
    }
}

void JobDesk::takeHealth(const BackendHealth &health)
{
    const BackendHealth before = std::exchange(m_health, health);
    if (health.state == before.state) {
        return;
    }
    const bool isOffline = health.state == BackendHealth::State::Offline;
    if (isOffline || before.state == BackendHealth::State::Offline) {
        m_jobs.setOffline(isOffline);
    }
    const QString sentence
        = m_monitor ? wording::healthSentence(health, m_monitor->backend().url.host()) : QString();
    if (!sentence.isEmpty()) {
        const bool isPause = health.state == BackendHealth::State::RateLimited;
        m_log.appendNote(m_clock.now(), isPause ? PollMark::RateLimited : PollMark::Trouble,
                         health.error ? wording::errorCode(*health.error) : QString(), sentence);
    }
    Q_EMIT healthChanged(m_health);
}

} // namespace dubwatch::ui
