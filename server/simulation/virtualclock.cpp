// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/virtualclock.h"

#include "server/simulation/numbers.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::server {

VirtualClock::VirtualClock(const Clock &clock, double speed)
    : m_clock(clock)
    , m_speed(speed)
    , m_origin(clock.now())
{
    Q_ASSERT(speed >= 0.001 && speed <= 1e6);
}

Instant VirtualClock::now() const
{
    return virtualAt(m_clock.now());
}

Instant VirtualClock::realNow() const
{
    return m_clock.now();
}

Instant VirtualClock::virtualAt(Instant real) const
{
    return m_origin + Duration(qint64(double((real - m_origin).count()) * m_speed));
}

Duration VirtualClock::toReal(Duration virtualSpan) const
{
    return durationFrom(std::ceil(double(virtualSpan.count()) / m_speed));
}

Job VirtualClock::withRealSpans(Job job) const
{
    for (std::optional<Duration> *span : {&job.remaining, &job.duration, &job.queuedFor}) {
        if (*span) {
            *span = toReal(**span);
        }
    }
    return job;
}

Duration VirtualClock::realUntil(Instant virtualInstant) const
{
    const Instant real = m_clock.now();
    if (virtualAt(real) >= virtualInstant) {
        return Duration::zero();
    }
    const double fromOrigin = double((virtualInstant - m_origin).count()) / m_speed;
    const double wait = std::ceil(fromOrigin) - double((real - m_origin).count());
    if (wait >= double(longestDuration.count())) {
        return longestDuration;
    }
    // The division may have rounded down where virtualAt() multiplies.
    auto span = std::max(Duration(qint64(wait)), Duration(1));
    while (virtualAt(real + span) < virtualInstant) {
        span += Duration(1);
    }
    return span;
}

} // namespace dubwatch::server
