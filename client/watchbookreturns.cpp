// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// Many watches that come back at once, without a burst.

#include "client/core/seconds.h"
#include "client/watchbook.h"

#include <algorithm>

namespace dubwatch {

std::vector<Watch *> WatchBook::release(Instant now, double jobsPerSecond)
{
    std::vector<Watch *> released;
    while (Watch *watch = m_delayed.first()) {
        watch->isDelayed = false;
        m_delayed.remove(watch);
        released.push_back(watch);
    }
    spread(released, now, jobsPerSecond);
    return released;
}

std::vector<Watch *> WatchBook::spreadOverdue(Instant now, double jobsPerSecond)
{
    std::vector<Watch *> overdue;
    for (Watch *next = m_wakes.first(); next && *next->wakeAt() <= now;
         next = m_wakes.after(next)) {
        const bool hasLastLook = next->deadline() && now >= *next->deadline();
        if (next->mayAsk() && !hasLastLook) {
            overdue.push_back(next);
        }
    }
    spread(overdue, now, jobsPerSecond);
    return overdue;
}

std::vector<Watch *> WatchBook::resume(const std::vector<JobId> &ids, Instant now,
                                       double jobsPerSecond)
{
    std::vector<Watch *> resumed;
    for (const JobId &id : ids) {
        Watch *watch = find(id);
        if (watch && watch->isPaused) {
            setPaused(*watch, false);
            resumed.push_back(watch);
        }
    }
    spread(resumed, now, jobsPerSecond);
    return resumed;
}

std::vector<Watch *> WatchBook::hurry(const std::vector<JobId> &ids, Instant now)
{
    std::vector<Watch *> hurried;
    for (const JobId &id : ids) {
        Watch *watch = find(id);
        if (watch && !watch->isAsking) {
            watch->wantsOneLook = watch->isPaused;
            moveTo(*watch, now);
            hurried.push_back(watch);
        }
    }
    return hurried;
}

/// Each gets a part of the time that all need together, and a random moment in it; the first now.
void WatchBook::spread(const std::vector<Watch *> &watches, Instant now, double jobsPerSecond)
{
    const auto count = double(watches.size());
    for (size_t i = 0; i < watches.size(); ++i) {
        const double whole
            = std::min(count / jobsPerSecond, inSeconds(watches[i]->limits.maxInterval));
        const double share = i == 0 ? 0 : (double(i) + m_chance()) / count;
        moveTo(*watches[i], now + Duration(qint64(1000 * whole * share)));
    }
}

} // namespace dubwatch
