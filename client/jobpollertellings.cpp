// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// What the poller tells of its watches and its backend.

#include "client/jobpoller.h"

#include "client/backendgate.h"
#include "client/watchbook.h"

#include <algorithm>

namespace dubwatch {

BackendHealth JobPoller::health() const
{
    const Instant now = m_api.clock().now();
    BackendHealth health = m_gate->health(now);
    const bool allWait = health.state == BackendHealth::State::Offline
        || health.state == BackendHealth::State::Unauthorized;
    health.delayedJobs = allWait ? m_book->live() : m_book->putOff();
    if (health.nextTry && m_book->delayed() == 0) {
        health.nextTry = std::max(*health.nextTry, m_book->nextWake().value_or(*health.nextTry));
    }
    return health;
}

void JobPoller::publish(Watch &watch, std::optional<WatchState> finalState)
{
    if (m_feed) {
        m_feed->publish(watch.update(finalState));
    }
    // Those of all jobs would be as much as all else that is known of them.
    watch.newPoll.reset();
    watch.newBody = {};
}

void JobPoller::publish(const std::vector<Watch *> &watches)
{
    for (Watch *watch : watches) {
        publish(*watch);
    }
}

void JobPoller::publishHealth()
{
    const BackendHealth now = health();
    if (now == m_health) {
        return;
    }
    m_health = now;
    if (m_feed) {
        m_feed->publish(now);
    }
    Q_EMIT healthChanged(now);
}

} // namespace dubwatch
