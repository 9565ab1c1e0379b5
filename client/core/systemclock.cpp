// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"

#include <QTimer>

#include <algorithm>

namespace dubwatch {

using std::chrono::steady_clock;
using std::chrono::system_clock;

namespace {

/// Calls \a action after \a left, in stages: Qt 6.4 makes an int of a timer's milliseconds.
void wait(Duration left, QObject *context, std::function<void()> action)
{
    constexpr Duration longest(1 << 30);
    const Duration stage = std::min(left, longest);
    if (stage < left) {
        action = [=] { wait(left - stage, context, action); };
    }
    // Precise, because the default timer may fire 5 % early: just before a job is done.
    QTimer::singleShot(stage, Qt::PreciseTimer, context, std::move(action));
}

} // namespace

SystemClock::SystemClock()
    : m_time(system_clock::now(), steady_clock::now().time_since_epoch())
{
}

Instant SystemClock::now() const
{
    const auto wall = system_clock::now();
    return m_time.at(wall, steady_clock::now().time_since_epoch());
}

void SystemClock::after(Duration delay, QObject *context, std::function<void()> action)
{
    wait(std::max(delay, Duration::zero()), context, std::move(action));
}

} // namespace dubwatch
