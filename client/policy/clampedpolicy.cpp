// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/clampedpolicy.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

using Kind = WaitReason::Kind;
using Bound = WaitReason::Bound;

class ClampedPlan final : public PollPlan
{
public:
    ClampedPlan(const PollLimits &limits, const Chance &chance)
        : m_limits(limits)
        , m_chance(chance)
    {
    }

    Decision first() override { return {.wait = {}, .reason = {.kind = Kind::FirstLook}}; }
    Decision afterAnswer(const PollAnswer &answer) override;
    Decision afterFailure(const PollFailure &failure) override;
    void ended(const PollEnd &) override { }
    double doneProbability(Duration) const override { return 0; }

private:
    Decision clamped(Duration wanted, WaitReason reason) const;
    Decision paused(const PollFailure &failure, Duration pause) const;

    PollLimits m_limits;
    const Chance &m_chance;
};

Decision ClampedPlan::clamped(Duration wanted, WaitReason reason) const
{
    if (wanted < m_limits.minInterval) {
        reason.bound = Bound::MinInterval;
        return {m_limits.minInterval, reason};
    }
    if (wanted > m_limits.maxInterval) {
        reason.bound = Bound::MaxInterval;
        return {m_limits.maxInterval, reason};
    }
    return {wanted, reason};
}

Decision ClampedPlan::afterAnswer(const PollAnswer &answer)
{
    Decision decision;
    if (answer.confirmations > 0) {
        const int doublings = std::min(answer.confirmations - 1, 10);
        decision = clamped(m_limits.minInterval * (1 << doublings), {.kind = Kind::Confirm});
    } else if (answer.remaining) {
        decision = clamped(*answer.remaining,
                           {.kind = Kind::Estimate, .estimate = answer.remaining});
    } else {
        decision = clamped(m_limits.minInterval, {.kind = Kind::NoEstimate});
    }
    const Duration pace = std::min(answer.pace.value_or(Duration::zero()),
                                   maxRetryAfter);
    if (pace > decision.wait) {
        decision.wait = pace;
        decision.reason.bound = Bound::RetryAfter;
    }
    return decision;
}

Decision ClampedPlan::afterFailure(const PollFailure &failure)
{
    const Duration pause = std::min(failure.retryAfter.value_or(Duration::zero()),
                                    maxRetryAfter);
    if (failure.kind == ApiError::Kind::NotFound) {
        return {std::max(m_limits.minInterval, pause), {.kind = Kind::SubmitLag}};
    }
    const Duration longest = std::max(maxBackoff, m_limits.maxInterval);
    const Duration wait = backoff(failure.failures, m_limits.minInterval, longest, m_chance);
    if (pause < wait) {
        return {wait, {.kind = Kind::Backoff, .failures = failure.failures}};
    }
    return paused(failure, pause);
}

Decision ClampedPlan::paused(const PollFailure &failure, Duration pause) const
{
    // Upwards only, so that jobs that were refused together do not come back together.
    const auto spread = double(std::min(pause / 10, Duration(1s)).count());
    return {pause + Duration(qint64(spread * m_chance())),
            {.kind = Kind::RetryAfter, .bound = Bound::RetryAfter, .failures = failure.failures}};
}

} // namespace

ClampedPolicy::ClampedPolicy(Chance chance)
    : m_chance(std::move(chance))
{
}

std::unique_ptr<PollPlan> ClampedPolicy::plan(const PollLimits &limits)
{
    const Duration shortest = std::max(limits.minInterval, Duration(1ms));
    return std::make_unique<ClampedPlan>(
        PollLimits {shortest, std::max(limits.maxInterval, shortest)}, m_chance);
}

} // namespace dubwatch
