// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/contender.h"

#include "client/core/seconds.h"
#include "client/policy/adaptivepolicy.h"
#include "client/policy/clampedpolicy.h"
#include "client/policy/fixedpolicy.h"

#include <algorithm>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Duration milliseconds(double time)
{
    return Duration(qint64(std::llround(time * 1000)));
}

class RuleDecider final : public Decider
{
public:
    explicit RuleDecider(Rule rule)
        : m_rule(std::move(rule))
    { }

    double first() override { return 0; }
    double next(const Answer &answer) override
    {
        return m_wait = m_rule(++m_polls, answer.age, answer.feedback);
    }
    double afterFailure(double, ApiError::Kind, int) override { return m_wait; }

private:
    Rule m_rule;
    int m_polls = 0;
    double m_wait = 1; ///< the last one; goes for failures, too
};

class PlanDecider final : public Decider
{
public:
    PlanDecider(std::shared_ptr<PollPolicy> policy, const PollLimits &limits)
        : m_policy(std::move(policy))
        , m_plan(m_policy->plan(limits))
    { }

    double first() override { return inSeconds(m_plan->first().wait); }
    double next(const Answer &answer) override
    {
        PollAnswer told{.age = milliseconds(answer.age),
                        .roundTrip = milliseconds(answer.roundTrip),
                        .state = JobState::Running,
                        .progress = answer.feedback.progress,
                        .kind = answer.kind};
        if (answer.feedback.eta) {
            told.remaining = milliseconds(*answer.feedback.eta);
        }
        return inSeconds(m_plan->afterAnswer(told).wait);
    }
    double afterFailure(double age, ApiError::Kind kind, int failures) override
    {
        const PollFailure failure{.age = milliseconds(age), .kind = kind, .failures = failures};
        return inSeconds(m_plan->afterFailure(failure).wait);
    }
    void ended(double age, double roundTrip, bool failed) override
    {
        m_plan->ended({.age = milliseconds(age),
                       .roundTrip = milliseconds(roundTrip),
                       .state = failed ? JobState::Failed : JobState::Completed});
    }

private:
    std::shared_ptr<PollPolicy> m_policy;
    std::unique_ptr<PollPlan> m_plan;
};

} // namespace

Contender ruleOf(const QString &name,
                 const std::function<Rule(double pollCost, std::uint64_t seed)> &make)
{
    return {name, [make](double pollCost) -> Deciders {
                return [make, pollCost](std::uint64_t seed) {
                    return std::make_unique<RuleDecider>(make(pollCost, seed));
                };
            }};
}

Contender every(const QString &name, double interval)
{
    return ruleOf(name, [interval](double, std::uint64_t) -> Rule {
        return [interval](int, double, const Feedback &) { return interval; };
    });
}

Contender clampedEta(double factor, double shortest, double longest)
{
    const QString name = u"clamp(%1 ETA, %2, %3)"_s.arg(factor).arg(shortest).arg(longest);
    return ruleOf(name, [=](double, std::uint64_t) -> Rule {
        return [=](int, double age, const Feedback &said) {
            const double progress = said.progress.value_or(0);
            const double implied = progress > 0 ? age * (1 - progress) / progress : shortest;
            return std::clamp(factor * said.eta.value_or(implied), shortest, longest);
        };
    });
}

Contender policyOf(const QString &name, Learning learning, const PollLimits &limits,
                   const MakePolicy &make)
{
    return {name, [=](double pollCost) -> Deciders {
                std::shared_ptr<PollPolicy> shared =
                    learning == Learning::Warm ? make(pollCost, 1) : nullptr;
                return [=](std::uint64_t seed) {
                    return std::make_unique<PlanDecider>(shared ? shared : make(pollCost, seed),
                                                         limits);
                };
            }};
}

Contender adaptive(Learning learning)
{
    const QString name = learning == Learning::Warm ? u"Dubwatch, warm"_s : u"Dubwatch, cold"_s;
    return policyOf(name, learning, {500ms, 60s}, [](double pollCost, std::uint64_t seed) {
        return std::make_unique<AdaptivePolicy>(AdaptiveConfig{.pollCost = pollCost},
                                                chanceFrom(seed));
    });
}

Contender clamped()
{
    return policyOf(u"Dubwatch, clamped to 1-10 s"_s, Learning::Cold, {1s, 10s},
                    [](double, std::uint64_t seed) {
                        return std::make_unique<ClampedPolicy>(chanceFrom(seed));
                    });
}

Contender everySecond()
{
    return policyOf(u"Dubwatch, every 1 s"_s, Learning::Cold, {1s, 10s},
                    [](double, std::uint64_t seed) {
                        return std::make_unique<FixedPolicy>(1s, chanceFrom(seed));
                    });
}

} // namespace dubwatch::bench
