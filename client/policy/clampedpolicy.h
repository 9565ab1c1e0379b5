// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/chance.h"
#include "client/policy/pollpolicy.h"

namespace dubwatch {

/// The simple policy: wait as long as the server's estimate says, clamped to the limits; without an
/// estimate the shortest interval. Learns nothing.
///
/// Retry-After is a lower bound that wins over every limit, up to maxRetryAfter. Failures wait
/// for a capped exponential time of which the upper half is chance; the cap is above maxInterval,
/// since a backend in trouble is not to be asked as often as a healthy one.
class ClampedPolicy final : public PollPolicy
{
public:
    explicit ClampedPolicy(Chance chance = systemChance());

    std::unique_ptr<PollPlan> plan(const PollLimits &limits) override;

private:
    Chance m_chance;
};

} // namespace dubwatch
