// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <atomic>

namespace dubwatch {

/// The wall clock made monotonic: as it stood at first, carried on by the monotonic clock.
///
/// That one stands still while the computer sleeps, so where the wall clock has run ahead by more
/// than mostDrift, time jumps forward to it. A wall clock that is set back, or corrected a little,
/// moves nothing. Any thread.
class WallTime
{
public:
    using Wall = std::chrono::sys_time<std::chrono::nanoseconds>;
    using Steady = std::chrono::nanoseconds; ///< since whenever the monotonic clock began

    static constexpr Duration mostDrift = std::chrono::seconds(3);

    WallTime(Wall wall, Steady steady);

    /// What the time is when the clocks read so. \a wall must have been read first: a thread that
    /// is held up between the two does not look like a sleep then.
    Instant at(Wall wall, Steady steady);

private:
    std::atomic<std::chrono::nanoseconds> m_offset; ///< only ever grows
};

} // namespace dubwatch
