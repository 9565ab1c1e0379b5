// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/clampedpolicy.h"

#include "client/policy/plainwaits.h"

namespace dubwatch {

namespace {

using Kind = WaitReason::Kind;

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
    PollLimits m_limits;
    const Chance &m_chance;
};

Decision ClampedPlan::afterAnswer(const PollAnswer &answer)
{
    if (answer.confirmations > 0) {
        return paced(confirmationWait(answer.confirmations, m_limits), answer.pace);
    }
    Decision decision {m_limits.minInterval, {.kind = Kind::NoEstimate}};
    if (answer.remaining) {
        decision = clamped(*answer.remaining, m_limits,
                           {.kind = Kind::Estimate, .estimate = answer.remaining});
    }
    return paced(decision, answer.pace);
}

Decision ClampedPlan::afterFailure(const PollFailure &failure)
{
    return failureWait(failure, m_limits, m_chance);
}

} // namespace

ClampedPolicy::ClampedPolicy(Chance chance)
    : m_chance(std::move(chance))
{
}

std::unique_ptr<PollPlan> ClampedPolicy::plan(const PollLimits &limits)
{
    return std::make_unique<ClampedPlan>(usable(limits), m_chance);
}

} // namespace dubwatch
