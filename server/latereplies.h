// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "server/call.h"
#include "server/http/replyhandle.h"

#include <functional>
#include <map>

namespace dubwatch::server {

/// The status checks that the scenario's latency holds back: real time between a request and the
/// moment from which it is looked at.
///
/// Lives in the worker's thread. A client that goes away takes its request along.
class LateReplies
{
public:
    explicit LateReplies(Clock &clock);

    /// Runs \a then, which answers, when \a latency is over; at once when there is none.
    void hold(const Call &call, Duration latency, const ReplyHandle &reply,
              std::function<void()> then);
    /// Answers all that are held back with 503.
    void refuseAll();

private:
    struct Held
    {
        Held(const Call &about, const ReplyHandle &to, Clock &clock)
            : call(about)
            , reply(to)
            , alarm(clock)
        {
        }

        Call call;
        ReplyHandle reply;
        Alarm alarm;
    };

    Clock &m_clock;
    std::map<quint64, Held> m_held;
    quint64 m_next = 1;
};

} // namespace dubwatch::server
