// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/pollpolicy.h"

#include "client/core/result.h"

namespace dubwatch {

/// A policy by its name: "adaptive", "clamped", "fixed" (every second) or "fixed:5s".
struct PolicyChoice
{
    enum class Kind { Adaptive, Clamped, Fixed };

    Kind kind = Kind::Adaptive;
    Duration interval = std::chrono::seconds(1); ///< of Fixed, > 0

    /// 500 ms to 60 s for the adaptive policy, whose waits have reasons of their own; 1 s to 10 s
    /// otherwise.
    PollLimits usualLimits() const;

    friend bool operator==(const PolicyChoice &, const PolicyChoice &) = default;
};

/// InvalidInput, with a detail that says what could have stood there.
Result<PolicyChoice> policyFromName(const QString &name);
QString policyName(const PolicyChoice &choice);

/// \a pollCost is the adaptive policy's: how much noticing late one poll is worth.
std::unique_ptr<PollPolicy> makePolicy(const PolicyChoice &choice, Duration pollCost);

} // namespace dubwatch
