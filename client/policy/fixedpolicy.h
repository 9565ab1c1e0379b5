// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/chance.h"
#include "client/policy/pollpolicy.h"

namespace dubwatch {

/// Looks again after the same time, always: what most clients do, to compare with. The limits do
/// not apply; Retry-After does, and failures wait as in the other policies.
class FixedPolicy final : public PollPolicy
{
public:
    explicit FixedPolicy(Duration interval = std::chrono::seconds(1),
                         Chance chance = systemChance());

    std::unique_ptr<PollPlan> plan(const PollLimits &limits) override;

private:
    Duration m_interval;
    Chance m_chance;
};

} // namespace dubwatch
