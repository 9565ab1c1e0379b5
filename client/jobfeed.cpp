// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobfeed.h"

#include <utility>

namespace dubwatch {

void JobFeed::publish(JobUpdate update)
{
    const QMutexLocker lock(&m_mutex);
    const auto place = m_places.constFind(update.job.id);
    if (place != m_places.constEnd()) {
        JobUpdate &known = m_batch.jobs[size_t(*place)];
        if (!update.lastPoll) {
            update.lastPoll = std::move(known.lastPoll);
        }
        if (update.lastBody.isEmpty()) {
            update.lastBody = std::move(known.lastBody);
        }
        known = std::move(update);
        return;
    }
    m_places.insert(update.job.id, qsizetype(m_batch.jobs.size()));
    m_batch.jobs.push_back(std::move(update));
}

void JobFeed::publish(Poll poll)
{
    const QMutexLocker lock(&m_mutex);
    if (qsizetype(m_batch.polls.size()) >= maxPolls) {
        ++m_batch.droppedPolls;
        return;
    }
    m_batch.polls.push_back(std::move(poll));
}

void JobFeed::publish(BackendHealth health)
{
    const QMutexLocker lock(&m_mutex);
    m_batch.health = std::move(health);
}

void JobFeed::countRequest()
{
    const QMutexLocker lock(&m_mutex);
    ++m_batch.requests;
}

void JobFeed::forget(const std::vector<JobId> &jobs)
{
    const QMutexLocker lock(&m_mutex);
    for (const JobId &job : jobs) {
        m_places.remove(job);
    }
    std::erase_if(m_batch.jobs,
                  [this](const JobUpdate &update) { return !m_places.contains(update.job.id); });
    for (size_t i = 0; i < m_batch.jobs.size(); ++i) {
        m_places[m_batch.jobs[i].job.id] = qsizetype(i);
    }
}

JobFeed::Batch JobFeed::drain()
{
    const QMutexLocker lock(&m_mutex);
    m_places.clear();
    return std::exchange(m_batch, {});
}

} // namespace dubwatch
