// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/durationdistribution.h"
#include "server/simulation/etamodel.h"
#include "server/simulation/fractionrange.h"
#include "server/simulation/progressmodel.h"
#include "server/simulation/ratelimiter.h"

#include <optional>
#include <vector>

namespace dubwatch::server {

/// What the simulated world is like: all that chance and time make of a job follows from this and
/// the job's ordinal. A plain value; a job keeps the life that the scenario of its birth gave it,
/// while latency, pace and limits are those of the scenario of the moment.
///
/// Durations are the simulation's (virtual), but for latency and pace, which are the protocol's.
/// scenariooptions.h reads it from flags and files.
struct Scenario
{
    quint64 seed = 1;
    DurationDistribution duration{std::chrono::seconds(5), std::chrono::seconds(15)};
    DurationDistribution queue{Duration::zero()}; ///< before the work begins
    double errorRate = 0.3; ///< 0…1
    FractionRange failAt{1, 1}; ///< part of the planned work after which a failing job fails
    EtaModel eta;
    ProgressModel progress;
    DurationDistribution latency{Duration::zero()}; ///< of each status check; real time
    Duration pace = std::chrono::seconds(1); ///< what Retry-After says, whatever the ETA; real
    double speed = 1; ///< virtual seconds a real one
    quint64 jobs = 0; ///< born when the server listens
    quint64 maxJobs = 0; ///< waiting or running at once; 0 for no limit
    std::vector<int> script = {}; ///< see StatusScript
    std::optional<Duration> resultLifetime = {}; ///< of a link, since it was told; real
    std::optional<RateLimit> rateLimit = {};

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

} // namespace dubwatch::server
