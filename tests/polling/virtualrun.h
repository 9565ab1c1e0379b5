// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/polling/contender.h"
#include "tests/polling/scenario.h"

namespace dubwatch::bench {

/// How many jobs a cell has, and which. The first quarter warms up and is not counted.
struct Sample
{
    int jobs = 240;
    std::uint64_t seed = 20240601;

    friend bool operator==(const Sample &, const Sample &) = default;
};

/// What the jobs of one cell cost in the mean.
struct Cost
{
    double polls = 0;
    double lag = 0; ///< seconds from the end to its being known, half a round trip among them

    double of(double pollCost) const { return pollCost * polls + lag; }
};

/// From … until, in seconds of a job's age.
struct Span
{
    double from = 0;
    double until = 0;
};

/// What comes between a client and its backend while it follows one job.
struct Trouble
{
    double failures = 0; ///< the share of polls that fail, by chance
    std::vector<Span> outages = {}; ///< polls fail
    std::vector<Span> suspends = {}; ///< the client sleeps; awake, it polls at once
};

/// One job in virtual time: a request reaches the server half a round trip after it was made. Lag
/// counts from the moment at which the end could have been known, trouble or not.
Cost runJob(const Scenario &scenario, const BenchJob &job, Decider &decider,
            const Trouble &trouble = {});

Cost runCell(const Scenario &scenario, double pollCost, const Contender &contender,
             const Sample &sample);

} // namespace dubwatch::bench
