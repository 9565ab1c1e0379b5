// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/policykit.h"

namespace dubwatch::test {

Run runJob(AdaptivePolicy &policy, double duration, double bias, const PollLimits &limits)
{
    const double roundTrip = 0.1;
    const auto plan = policy.plan(limits);
    Run run;
    double age = std::chrono::duration<double>(plan->first().wait).count() + roundTrip;
    for (;;) {
        ++run.polls;
        const double left = duration - (age - roundTrip / 2);
        if (left <= 0) {
            run.lag = age - duration;
            plan->ended({.age = Duration(qint64(age * 1000)), .roundTrip = Duration(100)});
            return run;
        }
        const auto eta = bias > 0 ? std::optional(left * bias) : std::nullopt;
        const Decision decision = plan->afterAnswer(runningAt(age, eta));
        age += std::chrono::duration<double>(decision.wait).count() + roundTrip;
    }
}

} // namespace dubwatch::test
