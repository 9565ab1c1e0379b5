// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/adaptivepolicy.h"

#include "client/core/seconds.h"
#include "client/policy/jobschedule.h"
#include "client/policy/plainwaits.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

using Kind = WaitReason::Kind;

namespace {

constexpr double enoughJobs = 8; // of a kind, to go by them alone
constexpr double clockSlack = 2; // seconds by which a server's own times may contradict ours
constexpr double longestTold = 1e9; // seconds; whoever says more says nothing

/// Rounded up: a poll that comes early is wasted.
Duration milliseconds(double seconds)
{
    return Duration(qint64(std::ceil(std::min(seconds, longestTold) * 1000 - 1e-6)));
}

AdaptiveConfig within(AdaptiveConfig config, const PollLimits &limits)
{
    config.minInterval = inSeconds(limits.minInterval);
    config.maxInterval = inSeconds(limits.maxInterval);
    return config;
}

class AdaptivePlan final : public PollPlan
{
public:
    AdaptivePlan(AdaptivePolicy &policy, const PollLimits &limits)
        : m_policy(policy)
        , m_limits(limits)
        , m_schedule(within(policy.config(), limits), policy.knowledgeOf({}))
    {
    }

    Decision first() override;
    Decision afterAnswer(const PollAnswer &answer) override;
    Decision afterFailure(const PollFailure &failure) override
    {
        return failureWait(failure, m_limits, m_policy.chance());
    }
    void ended(const PollEnd &end) override;
    double doneProbability(Duration age) const override
    {
        return m_schedule.doneProbability(inSeconds(age));
    }

private:
    void teach(const Feedback &feedback);
    Decision decided(double wait, WaitReason reason) const;
    WaitReason reasonFor(const PollAnswer &answer) const;
    Lesson lessonOf(const PollEnd &end) const;

    AdaptivePolicy &m_policy;
    PollLimits m_limits;
    JobSchedule m_schedule;
    QString m_kind;
};

Decision AdaptivePlan::first()
{
    return decided(m_schedule.first(), {.kind = Kind::FirstLook});
}

Decision AdaptivePlan::afterAnswer(const PollAnswer &answer)
{
    if (answer.confirmations > 0) {
        return paced(confirmationWait(answer.confirmations, m_limits), answer.pace);
    }
    m_kind = answer.kind;
    m_schedule.setKnowledge(m_policy.knowledgeOf(m_kind));
    Feedback feedback {.progress = answer.progress};
    if (answer.remaining) {
        feedback.eta = std::min(inSeconds(*answer.remaining), longestTold);
    }
    teach(feedback);
    const double wait
        = m_schedule.next(inSeconds(answer.age), inSeconds(answer.roundTrip), feedback);
    return paced(decided(wait, reasonFor(answer)), answer.pace);
}

void AdaptivePlan::teach(const Feedback &feedback)
{
    for (BackendKnowledge *pupil : m_policy.pupils(m_kind)) {
        if (m_schedule.answers() == 0) {
            pupil->onFirstAnswer(feedback);
        }
        pupil->onAnswer(feedback);
    }
}

/// With jitter, so that jobs that were submitted together are not asked together for ever. A wait
/// that nothing is known for varies more: else jobs of one unlucky length would always be noticed
/// as late as can be.
Decision AdaptivePlan::decided(double wait, WaitReason reason) const
{
    const AdaptiveConfig &config = m_policy.config();
    if (m_schedule.knowsNothing() && m_schedule.answers() > 0) {
        wait *= 1 + config.wander * (2 * m_policy.chance()() - 1);
    }
    reason.look = std::clamp(milliseconds(wait), m_limits.minInterval, m_limits.maxInterval);
    reason.bound = reason.look <= m_limits.minInterval ? WaitReason::Bound::MinInterval
        : reason.look >= m_limits.maxInterval          ? WaitReason::Bound::MaxInterval
                                                       : WaitReason::Bound::None;
    const double jitter = std::min(config.jitterShare * wait, config.jitterCost * config.pollCost);
    const Duration whole = milliseconds(wait + m_policy.chance()() * jitter);
    return {std::clamp(whole, m_limits.minInterval, m_limits.maxInterval), reason};
}

WaitReason AdaptivePlan::reasonFor(const PollAnswer &answer) const
{
    const Prediction &prediction = m_schedule.prediction();
    WaitReason reason {.estimate = answer.remaining, .progress = answer.progress};
    reason.jobs = int(m_policy.knowledgeOf(m_kind).ended);
    reason.trust = m_schedule.trust();
    if (!prediction) {
        reason.kind = reason.jobs > 0 ? Kind::EarlierJobs : Kind::NothingKnown;
        return reason;
    }
    reason.left = milliseconds(prediction.remaining.median);
    reason.spread = prediction.remaining.sigma;
    switch (prediction.source) {
    case Prediction::Source::Slope:
        reason.kind = Kind::FallingEstimate;
        break;
    case Prediction::Source::Progress:
        reason.kind = Kind::Progress;
        break;
    default:
        reason.kind = Kind::CorrectedEstimate;
    }
    if (reason.trust < 0.5) {
        reason.kind = Kind::Doubted;
    }
    return reason;
}

void AdaptivePlan::ended(const PollEnd &end)
{
    const bool tookItsCourse = end.state == JobState::Completed || end.state == JobState::Failed;
    // Found ended at once: it may have been so for days, and may be looked at again and again.
    const bool wasSeen = end.isOurs || m_schedule.answers() > 0;
    if (!tookItsCourse || !wasSeen) {
        return;
    }
    const Lesson lesson = lessonOf(end);
    for (BackendKnowledge *pupil : m_policy.pupils(m_kind.isEmpty() ? end.kind : m_kind)) {
        pupil->learn(lesson, m_policy.config());
    }
}

Lesson AdaptivePlan::lessonOf(const PollEnd &end) const
{
    Lesson lesson = m_schedule.ended(inSeconds(end.age), inSeconds(end.roundTrip));
    lesson.failed = end.state == JobState::Failed;
    lesson.knowsAge = end.knowsAge;
    if (end.exact) {
        // A server whose times contradict what was seen has another clock, or another time.
        const double exact = inSeconds(*end.exact);
        const bool agrees = end.knowsAge && exact >= lesson.seenRunning - clockSlack
            && exact <= lesson.seenEnded + clockSlack;
        if (agrees) {
            lesson.exact = std::clamp(exact, lesson.seenRunning, lesson.seenEnded);
        }
    }
    return lesson;
}

} // namespace

AdaptivePolicy::AdaptivePolicy(const AdaptiveConfig &config, Chance chance)
    : m_config(config)
    , m_chance(std::move(chance))
{
}

std::unique_ptr<PollPlan> AdaptivePolicy::plan(const PollLimits &limits)
{
    return std::make_unique<AdaptivePlan>(*this, usable(limits));
}

void AdaptivePolicy::setKnowledge(Knowledge knowledge)
{
    m_knowledge = std::move(knowledge);
    m_knowledge.try_emplace(QString());
}

void AdaptivePolicy::forget()
{
    for (auto &[kind, knowledge] : m_knowledge) {
        knowledge = {}; // in its place: plans look there
    }
}

const BackendKnowledge &AdaptivePolicy::knowledgeOf(const QString &kind) const
{
    const auto found = m_knowledge.find(kind);
    return found != m_knowledge.end() && found->second.ended >= enoughJobs
        ? found->second
        : m_knowledge.at(QString());
}

QVarLengthArray<BackendKnowledge *, 2> AdaptivePolicy::pupils(const QString &kind)
{
    QVarLengthArray<BackendKnowledge *, 2> pupils {&m_knowledge.at(QString())};
    if (kind.isEmpty()) {
        return pupils;
    }
    if (m_knowledge.size() <= mostKinds) {
        m_knowledge.try_emplace(kind);
    }
    if (const auto found = m_knowledge.find(kind); found != m_knowledge.end()) {
        pupils.push_back(&found->second);
    }
    return pupils;
}

} // namespace dubwatch
