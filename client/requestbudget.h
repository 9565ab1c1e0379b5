// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <deque>
#include <optional>

namespace dubwatch {

/// How many requests may go to a backend: a token bucket that holds one second's worth, from 1 to 5
/// requests. Without a limit of our own it is bottomless until the server complains; then it holds
/// what the server says of its limit. Where it says nothing, or refuses what it said it would take,
/// the budget is halved, and grows back by a tenth each ten seconds. A pure value; the time is
/// passed in.
class RequestBudget
{
public:
    /// Requests a second, > 0; nothing: as many as the server takes.
    explicit RequestBudget(std::optional<double> most = {});

    /// Requests a second that are allowed now.
    std::optional<double> rate() const { return m_rate; }
    bool admits(Instant now) const;
    /// When it does, if nothing is taken until then.
    Instant admitsAt(Instant now) const;
    void take(Instant now);

    /// The server refused for the sake of a limit: \a told is its own word on that, in requests a
    /// second. A request that was made before the last limit was found is no news.
    void onRefused(Instant asked, Instant now, std::optional<double> told);
    /// Lets a limit that came of a refusal grow. To be called now and then.
    void recover(Instant now);

private:
    double capacity() const;
    double tokens(Instant now) const;
    void limit(double rate, Instant now);
    double observed(Instant now) const;

    std::optional<double> m_most;
    std::optional<double> m_rate;
    double m_tokens = 1;
    Instant m_at = {}; ///< to which m_tokens belong
    std::deque<Instant> m_lately; ///< requests of the last ten seconds, a thousand at most
    /// How a limit that was found by refusals grows again.
    struct Growth
    {
        double step = 0; ///< requests a second each ten seconds; 0: it does not
        double end = 0; ///< at this it is no limit any more, or what the server told
        bool isKnown = false; ///< the server told it
    };
    Growth m_growth = {};
    Instant m_grownAt = {};
    Instant m_limitedAt = {};
};

} // namespace dubwatch
