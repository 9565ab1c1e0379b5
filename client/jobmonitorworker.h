// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobclient.h"
#include "client/jobmonitor.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace dubwatch {

/// The part of a JobMonitor that lives in the poller's thread. Made in the owner's thread, so that
/// all that belongs to the poller's is made by start().
class JobMonitorWorker : public QObject
{
    Q_OBJECT

public:
    /// \a feed must outlive the worker.
    JobMonitorWorker(const Backend &backend, const MonitorOptions &options, JobFeed &feed);
    ~JobMonitorWorker() override;

    void start();
    void watch(const std::vector<JobId> &ids);
    void watchKnown(std::vector<KnownJob> jobs);
    void watchAll(const std::vector<JobId> &except = {});
    void submit(const std::vector<JobDraft> &drafts, AfterSubmit then);
    void pause(const std::vector<JobId> &ids);
    void resume(const std::vector<JobId> &ids);
    void pauseAll();
    void resumeAll();
    void pollNow(const std::vector<JobId> &ids);
    void cancel(const std::vector<JobId> &ids);
    void renewLink(const JobId &id);
    void remove(const std::vector<JobId> &ids);
    void pollAllNow();
    void setApiKey(const QString &key);
    std::vector<JobId> watched() const;

Q_SIGNALS:
    void submitted(const dubwatch::JobDraft &draft, const std::vector<dubwatch::JobId> &ids,
                   dubwatch::AfterSubmit then);
    void submitFailed(const dubwatch::JobDraft &draft, const dubwatch::ApiError &error);
    void removed(const std::vector<dubwatch::JobId> &ids);
    void cancelFailed(const dubwatch::JobId &id, const dubwatch::ApiError &error);
    void linkRenewed(const dubwatch::JobId &id, const dubwatch::Result<QUrl> &link);
    void listed(int jobs);
    void listFailed(const dubwatch::ApiError &error);

private:
    void listenTo(JobSubmitter &submitter, AfterSubmit then);
    void onSubmitted(const JobDraft &draft, const std::vector<Job> &jobs, AfterSubmit then,
                     std::optional<Duration> pace);
    void onListed(const std::vector<Job> &jobs);
    void onListEnded(int jobs);
    void onListDelayed(const ApiError &error, Duration wait);
    void onListFailed(const ApiError &error);
    void tellListTrouble(BackendHealth::State state, const ApiError &error,
                         std::optional<Instant> nextTry);
    void endListTrouble();
    void onFinished(const JobId &id, const Outcome &outcome);
    void onRenewed(const JobId &id, const Result<Job> &job);
    void watchJob(const Job &known, const WatchOptions &options = {});
    WatchOptions completed(WatchOptions options) const;

    const Backend m_backend;
    const MonitorOptions m_options;
    JobFeed &m_feed;
    std::optional<JobClient> m_client;
    std::optional<JobSubmitter> m_leaveAlone; ///< for jobs that are made and not watched
    /// Why the list that is wished for has not come yet.
    std::optional<BackendHealth> m_listTrouble;
    std::optional<Alarm> m_listAlarm;
    bool m_isPaused = false; ///< what is watched from now on is paused from the beginning
    struct Ended
    {
        Job job = {};
        int polls = 0;
    };
    QHash<JobId, Ended> m_ended; ///< no longer polled, but still shown
    /// Since the list was wished for that has not ended: it may still tell of them.
    QSet<JobId> m_removed;
};

} // namespace dubwatch
