// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backend.h"
#include "client/httptransport.h"
#include "client/jobfeed.h"
#include "client/pollingoptions.h"

#include <QObject>

#include <memory>
#include <vector>

namespace dubwatch {

/// What a monitor may be told beside its backend.
struct MonitorOptions
{
    std::optional<Duration> minInterval = {}; ///< nothing: what is usual for the policy
    std::optional<Duration> maxInterval = {};
    PollingOptions polling = {};
    HttpTransport::Options transport = {};
    NetworkFactory network = systemNetwork; ///< called in the poller's thread
};

/// What becomes of a job that was just made.
enum class AfterSubmit { Watch, LeaveAlone };

/// A job as it was told at a time.
struct KnownJob
{
    Job job = {};
    std::optional<Instant> told = {}; ///< nothing: just now
    bool isPaused = false; ///< by a person; so it stays
    int polls = 0; ///< that were made of it
};

/// How far the submits have come that were asked for since there were none.
struct SubmitProgress
{
    int wanted = 0; ///< drafts
    int made = 0;
    int failed = 0;

    int left() const { return wanted - made - failed; }
};

/// Watches a backend's jobs from a thread of its own, for a user interface: commands go in as
/// method calls, what is known of the jobs comes out of feed(), drained when the reader likes.
///
/// Made, used and destroyed in one thread (the GUI's); never blocks it. Destruction stops polling,
/// and cancels no remote job. Signals arrive in that thread.
class JobMonitor : public QObject
{
    Q_OBJECT

public:
    explicit JobMonitor(Backend backend, QObject *parent = nullptr);
    JobMonitor(Backend backend, const MonitorOptions &options, QObject *parent = nullptr);
    ~JobMonitor() override;

    const Backend &backend() const;
    JobFeed &feed();

    /// Ids that are watched already are left as they are.
    void watch(const std::vector<JobId> &ids);
    /// Likewise; those that have ended are not asked about.
    void watchKnown(const std::vector<KnownJob> &jobs);
    /// Watches every job that the backend lists, but \a except; Unsupported where the dialect has
    /// no list. Asks until the list has come, after trouble too; meanwhile feed() tells of it, if
    /// nothing else is watched.
    void watchAll(const std::vector<JobId> &except = {});
    /// One request a draft, each with its own idempotency key.
    void submit(const std::vector<JobDraft> &drafts, AfterSubmit then = AfterSubmit::Watch);
    SubmitProgress submitProgress() const;
    void pause(const std::vector<JobId> &ids);
    void resume(const std::vector<JobId> &ids);
    /// What is watched now, and what will be until resumeAll(); jobs can be resumed one by one
    /// meanwhile, and asked for once by pollNow().
    void pauseAll();
    void resumeAll();
    void pollNow(const std::vector<JobId> &ids);
    void pollAllNow();
    /// Cancels the job on the server and asks for its state.
    void cancel(const std::vector<JobId> &ids);
    /// Asks for the link to an ended job's result anew: see linkRenewed().
    void renewLink(const JobId &id);
    /// Forgets the jobs here; the server's are left alone. Until removed() says that it is done,
    /// feed() may still tell of them.
    void remove(const std::vector<JobId> &ids);
    /// Polling that stopped for want of a valid key goes on with this one.
    void setApiKey(const QString &key);

Q_SIGNALS:
    void submitted(const dubwatch::JobDraft &draft, const std::vector<dubwatch::JobId> &ids,
                   dubwatch::AfterSubmit then);
    void submitFailed(const dubwatch::JobDraft &draft, const dubwatch::ApiError &error);
    /// The last of them has been made or given up.
    void submitsEnded(const dubwatch::SubmitProgress &all);
    void removed(const std::vector<dubwatch::JobId> &ids);
    void cancelFailed(const dubwatch::JobId &id, const dubwatch::ApiError &error);
    /// The answer to renewLink(), once for each. The feed does not tell of it: it is no poll.
    void linkRenewed(const dubwatch::JobId &id, const dubwatch::Result<QUrl> &link);
    void listed(int jobs);
    void listFailed(const dubwatch::ApiError &error);

private:
    void onSubmitEnded();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dubwatch
