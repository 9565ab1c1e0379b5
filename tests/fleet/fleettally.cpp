// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/fleet/fleettally.h"

#include "client/core/seconds.h"

#include <algorithm>
#include <numeric>

namespace dubwatch::bench {

FleetTally::FleetTally(JobPoller &poller, Clock &clock, std::function<qint64()> requests,
                       int uncounted, int counted)
    : m_clock(clock)
    , m_requests(std::move(requests))
    , m_uncounted(uncounted)
    , m_counted(counted)
    , m_from(clock.now())
{
    QObject::connect(&poller, &JobPoller::polled, &poller, [this] {
        m_items += m_ended >= m_uncounted && !isComplete() ? 1 : 0;
    });
    QObject::connect(&poller, &JobPoller::finished, &poller,
                     [this](const JobId &, const Outcome &outcome) { onFinished(outcome); });
}

void FleetTally::onFinished(const Outcome &outcome)
{
    if (isComplete() || !outcome.job.finished) {
        return;
    }
    if (++m_ended == m_uncounted) {
        m_firstRequest = m_requests();
        m_from = m_clock.now();
    }
    if (m_ended > m_uncounted) {
        m_lags.push_back(inSeconds(m_clock.now() - *outcome.job.finished));
        m_lastRequest = m_requests();
        m_until = m_clock.now();
    }
}

FleetCost FleetTally::cost() const
{
    if (m_lags.empty()) {
        return {};
    }
    std::vector<double> lags = m_lags;
    std::sort(lags.begin(), lags.end());
    const auto jobs = double(lags.size());
    const auto requests = double(m_lastRequest - m_firstRequest);
    return {.requests = requests / jobs,
            .items = double(m_items) / jobs,
            .lag = std::accumulate(lags.begin(), lags.end(), 0.0) / jobs,
            .lag95 = lags[size_t(0.95 * (jobs - 1))],
            .perSecond = requests / std::max(inSeconds(m_until - m_from), 1e-3)};
}

} // namespace dubwatch::bench
