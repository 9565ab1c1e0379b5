// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/plainwaits.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

using Kind = WaitReason::Kind;
using Bound = WaitReason::Bound;

namespace {

Decision paused(const PollFailure &failure, Duration pause, const Chance &chance)
{
    // Upwards only, so that jobs that were refused together do not come back together.
    const auto spread = double(std::min(pause / 10, Duration(1s)).count());
    return {pause + Duration(qint64(spread * chance())),
            {.kind = Kind::RetryAfter, .bound = Bound::RetryAfter, .failures = failure.failures}};
}

} // namespace

PollLimits usable(const PollLimits &limits)
{
    const Duration shortest = std::max(limits.minInterval, Duration(1ms));
    return {shortest, std::max(limits.maxInterval, shortest)};
}

Decision clamped(Duration wanted, const PollLimits &limits, WaitReason reason)
{
    if (wanted < limits.minInterval) {
        reason.bound = Bound::MinInterval;
        return {limits.minInterval, reason};
    }
    if (wanted > limits.maxInterval) {
        reason.bound = Bound::MaxInterval;
        return {limits.maxInterval, reason};
    }
    return {wanted, reason};
}

Decision confirmationWait(int confirmations, const PollLimits &limits)
{
    const int doublings = std::min(confirmations - 1, 10);
    return clamped(limits.minInterval * (1 << doublings), limits, {.kind = Kind::Confirm});
}

Decision paced(Decision decision, const std::optional<Duration> &pace)
{
    const Duration least = std::min(pace.value_or(Duration::zero()), maxRetryAfter);
    if (least > decision.wait) {
        decision.wait = least;
        decision.reason.bound = Bound::RetryAfter;
    }
    return decision;
}

Decision failureWait(const PollFailure &failure, const PollLimits &limits, const Chance &chance)
{
    const Duration pause = std::min(failure.retryAfter.value_or(Duration::zero()), maxRetryAfter);
    if (failure.kind == ApiError::Kind::NotFound) {
        return {std::max(limits.minInterval, pause), {.kind = Kind::SubmitLag}};
    }
    const Duration longest = std::max(maxBackoff, limits.maxInterval);
    const Duration wait = backoff(failure.failures, limits.minInterval, longest, chance);
    if (pause < wait) {
        return {wait, {.kind = Kind::Backoff, .failures = failure.failures}};
    }
    return paused(failure, pause, chance);
}

} // namespace dubwatch
