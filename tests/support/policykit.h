// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/adaptivepolicy.h"

namespace dubwatch::test {

/// Chance that decides nothing: what is drawn is always 0.
inline Chance noChance()
{
    return [] { return 0.0; };
}

/// An answer of a running job, \a age seconds old.
inline PollAnswer runningAt(double age, std::optional<double> eta = {},
                            std::optional<double> progress = {})
{
    const auto time = [](double seconds) { return Duration(qint64(seconds * 1000)); };
    return {.age = time(age),
            .roundTrip = Duration(100),
            .state = JobState::Running,
            .progress = progress,
            .remaining = eta ? std::optional(time(*eta)) : std::nullopt};
}

/// How one job went.
struct Run
{
    int polls = 0;
    double lag = 0; ///< seconds
};

/// Runs one job of that many seconds through \a policy, on a backend that answers within 100 ms;
/// \a bias is what its estimates are multiplied with, 0 that it gives none.
Run runJob(AdaptivePolicy &policy, double duration, double bias, const PollLimits &limits);

} // namespace dubwatch::test
