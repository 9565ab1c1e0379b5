// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/jobbook.h"
#include "server/simulation/scenario.h"

namespace dubwatch::test {

inline constexpr Instant start {std::chrono::sys_days(std::chrono::year(2026) / 3 / 25)};

/// Lets \a count jobs be born; they are titled "Job 1" and so on.
inline std::vector<server::JobRecord> add(server::JobBook &book, quint64 count,
                                          const server::Scenario &scenario = {},
                                          Instant now = start)
{
    return book.insert(server::numberedOrders(count), scenario, now).value();
}

inline std::vector<quint64> ordinalsOf(const std::vector<server::JobRecord> &jobs)
{
    std::vector<quint64> ordinals;
    for (const server::JobRecord &job : jobs) {
        ordinals.push_back(job.life.ordinal);
    }
    return ordinals;
}

} // namespace dubwatch::test
