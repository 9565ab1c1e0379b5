// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/batchtrust.h"
#include "client/fleetoptions.h"
#include "client/jobapi.h"
#include "client/jobfeed.h"
#include "client/policy/chance.h"
#include "client/requestbudget.h"
#include "client/waiters.h"
#include "client/watchoptions.h"

namespace dubwatch {

class BackendGate;
class PollPolicy;
class Tellings;
class WatchBook;
struct Question;
struct Watch;

/// Watches the jobs of one backend until they end: asks when the policy says so, in batches where
/// the dialect has them, at most \c maxInFlight requests at a time, with one alarm for all jobs.
/// Where there are fewer requests to make than jobs that are due, those that have most probably
/// ended come first, and none is overdue for longer than its longest interval if that can be.
///
/// A server's Retry-After is never undercut, by pollNow() neither; a 429 on one job pauses them
/// all. When the backend does not answer, one job is tried and the others wait; when it is back, or
/// the computer has slept, they come back spread out. Transport trouble never ends a watch, nor
/// counts as the job's failure. Stopping a watch never cancels the remote job. One thread.
class JobPoller : public QObject
{
    Q_OBJECT

public:
    /// Qt opens six connections to a host. A request more would wait for one of them while its
    /// deadline runs, and a backend that is merely slow would look like one that does not answer.
    static constexpr int mostAtOnce = 6;

    /// \a api and \a policy must outlive the poller.
    JobPoller(JobApi &api, PollPolicy &policy, Chance chance = systemChance(),
              const FleetOptions &fleet = {}, QObject *parent = nullptr);
    ~JobPoller() override;

    void setMaxInFlight(int requests); ///< from 1; a batch is one; mostAtOnce at first
    void setFeed(JobFeed *feed); ///< what a monitor shows; null: nowhere; outlives the poller

    /// The first question is asked soon, never from within this call. A job that is watched already
    /// is left as it is.
    void watch(const JobId &id, const WatchOptions &options = {});
    /// Many at once, by the ids of what is known of them, spread so that no burst comes of it.
    void watchKnown(std::vector<WatchOptions> jobs);
    void unwatch(const JobId &id); ///< ends the watch as Removed
    /// The outcome of the watch, which begins here unless there is one already. Cancelled when the
    /// poller goes first.
    QFuture<Outcome> wait(const JobId &id, const WatchOptions &options = {});

    void pause(const JobId &id);
    /// Asks on; of many jobs, spread out.
    void resume(const std::vector<JobId> &ids);
    /// Asks now, or as soon as the server allows; once only where a job is paused.
    void pollNow(const std::vector<JobId> &ids);
    /// Polling that stopped for want of a valid key goes on.
    void setApiKey(const QString &key);

    bool isWatching(const JobId &id) const;
    std::vector<JobId> watched() const; ///< in no order
    BackendHealth health() const;

Q_SIGNALS:
    void polled(const dubwatch::Poll &poll);
    void changed(const dubwatch::Job &job); ///< it is not as it was last told
    /// Exactly once a watch, after its last polled() and changed().
    void finished(const dubwatch::JobId &id, const dubwatch::Outcome &outcome);
    void healthChanged(const dubwatch::BackendHealth &health);

private:
    void pump();
    void askWhoIsDue(Instant now);
    void askTheDearest(Instant now);
    void endWhoIsOver(Instant now);
    void rearm();
    void wakeAt(Instant at);
    void ask(Watch &watch, Instant now);
    bool mayAskMore(Instant now) const;
    bool gathersBatches() const;
    double jobsPerSecond() const;
    void noticeSleep(Instant now);
    int mostIn(const Watch &watch, Instant now) const;
    void onAnswer(const Question &question, const ApiAnswer &answer);
    void settle(const JobId &id, quint64 serial, const Tellings &tellings);
    void endForWantOfKey();
    void end(Watch &watch, WatchEnd end);
    void release();
    void publish(Watch &watch, std::optional<WatchState> finalState = {});
    void publish(const std::vector<Watch *> &watches);
    void publishHealth();

    JobApi &m_api;
    PollPolicy &m_policy;
    std::unique_ptr<WatchBook> m_book;
    std::unique_ptr<BackendGate> m_gate;
    JobFeed *m_feed = nullptr;
    Alarm m_alarm;
    std::optional<Instant> m_alarmAt;
    Waiters m_waiters;
    BatchTrust m_batches;
    RequestBudget m_budget;
    Instant m_lastAsked = {};
    bool m_isTold = false; ///< estimates or progress, by any job
    BackendHealth m_health;
    int m_maxInFlight = mostAtOnce;
    int m_inFlight = 0;
    const bool m_expectsResult;
};

} // namespace dubwatch
