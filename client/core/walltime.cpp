// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/walltime.h"

namespace dubwatch {

WallTime::WallTime(Wall wall, Steady steady)
    : m_offset(wall.time_since_epoch() - steady)
{
}

Instant WallTime::at(Wall wall, Steady steady)
{
    const std::chrono::nanoseconds told = wall.time_since_epoch() - steady;
    std::chrono::nanoseconds offset = m_offset.load();
    while (told - offset > mostDrift && !m_offset.compare_exchange_weak(offset, told)) {
    }
    return Instant(std::chrono::floor<Duration>(steady + m_offset.load()));
}

} // namespace dubwatch
