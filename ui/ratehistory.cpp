// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/ratehistory.h"

#include <algorithm>

namespace dubwatch::ui {

namespace {

constexpr size_t smoothed = 5; // seconds

} // namespace

void RateHistory::add(int requests, int activeJobs)
{
    m_seconds.push_back({requests, activeJobs});
    if (m_seconds.size() > size_t(seconds) + smoothed) {
        m_seconds.pop_front();
    }
}

std::deque<RateHistory::Point> RateHistory::points() const
{
    std::deque<Point> points;
    const size_t first = m_seconds.size() > size_t(seconds) ? m_seconds.size() - seconds : 0;
    for (size_t i = first; i < m_seconds.size(); ++i) {
        points.push_back(pointAt(i));
    }
    return points;
}

RateHistory::Point RateHistory::latest() const
{
    return m_seconds.empty() ? Point {} : pointAt(m_seconds.size() - 1);
}

RateHistory::Point RateHistory::mean() const
{
    double requests = 0;
    double active = 0;
    for (const Second &second : m_seconds) {
        requests += second.requests;
        active += second.active;
    }
    const double time = std::max<double>(1, double(m_seconds.size()));
    return {requests / time, active / time / fixedInterval};
}

RateHistory::Point RateHistory::pointAt(size_t second) const
{
    const size_t from = second + 1 > smoothed ? second + 1 - smoothed : 0;
    int requests = 0;
    for (size_t i = from; i <= second; ++i) {
        requests += m_seconds[i].requests;
    }
    return {double(requests) / double(second + 1 - from),
            m_seconds[second].active / fixedInterval};
}

} // namespace dubwatch::ui
