// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

namespace dubwatch::server {

/// The simulation's time: runs \a speed times as fast as the real one, and agrees with it at the
/// moment when this object is made. Immutable arithmetic on a Clock, so any thread.
///
/// Instants stay virtual; spans that a client is to wait for are real, which toReal() makes of
/// them. Rounding is such that waiting a real span is always enough.
class VirtualClock
{
public:
    /// \a clock must outlive this. \a speed is from 0.001 to 1,000,000.
    VirtualClock(const Clock &clock, double speed);

    double speed() const { return m_speed; }
    Instant now() const; ///< virtual
    Instant realNow() const; ///< for what speed does not scale: limits, keys, deadlines

    /// A virtual span in real time: 0 stays 0, and what is longer is at least 1 ms.
    Duration toReal(Duration virtualSpan) const;
    /// \a job with its remaining, duration and queuedFor in real time. Instants are left alone.
    Job withRealSpans(Job job) const;
    /// The shortest real wait after which now() has reached \a virtualInstant; 0 if it has. Never
    /// more than 100 years.
    Duration realUntil(Instant virtualInstant) const;

private:
    Instant virtualAt(Instant real) const;

    const Clock &m_clock;
    const double m_speed;
    const Instant m_origin; ///< when real and virtual time were the same
};

} // namespace dubwatch::server
