// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/chance.h"
#include "client/policy/pollpolicy.h"

namespace dubwatch {

// The waits that need no forecast: the same in every policy.

/// \a limits, with a lower one above 0 and an upper one not under it.
PollLimits usable(const PollLimits &limits);

/// \a wanted within \a limits; the reason says so where a limit bound it.
Decision clamped(Duration wanted, const PollLimits &limits, WaitReason reason);

/// Completed without its result, so many times in a row: asked again in growing steps.
Decision confirmationWait(int confirmations, const PollLimits &limits);

/// Retry-After and its kin are a lower bound that wins over every limit, up to maxRetryAfter.
Decision paced(Decision decision, const std::optional<Duration> &pace);

/// After a poll that told nothing: a capped exponential time of which the upper half is chance, or
/// the pause that the server asked for. The cap is above the limits, since a backend in trouble is
/// not to be asked as often as a healthy one.
Decision failureWait(const PollFailure &failure, const PollLimits &limits, const Chance &chance);

} // namespace dubwatch
