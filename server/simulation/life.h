// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"
#include "server/simulation/etamodel.h"
#include "server/simulation/progressmodel.h"

#include <optional>

namespace dubwatch::server {

struct JobOverrides;
struct Scenario;

/// All that will ever happen to a job, decided when it is born: from here on its state is a
/// function of time (timeline.h). Only a cancel changes it, once.
///
/// Instants and durations are virtual. A later scenario does not change a life.
struct Life
{
    quint64 seed = 0;
    quint64 ordinal = 0;
    Instant born = {};
    Duration queue = {}; ///< before the work begins
    Duration plan = {}; ///< the work as planned, which estimates and progress go by
    Duration run = {}; ///< until it really ends: less than the plan where it fails early
    JobState outcome = JobState::Completed; ///< Completed or Failed
    EtaModel eta = {};
    ProgressModel progress = {};
    std::optional<Instant> cancelled = {}; ///< before the end, where it is set

    Instant startsAt() const { return born + queue; }
    Instant endsAt() const { return cancelled.value_or(startsAt() + run); }
    Draws draws(quint64 request = 0) const { return {seed, ordinal, request}; }

    friend bool operator==(const Life &, const Life &) = default;
};

/// Pure: the same scenario, ordinal, birth and overrides give the same life on every machine.
Life decideLife(const Scenario &scenario, quint64 ordinal, Instant born,
                const JobOverrides &overrides);

} // namespace dubwatch::server
