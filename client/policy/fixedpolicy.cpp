// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/fixedpolicy.h"

#include "client/policy/plainwaits.h"

namespace dubwatch {

using Kind = WaitReason::Kind;

namespace {

class FixedPlan final : public PollPlan
{
public:
    FixedPlan(Duration interval, const Chance &chance)
        : m_interval(usable({interval, interval}))
        , m_chance(chance)
    {
    }

    Decision first() override { return {.wait = {}, .reason = {.kind = Kind::FirstLook}}; }
    Decision afterAnswer(const PollAnswer &answer) override
    {
        const Decision decision = answer.confirmations > 0
            ? confirmationWait(answer.confirmations, m_interval)
            : Decision {m_interval.minInterval, {.kind = Kind::Fixed}};
        return paced(decision, answer.pace);
    }
    Decision afterFailure(const PollFailure &failure) override
    {
        return failureWait(failure, m_interval, m_chance);
    }
    void ended(const PollEnd &) override { }
    double doneProbability(Duration) const override { return 0; }

private:
    PollLimits m_interval; ///< both limits are the interval
    const Chance &m_chance;
};

} // namespace

FixedPolicy::FixedPolicy(Duration interval, Chance chance)
    : m_interval(interval)
    , m_chance(std::move(chance))
{
}

std::unique_ptr<PollPlan> FixedPolicy::plan(const PollLimits &)
{
    return std::make_unique<FixedPlan>(m_interval, m_chance);
}

} // namespace dubwatch
