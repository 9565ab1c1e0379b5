// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "server/simulation/changeobservers.h"
#include "server/simulation/idempotencykeys.h"
#include "server/simulation/jobrecord.h"

#include <limits>
#include <map>
#include <mutex>
#include <set>

namespace dubwatch::server {

struct Scenario;

/// Which part of the list is asked for.
struct ListQuery
{
    std::optional<JobState> state = {}; ///< as it is when asked; all where it is not set
    QString cursor = {}; ///< JobPage::next of the page before; null for the first
    size_t limit = 100; ///< at least 1
    /// The page ends before it spells more, but never without a job.
    qsizetype mostBytes = std::numeric_limits<qsizetype>::max();
};

struct JobPage
{
    std::vector<JobRecord> jobs; ///< oldest first
    QString next; ///< null on the last page
};

/// All jobs of the simulation, and the keys that made them: the one object that the server's
/// threads share. Values go in and come out; sections are short, and a long list is gone through
/// in pieces, so a page is exact for each job but not one moment's picture of all of them.
///
/// Every \c now is virtual, every \c realNow real. Nothing here moves with time: no timers; a job
/// is what its life says it is. Jobs are known by their ordinals: how each dialect spells those as
/// ids is the dialect's (Dialect::idOf), so a job can be read through every one of them.
class JobBook
{
public:
    /// All of \a orders are born, or none. RateLimited when the scenario's maxJobs does not allow
    /// for them all.
    Result<std::vector<JobRecord>> insert(const std::vector<JobOrder> &orders,
                                          const Scenario &scenario, Instant now);
    /// A job that is found by its ordinal and nothing else: in no list or count, not to be
    /// cancelled or erased. Its ordinal comes from a range of its own, so it changes no other
    /// job's life.
    JobRecord insertHidden(const Scenario &scenario, Instant now);

    std::optional<JobRecord> find(quint64 ordinal) const;
    /// The same for an API's status check, and counted as one: noise and latency are drawn anew.
    std::optional<JobRecord> look(quint64 ordinal);

    /// Each job once however many are born meanwhile. InvalidInput for a cursor that is not ours.
    Result<JobPage> list(const ListQuery &query, Instant now) const;

    /// The job as it is then. NotFound, or Rejected with status 409 when it has ended.
    Result<JobRecord> cancel(quint64 ordinal, Instant now);
    /// NotFound when there is none.
    Result<Done> erase(quint64 ordinal);

    size_t size() const;
    std::map<JobState, size_t> countByState(Instant now) const;

    KeyClaim claim(const KeyedRequest &request, Instant realNow);
    void fulfil(quint64 ticket, const HttpReply &reply);
    void release(quint64 ticket);

    /// Told of each cancel and erase, after it and outside the lock.
    ChangeObservers &observers() { return m_observers; }

private:
    using Jobs = std::map<quint64, JobRecord>;
    JobRecord *locateVisible(quint64 ordinal);
    size_t unfinished(Instant now);
    quint64 bornSoFar() const;
    void visit(quint64 from, const std::function<bool(const JobRecord &)> &goOn) const;

    mutable std::mutex m_mutex;
    Jobs m_jobs; ///< by ordinal, which is by age too
    std::set<std::pair<Instant, quint64>> m_ends; ///< of visible jobs; those past drop out lazily
    quint64 m_nextOrdinal = 0;
    quint64 m_nextHidden = 0;
    IdempotencyKeys m_keys;
    ChangeObservers m_observers; ///< has a lock of its own
};

} // namespace dubwatch::server
