// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"
#include "server/simulation/durationdistribution.h"

#include <optional>

namespace dubwatch::server {

/// What a submit asks of its own job, in place of what the scenario would give it: the
/// simulator's "simulate" object, {"duration": "30s", "outcome": "failed", "latency": "1s"}.
struct JobOverrides
{
    std::optional<DurationDistribution> duration = {}; ///< virtual, of the work
    std::optional<JobState> outcome = {}; ///< Completed or Failed
    std::optional<DurationDistribution> latency = {}; ///< real, of each status check

    /// Durations are those of flags, but for "file:"; the outcome is "completed", or "failed" or
    /// "error". InvalidInput begins with the JSON pointer: "/simulate/duration: …", \a pointer
    /// being where the object stood. Unknown keys are errors.
    static Result<JobOverrides> fromJson(const QJsonObject &simulate,
                                         const QString &pointer = QStringLiteral("/simulate"));

    friend bool operator==(const JobOverrides &, const JobOverrides &) = default;
};

} // namespace dubwatch::server
