// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobmonitorworker.h"

namespace dubwatch {

JobMonitorWorker::JobMonitorWorker(const Backend &backend, const MonitorOptions &options,
                                   JobFeed &feed)
    : m_backend(backend)
    , m_options(options)
    , m_feed(feed)
{
}

JobMonitorWorker::~JobMonitorWorker() = default;

void JobMonitorWorker::start()
{
    m_client.emplace(m_backend, m_options.transport, m_options.network);
    m_client->poller.setFeed(&m_feed);
    connect(&m_client->poller, &JobPoller::finished, this, &JobMonitorWorker::onFinished);
    connect(&m_client->submitter, &JobSubmitter::submitted, this, &JobMonitorWorker::onSubmitted);
    connect(&m_client->submitter, &JobSubmitter::failed, this, &JobMonitorWorker::submitFailed);
    connect(&m_client->canceller, &JobCanceller::cancelled, this,
            [this](const JobId &id) { m_client->poller.pollNow({id}); });
    connect(&m_client->canceller, &JobCanceller::failed, this,
            [this](const JobId &id, const ApiError &error) {
                Q_EMIT cancelFailed(id, error);
                m_client->poller.pollNow({id});
            });
    connect(&m_client->lister, &JobLister::listed, this, &JobMonitorWorker::onListed);
    connect(&m_client->lister, &JobLister::finished, this, &JobMonitorWorker::listed);
    connect(&m_client->lister, &JobLister::failed, this, &JobMonitorWorker::listFailed);
}

void JobMonitorWorker::watch(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        if (!m_ended.contains(id)) {
            watchJob({.id = id});
        }
    }
}

void JobMonitorWorker::watchAll() { m_client->lister.list(); }

void JobMonitorWorker::submit(const std::vector<JobDraft> &drafts)
{
    for (const JobDraft &draft : drafts) {
        m_client->submitter.submit(draft);
    }
}

void JobMonitorWorker::pause(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        m_client->poller.pause(id);
    }
}

void JobMonitorWorker::resume(const std::vector<JobId> &ids) { m_client->poller.resume(ids); }

void JobMonitorWorker::pollNow(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        if (m_ended.contains(id)) {
            watchJob(m_ended.take(id));
        }
    }
    m_client->poller.pollNow(ids);
}

void JobMonitorWorker::cancel(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        m_client->canceller.cancel(id);
    }
}

void JobMonitorWorker::remove(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        m_client->poller.unwatch(id);
        m_ended.remove(id);
    }
}

void JobMonitorWorker::setApiKey(const QString &key) { m_client->poller.setApiKey(key); }

std::vector<JobId> JobMonitorWorker::watched() const { return m_client->poller.watched(); }

void JobMonitorWorker::onSubmitted(const JobDraft &draft, const std::vector<Job> &jobs)
{
    std::vector<JobId> ids;
    for (const Job &job : jobs) {
        ids.push_back(job.id);
        watchJob(job, m_client->clock.now());
    }
    Q_EMIT submitted(draft, ids);
}

void JobMonitorWorker::onListed(const std::vector<Job> &jobs)
{
    for (const Job &job : jobs) {
        if (m_ended.contains(job.id) || m_client->poller.isWatching(job.id)) {
            continue;
        }
        if (!isTerminal(job.state)) {
            watchJob(job);
            continue;
        }
        m_ended.insert(job.id, job);
        m_feed.publish(JobUpdate {.job = job,
                                  .watch = WatchState::Ended,
                                  .lastAnswer = m_client->clock.now()});
    }
}

void JobMonitorWorker::onFinished(const JobId &id, const Outcome &outcome)
{
    if (outcome.end != WatchEnd::Removed) {
        m_ended.insert(id, outcome.job);
    }
}

void JobMonitorWorker::watchJob(const Job &known, std::optional<Instant> submitted)
{
    m_client->poller.watch(known.id,
                           {.minInterval = m_options.minInterval,
                            .maxInterval = m_options.maxInterval,
                            .keyTrouble = WatchOptions::KeyTrouble::WaitsForKey,
                            .known = known,
                            .submitted = submitted});
}

} // namespace dubwatch
