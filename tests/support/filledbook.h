// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/jobbook.h"
#include "server/simulation/scenario.h"

#include <QStringList>

namespace dubwatch::test {

inline constexpr Instant start {std::chrono::sys_days(std::chrono::year(2026) / 3 / 25)};

/// "job_0", "job_1", …
inline QString spell(quint64 ordinal) { return QStringLiteral("job_%1").arg(ordinal); }

/// Lets \a count jobs be born; they are titled "Job 1" and so on.
inline std::vector<server::JobRecord> add(server::JobBook &book, quint64 count,
                                          const server::Scenario &scenario = {},
                                          Instant now = start)
{
    return book.insert(server::numberedOrders(count), spell, scenario, now).value();
}

inline QStringList idsOf(const std::vector<server::JobRecord> &jobs)
{
    QStringList ids;
    for (const server::JobRecord &job : jobs) {
        ids << job.id.value;
    }
    return ids;
}

} // namespace dubwatch::test
