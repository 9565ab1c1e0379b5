// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobpoller.h"

namespace dubwatch::bench {

/// What it costs to follow a fleet, a job in the mean.
struct FleetCost
{
    double requests = 0;
    double items = 0; ///< answers about a job
    double lag = 0; ///< seconds from the end to its being known
    double lag95 = 0; ///< the 95th percentile
    double perSecond = 0; ///< requests, while they were counted

    /// In seconds of lag; an item costs a fiftieth of a request.
    double of(double pollCost) const { return pollCost * (requests + 0.02 * items) + lag; }
};

/// Counts what a poller does. The jobs that end first are there to learn from.
class FleetTally
{
public:
    /// \a requests tells how many there were so far. All must outlive the tally.
    FleetTally(JobPoller &poller, Clock &clock, std::function<qint64()> requests, int uncounted,
               int counted);

    int ended() const { return m_ended; }
    bool isComplete() const { return m_ended >= m_uncounted + m_counted; }
    FleetCost cost() const;

private:
    void onFinished(const Outcome &outcome);

    Clock &m_clock;
    std::function<qint64()> m_requests;
    int m_uncounted;
    int m_counted;
    int m_ended = 0;
    qint64 m_firstRequest = 0;
    qint64 m_lastRequest = 0;
    qint64 m_items = 0;
    Instant m_from;
    Instant m_until;
    std::vector<double> m_lags;
};

} // namespace dubwatch::bench
