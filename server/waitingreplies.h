// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "server/call.h"
#include "server/http/replyhandle.h"
#include "server/simulation/jobrecord.h"
#include "server/statuscheck.h"

#include <map>

namespace dubwatch::server {

class JobService;
class JobView;
class Simulation;

/// The status checks of one worker, of which some are answered later: those that wait ("Prefer:
/// wait=n") for the job's next change of state.
///
/// A long poll knows from the job's life when to answer, so nothing ticks meanwhile; jobChanged()
/// makes it look again when something else than time has changed the job. One thread.
class WaitingReplies
{
public:
    WaitingReplies(Simulation &simulation, JobService &service, const JobView &view,
                   Clock &clock);

    /// Answers the check: now, or when its time has come.
    void check(const Call &call, const StatusCheck &asked, const ReplyHandle &reply);
    /// The job was cancelled or erased.
    void jobChanged(quint64 job);
    /// Answers all that wait with 503.
    void refuseAll();

private:
    struct Waiting
    {
        Waiting(const Call &about, const StatusCheck &check, const ReplyHandle &to, Clock &clock)
            : call(about)
            , asked(check)
            , reply(to)
            , alarm(clock)
        {
        }

        Call call;
        StatusCheck asked;
        ReplyHandle reply;
        std::optional<std::chrono::seconds> wait = {}; ///< as asked for
        std::optional<JobState> before = {}; ///< unset where there is no such job
        Instant deadline = {};
        Alarm alarm;
    };
    using Number = quint64;

    void look(Number number);
    void finish(Number number, HttpReply reply);
    JobState toldState(const Waiting &waiting, const JobRecord &record) const;

    Simulation &m_simulation;
    JobService &m_service;
    const JobView &m_view;
    Clock &m_clock;
    std::map<Number, Waiting> m_waiting;
    Number m_next = 1;
};

} // namespace dubwatch::server
