// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"

#include <QTimer>

#include <algorithm>

namespace dubwatch {

using std::chrono::steady_clock;
using std::chrono::system_clock;

SystemClock::SystemClock()
    : m_epochOffset(system_clock::now().time_since_epoch() - steady_clock::now().time_since_epoch())
{
}

Instant SystemClock::now() const
{
    const auto sinceEpoch = steady_clock::now().time_since_epoch() + m_epochOffset;
    return Instant(std::chrono::floor<Duration>(sinceEpoch));
}

void SystemClock::after(Duration delay, QObject *context, std::function<void()> action)
{
    // Precise, because the default timer may fire 5 % early: just before a job is done.
    QTimer::singleShot(std::max(delay, Duration::zero()), Qt::PreciseTimer, context,
                       std::move(action));
}

} // namespace dubwatch
