// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/policykit.h"

#include <QTest>

#include <cmath>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = WaitReason::Kind;
using Bound = WaitReason::Bound;

/// The policy as the poller sees it: limits, Retry-After, jitter, reasons, and what is learned.
class TestAdaptivePolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinTheLimitsWhateverIsSaid();
    void letsRetryAfterWinAndNothingElseOfIt();
    void addsJitterUpwardsOnlyAndLittle();
    void decidesAlikeForAlikeJobs();
    void noticesExactJobsWithFewPolls();
    void looksEarlyOnlyWhereThatTellsEnough();
    void learnsHowWrongEstimatesAre_data();
    void learnsHowWrongEstimatesAre();
    void learnsNothingFromJobsThatDidNotTakeTheirCourse();
    void learnsNoDurationFromAnUnknownBeginning();
    void believesTheServersOwnTimesOnlyIfTheyAgree();
    void knowsKindsOfWorkApart();
    void keepsTheNumberOfKindsBounded();
    void saysWhatItsWaitIsMadeOf();
    void waitsAfterFailuresAsEveryPolicyDoes();

private:
    const PollLimits m_limits {500ms, 60s};
};

void TestAdaptivePolicy::staysWithinTheLimitsWhateverIsSaid()
{
    for (const double eta : {-1., 0., 1e-9, .3, 1., 59., 1e4, 1e9, 1e15}) {
        for (const double progress : {-1., -.5, 0., .01, .5, .99, 1., 2.}) {
            for (const auto roundTrip : {0ms, 100ms, 10'000ms}) {
                AdaptivePolicy policy({}, noChance());
                const auto plan = policy.plan(m_limits);
                Duration wait = plan->first().wait;
                Duration age = wait;
                for (int i = 0; i < 8; ++i) {
                    QVERIFY2(wait >= m_limits.minInterval && wait <= m_limits.maxInterval,
                             qPrintable(u"eta %1 progress %2"_s.arg(eta).arg(progress)));
                    PollAnswer answer = runningAt(0, eta < 0 ? std::nullopt : std::optional(eta),
                                                  progress);
                    answer.age = age;
                    answer.roundTrip = roundTrip;
                    wait = plan->afterAnswer(answer).wait;
                    age += i == 3 ? 0ms : wait + roundTrip; // the same instant twice
                }
                plan->ended({.age = age, .roundTrip = roundTrip,
                             .state = progress > .5 ? JobState::Failed : JobState::Completed});
                const BackendKnowledge &learned = policy.knowledge().at({});
                QVERIFY(std::isfinite(learned.eta.whole.r) && learned.eta.whole.n >= 0);
                QVERIFY(std::isfinite(learned.trust.value_or(0)));
            }
        }
    }
}

void TestAdaptivePolicy::letsRetryAfterWinAndNothingElseOfIt()
{
    AdaptivePolicy policy({}, noChance());
    PollAnswer answer = runningAt(1, 10);
    const Decision free = policy.plan(m_limits)->afterAnswer(answer);
    answer.pace = 600ms;
    QCOMPARE(policy.plan(m_limits)->afterAnswer(answer), free);
    answer.pace = 200s;
    const Decision paced = policy.plan(m_limits)->afterAnswer(answer);
    QCOMPARE(paced.wait, Duration(200s));
    QCOMPARE(paced.reason.bound, Bound::RetryAfter);
    answer.pace = 48h;
    QCOMPARE(policy.plan(m_limits)->afterAnswer(answer).wait, Duration(1h));
}

void TestAdaptivePolicy::addsJitterUpwardsOnlyAndLittle()
{
    const PollAnswer answer = runningAt(1, 40);
    AdaptivePolicy still({}, noChance());
    const Duration least = still.plan(m_limits)->afterAnswer(answer).wait;
    for (const double drawn : {0.0, 0.3, 0.999}) {
        AdaptivePolicy policy({}, [drawn] { return drawn; });
        const Duration wait = policy.plan(m_limits)->afterAnswer(answer).wait;
        QVERIFY(wait >= least);
        QVERIFY(wait <= least + 125ms); // a quarter of what a poll costs
        QCOMPARE(wait > least, drawn > 0);
    }
}

void TestAdaptivePolicy::decidesAlikeForAlikeJobs()
{
    AdaptivePolicy policy({}, noChance());
    const auto one = policy.plan(m_limits);
    const auto other = policy.plan(m_limits);
    for (const double age : {1.0, 4.0, 9.0}) {
        const PollAnswer answer = runningAt(age, 20 - age);
        QCOMPARE(one->afterAnswer(answer), other->afterAnswer(answer));
    }
}

void TestAdaptivePolicy::noticesExactJobsWithFewPolls()
{
    AdaptivePolicy policy({}, noChance());
    for (int i = 0; i < 30; ++i) {
        runJob(policy, 42 + i * 1.2, 1, m_limits);
    }
    const Run run = runJob(policy, 60, 1, m_limits);
    QVERIFY2(run.polls <= 4, qPrintable(QString::number(run.polls)));
    QVERIFY2(run.lag <= 1, qPrintable(QString::number(run.lag)));
}

void TestAdaptivePolicy::looksEarlyOnlyWhereThatTellsEnough()
{
    const auto firstWait = [this](double step, double bias, double otherBias) {
        AdaptivePolicy policy({}, noChance());
        for (int i = 0; i < 60; ++i) {
            runJob(policy, 20 + step * i, i % 2 == 0 ? bias : otherBias, m_limits);
        }
        return policy.plan(m_limits)->first().wait;
    };
    QCOMPARE(firstWait(3, 1, 1), 750ms); // 20 s to 3 min: it says which
    const Duration blind = firstWait(3, 0, 0); // it says nothing
    QVERIFY2(blind > 5s, qPrintable(QString::number(blind.count())));
    // All alike, and what it says is half or twice of that: one knows better.
    const Duration better = firstWait(0.05, 0.5, 2);
    QVERIFY2(better > 15s, qPrintable(QString::number(better.count())));
}

void TestAdaptivePolicy::learnsHowWrongEstimatesAre_data()
{
    QTest::addColumn<double>("bias");
    QTest::addRow("twice the truth") << 2.0;
    QTest::addRow("half the truth") << 0.5;
    QTest::addRow("the truth") << 1.0;
}

void TestAdaptivePolicy::learnsHowWrongEstimatesAre()
{
    QFETCH(double, bias);
    AdaptivePolicy policy({}, noChance());
    for (int i = 0; i < 30; ++i) {
        runJob(policy, 70 + i * 2, bias, m_limits);
    }
    const double correction = std::exp(policy.knowledge().at({}).eta.about(100 * bias, .35).mean);
    QVERIFY2(std::fabs(correction * bias - 1) < 0.1, qPrintable(QString::number(correction)));
}

void TestAdaptivePolicy::learnsNothingFromJobsThatDidNotTakeTheirCourse()
{
    AdaptivePolicy policy({}, noChance());
    for (const JobState state : {JobState::Cancelled, JobState::Expired}) {
        const auto plan = policy.plan(m_limits);
        plan->afterAnswer(runningAt(1, 10));
        plan->ended({.age = 4s, .roundTrip = 100ms, .state = state});
    }
    // Ended when it was first seen, and nobody knows since when.
    policy.plan(m_limits)->ended({.age = 100ms, .roundTrip = 100ms, .isOurs = false});
    QCOMPARE(policy.knowledge().at({}).ended, 0.0);
    policy.plan(m_limits)->ended({.age = 100ms, .roundTrip = 100ms});
    QCOMPARE(policy.knowledge().at({}).ended, 1.0);
}

void TestAdaptivePolicy::learnsNoDurationFromAnUnknownBeginning()
{
    AdaptivePolicy policy({}, noChance());
    const auto plan = policy.plan(m_limits);
    plan->afterAnswer(runningAt(1, 10));
    plan->ended({.age = 12s, .roundTrip = 100ms, .knowsAge = false});
    const BackendKnowledge &learned = policy.knowledge().at({});
    QVERIFY(learned.durations.jobs().empty());
    QVERIFY(learned.eta.whole.n > 0);
}

void TestAdaptivePolicy::believesTheServersOwnTimesOnlyIfTheyAgree()
{
    for (const auto &[told, expected] : {std::pair {9s, true}, {900s, false}, {2s, false}}) {
        AdaptivePolicy policy({}, noChance());
        const auto plan = policy.plan(m_limits);
        plan->afterAnswer(runningAt(8, 2));
        plan->ended({.age = 12s, .roundTrip = 100ms, .exact = told});
        const DurationHistory::Interval learned
            = policy.knowledge().at({}).durations.jobs().front();
        QCOMPARE(learned.after == learned.upTo, expected);
        QVERIFY(learned.after >= 7.9 && learned.upTo <= 12);
    }
}

void TestAdaptivePolicy::knowsKindsOfWorkApart()
{
    AdaptivePolicy policy({}, noChance());
    for (int i = 0; i < 8; ++i) {
        for (const auto &[kind, age] : {std::pair {u"de"_s, 20s}, {u"fr"_s, 600s}}) {
            const auto plan = policy.plan(m_limits);
            PollAnswer answer = runningAt(1);
            answer.kind = kind;
            plan->afterAnswer(answer);
            plan->ended({.age = age, .roundTrip = 0ms, .exact = age});
        }
    }
    QCOMPARE(policy.knowledgeOf(u"de"_s).durations.survivors(100), 0.0);
    QCOMPARE(policy.knowledgeOf(u"fr"_s).durations.survivors(100), 8.0);
    const double longer = policy.knowledgeOf(u"xx"_s).durations.survivors(100); // judged by all
    QVERIFY(longer > 5 && longer < 11);
    QCOMPARE(policy.knowledgeOf({}).ended, 16.0);
}

void TestAdaptivePolicy::keepsTheNumberOfKindsBounded()
{
    AdaptivePolicy policy({}, noChance());
    for (int i = 0; i < 100; ++i) {
        const auto plan = policy.plan(m_limits);
        PollAnswer answer = runningAt(1, 10);
        answer.kind = QString::number(i);
        plan->afterAnswer(answer);
        plan->ended({.age = 11s, .roundTrip = 100ms});
    }
    QCOMPARE(policy.knowledge().size(), AdaptivePolicy::mostKinds + 1);
    QCOMPARE(policy.knowledge().at({}).ended, 100.0);
}

void TestAdaptivePolicy::saysWhatItsWaitIsMadeOf()
{
    AdaptivePolicy policy({}, noChance());
    const auto reason = [&](const PollAnswer &answer) {
        return policy.plan(m_limits)->afterAnswer(answer).reason;
    };
    QCOMPARE(reason(runningAt(1)).kind, Kind::NothingKnown);
    QCOMPARE(reason(runningAt(30, {}, .5)).kind, Kind::Progress);
    AdaptivePolicy frugal({.pollCost = 1000}, noChance());
    QCOMPARE(frugal.plan(m_limits)->afterAnswer(runningAt(1, 4000)).reason.bound,
             Bound::MaxInterval);
    for (int i = 0; i < 20; ++i) {
        runJob(policy, 50 + i, 2, m_limits);
    }
    const WaitReason told = reason(runningAt(1, 100));
    QCOMPARE(told.kind, Kind::CorrectedEstimate);
    QCOMPARE(told.estimate, std::optional(Duration(100s)));
    QVERIFY(told.left > 40s && told.left < 60s);
    QVERIFY(told.look > 30s && told.look < 60s);
    QVERIFY(told.spread > 0 && told.spread < 0.4);
    QCOMPARE(told.jobs, 20);
    QCOMPARE(reason(runningAt(1)).kind, Kind::EarlierJobs);
    const auto plan = policy.plan(m_limits);
    Decision stuck = plan->afterAnswer(runningAt(1, 1));
    for (int age = 4; age < 20; age += 3) {
        stuck = plan->afterAnswer(runningAt(age, 1));
    }
    QCOMPARE(stuck.reason.kind, Kind::Doubted);
}

void TestAdaptivePolicy::waitsAfterFailuresAsEveryPolicyDoes()
{
    AdaptivePolicy policy({}, noChance());
    const auto plan = policy.plan(m_limits);
    const Decision refused = plan->afterFailure(
        {.age = 2s, .kind = ApiError::Kind::RateLimited, .retryAfter = 30s});
    QCOMPARE(refused.wait, Duration(30s));
    const Decision lost = plan->afterFailure(
        {.age = 2s, .kind = ApiError::Kind::Network, .failures = 3});
    QCOMPARE(lost.reason.kind, Kind::Backoff);
    QVERIFY(lost.wait >= 1s && lost.wait <= 2s);
}

QTEST_GUILESS_MAIN(TestAdaptivePolicy)
#include "tst_adaptivepolicy.moc"
