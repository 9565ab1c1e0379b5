// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobmonitorworker.h"

#include "client/weblink.h"

namespace dubwatch {

namespace {

/// After the lister has given up on a list that is still wished for.
constexpr Duration listPause = std::chrono::seconds(30);

} // namespace

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
    m_client.emplace(m_backend, m_options.transport, m_options.network, m_options.polling);
    m_client->poller.setFeed(&m_feed);
    connect(&m_client->poller, &JobPoller::finished, this, &JobMonitorWorker::onFinished);
    connect(&m_client->canceller, &JobCanceller::cancelled, this,
            [this](const JobId &id) { m_client->poller.pollNow({id}); });
    connect(&m_client->canceller, &JobCanceller::failed, this,
            [this](const JobId &id, const ApiError &error) {
                Q_EMIT cancelFailed(id, error);
                m_client->poller.pollNow({id});
            });
    connect(&m_client->renewer, &LinkRenewer::renewed, this, &JobMonitorWorker::onRenewed);
    listenTo(m_client->submitter, AfterSubmit::Watch);
    listenTo(m_leaveAlone.emplace(m_client->api), AfterSubmit::LeaveAlone);
    connect(&m_client->lister, &JobLister::listed, this, &JobMonitorWorker::onListed);
    connect(&m_client->lister, &JobLister::finished, this, &JobMonitorWorker::onListEnded);
    connect(&m_client->lister, &JobLister::retrying, this, &JobMonitorWorker::onListDelayed);
    connect(&m_client->lister, &JobLister::failed, this, &JobMonitorWorker::onListFailed);
    m_listAlarm.emplace(m_client->clock);
}

void JobMonitorWorker::listenTo(JobSubmitter &submitter, AfterSubmit then)
{
    connect(&submitter, &JobSubmitter::submitted, this,
            [this, then](const JobDraft &draft, const std::vector<Job> &jobs,
                         std::optional<Duration> pace) {
                onSubmitted(draft, jobs, then, pace);
            });
    connect(&submitter, &JobSubmitter::failed, this, &JobMonitorWorker::submitFailed);
}

void JobMonitorWorker::watch(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        if (!m_ended.contains(id)) {
            watchJob({.id = id});
        }
    }
}

void JobMonitorWorker::watchAll(const std::vector<JobId> &except)
{
    m_removed.unite({except.begin(), except.end()});
    m_listAlarm->cancel();
    m_client->lister.list();
}

void JobMonitorWorker::submit(const std::vector<JobDraft> &drafts, AfterSubmit then)
{
    JobSubmitter &submitter = then == AfterSubmit::Watch ? m_client->submitter : *m_leaveAlone;
    for (const JobDraft &draft : drafts) {
        submitter.submit(draft);
    }
}

void JobMonitorWorker::pause(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        m_client->poller.pause(id);
    }
}

void JobMonitorWorker::resume(const std::vector<JobId> &ids) { m_client->poller.resume(ids); }

void JobMonitorWorker::pauseAll()
{
    m_isPaused = true;
    pause(watched());
}

void JobMonitorWorker::resumeAll()
{
    m_isPaused = false;
    resume(watched());
}

void JobMonitorWorker::pollNow(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        if (m_ended.contains(id)) {
            const Ended ended = m_ended.take(id);
            watchJob(ended.job, {.pollsBefore = ended.polls});
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

void JobMonitorWorker::renewLink(const JobId &id)
{
    m_client->renewer.renew(m_ended.value(id, {.job = {.id = id}}).job);
}

void JobMonitorWorker::remove(const std::vector<JobId> &ids)
{
    for (const JobId &id : ids) {
        m_client->poller.unwatch(id);
        m_ended.remove(id);
        if (m_client->lister.isListing() || m_listTrouble) {
            m_removed.insert(id);
        }
    }
    m_feed.forget(ids);
    Q_EMIT removed(ids);
}

void JobMonitorWorker::pollAllNow()
{
    pollNow(watched());
    if (m_listAlarm->isSet()) {
        watchAll();
    }
    m_client->lister.hurry();
}

void JobMonitorWorker::setApiKey(const QString &key)
{
    m_client->poller.setApiKey(key);
    if (m_listTrouble && m_listTrouble->state == BackendHealth::State::Unauthorized) {
        m_client->lister.list();
    }
}

std::vector<JobId> JobMonitorWorker::watched() const { return m_client->poller.watched(); }

void JobMonitorWorker::onSubmitted(const JobDraft &draft, const std::vector<Job> &jobs,
                                   AfterSubmit then, std::optional<Duration> pace)
{
    std::vector<JobId> ids;
    for (const Job &job : jobs) {
        ids.push_back(job.id);
        if (then == AfterSubmit::Watch) {
            watchJob(job, {.submitted = m_client->clock.now(), .pace = pace});
        }
    }
    Q_EMIT submitted(draft, ids, then);
}

void JobMonitorWorker::onListDelayed(const ApiError &error, Duration wait)
{
    const bool isPause = error.kind == ApiError::Kind::RateLimited;
    tellListTrouble(isPause ? BackendHealth::State::RateLimited : BackendHealth::State::Offline,
                    error, m_client->clock.now() + wait);
}

void JobMonitorWorker::onListFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized) {
        tellListTrouble(BackendHealth::State::Unauthorized, error, {});
    } else if (error.isRetryable()) {
        m_listAlarm->set(listPause, [this] { watchAll(); });
        onListDelayed(error, listPause);
    } else {
        endListTrouble();
        m_removed.clear();
        Q_EMIT listFailed(error);
    }
}

void JobMonitorWorker::tellListTrouble(BackendHealth::State state, const ApiError &error,
                                       std::optional<Instant> nextTry)
{
    const bool isNew = !m_listTrouble || m_listTrouble->state != state;
    m_listTrouble = BackendHealth {.state = state,
                                   .since = isNew ? m_client->clock.now() : m_listTrouble->since,
                                   .nextTry = nextTry,
                                   .error = error};
    if (watched().empty()) {
        m_feed.publish(*m_listTrouble);
    }
}

void JobMonitorWorker::endListTrouble()
{
    if (std::exchange(m_listTrouble, std::nullopt)) {
        m_feed.publish(m_client->poller.health());
    }
}

void JobMonitorWorker::onListed(const std::vector<Job> &jobs)
{
    endListTrouble();
    std::vector<KnownJob> known;
    known.reserve(jobs.size());
    for (const Job &job : jobs) {
        if (!m_removed.contains(job.id)) {
            known.push_back({.job = job});
        }
    }
    watchKnown(std::move(known));
}

void JobMonitorWorker::onListEnded(int jobs)
{
    m_removed.clear();
    Q_EMIT listed(jobs);
}

void JobMonitorWorker::watchKnown(std::vector<KnownJob> jobs)
{
    std::vector<WatchOptions> live;
    live.reserve(jobs.size());
    for (auto &[job, told, isPaused, polls] : jobs) {
        if (m_ended.contains(job.id) || m_client->poller.isWatching(job.id)) {
            continue;
        }
        if (!isTerminal(job.state)) {
            live.push_back(completed({.known = std::move(job),
                                      .told = told,
                                      .pollsBefore = polls,
                                      .isPaused = isPaused}));
            continue;
        }
        m_ended.insert(job.id, {job, polls});
        m_feed.publish(JobUpdate {.job = job,
                                  .watch = WatchState::Ended,
                                  .polls = polls,
                                  .lastAnswer = told.value_or(m_client->clock.now())});
    }
    m_client->poller.watchKnown(std::move(live));
}

void JobMonitorWorker::onFinished(const JobId &id, const Outcome &outcome)
{
    if (outcome.end != WatchEnd::Removed) {
        m_ended.insert(id, {outcome.job, outcome.polls});
    }
}

void JobMonitorWorker::onRenewed(const JobId &id, const Result<Job> &job)
{
    if (!job) {
        Q_EMIT linkRenewed(id, job.error());
        return;
    }
    const std::optional<QUrl> link = webLink(job->result);
    if (const auto ended = m_ended.find(id); link && ended != m_ended.end()) {
        ended->job.result = job->result;
    }
    Q_EMIT linkRenewed(id, link ? Result<QUrl>(*link)
                                : invalidInput(QStringLiteral(
                                    "the result's link is not http or https")));
}

void JobMonitorWorker::watchJob(const Job &known, const WatchOptions &options)
{
    WatchOptions whole = options;
    whole.known = known;
    m_client->poller.watch(known.id, completed(std::move(whole)));
}

/// With what all watches of a monitor have in common.
WatchOptions JobMonitorWorker::completed(WatchOptions options) const
{
    options.minInterval = m_options.minInterval;
    options.maxInterval = m_options.maxInterval;
    options.keyTrouble = WatchOptions::KeyTrouble::WaitsForKey;
    options.isPaused = options.isPaused || m_isPaused;
    return options;
}

} // namespace dubwatch
