// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <functional>

class QObject;

namespace dubwatch {

/// All intervals, in milliseconds.
using Duration = std::chrono::milliseconds;

/// A point in time as milliseconds since the Unix epoch, UTC.
using Instant = std::chrono::sys_time<Duration>;

/// The only door to time: what the time is, and how to be called later.
///
/// now() never goes back. A test puts a clock of its own here and moves it by hand, so nothing
/// else in the project may ask the system for the time or start a timer.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// Monotonic within a process. Any thread.
    virtual Instant now() const = 0;

    /// Runs \a action once in \a context's thread, not before \a delay has passed, unless
    /// \a context is destroyed first. To be called in \a context's thread; never runs \a action
    /// from within this call. A negative \a delay counts as zero.
    virtual void after(Duration delay, QObject *context, std::function<void()> action) = 0;
};

} // namespace dubwatch
