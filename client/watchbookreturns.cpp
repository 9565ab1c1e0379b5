// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// Many watches that come back at once, without a burst.

#include "client/core/seconds.h"
#include "client/watchbook.h"

#include <algorithm>

namespace dubwatch {

namespace {

constexpr size_t fewJobs = 50; // to ask about at once
constexpr Duration lately = std::chrono::seconds(5);

/// Refusals that were in flight together each ask for a moment more than the one before.
constexpr Duration worthTelling = std::chrono::seconds(1);

} // namespace

std::vector<Watch *> WatchBook::add(std::vector<WatchOptions> jobs, PollPolicy &policy,
                                    const Dialect &dialect, Instant now, double jobsPerSecond)
{
    std::vector<Watch *> added;
    std::vector<Watch *> awake;
    for (WatchOptions &job : jobs) {
        const JobId id = job.known.id;
        if (Watch *watch = add(id, std::move(job), policy, dialect, now)) {
            added.push_back(watch);
            if (!watch->isPaused) {
                awake.push_back(watch);
            }
        }
    }
    for (size_t i = 0; i < awake.size(); ++i) {
        Watch &watch = *awake[i];
        const Instant moment = now + delayOf(i, awake, jobsPerSecond);
        const bool isStale = watch.lastAnswer && now - *watch.lastAnswer > lately;
        if (isStale || (awake.size() > fewJobs && watch.pollAt < moment)) {
            moveTo(watch, moment);
        }
    }
    return added;
}

/// They are told at once, and not one by one as each is due: a pause concerns them from its
/// beginning. Linear in those, once a pause, since they have left the wakes at the next call.
std::vector<Watch *> WatchBook::delayUntil(Instant resumes)
{
    std::vector<Watch *> delayed;
    const Watch *first = m_delayed.first();
    if (first && (!first->resumesAt || resumes - *first->resumesAt >= worthTelling)) {
        for (Watch *next = m_delayed.first(); next; next = m_delayed.after(next)) {
            next->resumesAt = resumes;
            delayed.push_back(next);
        }
    }
    const size_t known = delayed.size();
    for (Watch *next = m_wakes.first(); next && *next->wakeAt() <= resumes;
         next = m_wakes.after(next)) {
        if (next->mayAsk() && !next->isDelayed && next->pollAt <= resumes) {
            delayed.push_back(next);
        }
    }
    for (size_t place = known; place < delayed.size(); ++place) {
        delay(*delayed[place], resumes);
    }
    return delayed;
}

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

void WatchBook::spread(const std::vector<Watch *> &watches, Instant now, double jobsPerSecond)
{
    for (size_t i = 0; i < watches.size(); ++i) {
        moveTo(*watches[i], now + delayOf(i, watches, jobsPerSecond));
    }
}

/// Each gets a part of the time that all need together, and a random moment in it; the first now.
Duration WatchBook::delayOf(size_t place, const std::vector<Watch *> &among,
                            double jobsPerSecond) const
{
    const auto count = double(among.size());
    const double whole
        = std::min(count / jobsPerSecond, inSeconds(among[place]->limits.maxInterval));
    const double share = place == 0 ? 0 : (double(place) + m_chance()) / count;
    return Duration(qint64(1000 * whole * share));
}

} // namespace dubwatch
