// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/life.h"

#include "server/simulation/joboverrides.h"
#include "server/simulation/numbers.h"
#include "server/simulation/scenario.h"

#include <algorithm>

namespace dubwatch::server {

namespace {

JobState drawOutcome(const Scenario &scenario, const Draws &draws)
{
    return draws.uniform(Purpose::Outcome) < scenario.errorRate ? JobState::Failed
                                                                : JobState::Completed;
}

/// Cut to the plan, because a part close to 1 of a very long plan may round up.
Duration momentOfFailure(const Scenario &scenario, const Draws &draws, Duration plan)
{
    const double part = scenario.failAt.at(draws.uniform(Purpose::FailureMoment));
    return std::min(durationFrom(part * double(plan.count())), plan);
}

} // namespace

Life decideLife(const Scenario &scenario, quint64 ordinal, Instant born,
                const JobOverrides &overrides)
{
    const Draws draws{.seed = scenario.seed, .job = ordinal};
    const DurationDistribution duration = overrides.duration.value_or(scenario.duration);
    Life life{.seed = scenario.seed, .ordinal = ordinal, .born = born};
    life.queue = scenario.queue.draw(draws, Purpose::QueueTime);
    life.plan = duration.draw(draws, Purpose::Duration);
    life.outcome = overrides.outcome ? *overrides.outcome : drawOutcome(scenario, draws);
    life.run =
        life.outcome == JobState::Failed ? momentOfFailure(scenario, draws, life.plan) : life.plan;
    life.eta = scenario.eta;
    life.progress = scenario.progress;
    return life;
}

} // namespace dubwatch::server
