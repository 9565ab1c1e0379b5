// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/backoff.h"
#include "client/policy/clampedpolicy.h"

#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;

using Kind = WaitReason::Kind;
using Bound = WaitReason::Bound;
using Seconds = std::chrono::duration<double>;

class TestClampedPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAsLongAsTheServerSaysWithinTheLimits_data();
    void waitsAsLongAsTheServerSaysWithinTheLimits();
    void waitsTheShortestIntervalWithoutAnEstimate();
    void looksAtOnceAtAJobItKnowsNothingOf();
    void neverUndercutsThePaceThatTheServerAsksFor_data();
    void neverUndercutsThePaceThatTheServerAsksFor();
    void backsOffLongerWithEachFailureUpToACap();
    void leavesTheUpperHalfOfABackoffToChance();
    void obeysRetryAfterAfterAFailureAndNeverComesEarlier();
    void confirmsACompletionInGrowingSteps();
    void asksSoonAgainAfterASubmitThatIsNotFoundYet();
    void keepsALowerLimitThatIsAboveTheUpperOne();

private:
    static Decision afterAnswer(const PollAnswer &answer, const PollLimits &limits = {});
    static Decision afterFailure(const PollFailure &failure, double chance = 0);
};

Decision TestClampedPolicy::afterAnswer(const PollAnswer &answer, const PollLimits &limits)
{
    ClampedPolicy policy([] { return 0.5; });
    return policy.plan(limits)->afterAnswer(answer);
}

Decision TestClampedPolicy::afterFailure(const PollFailure &failure, double chance)
{
    ClampedPolicy policy([chance] { return chance; });
    return policy.plan({})->afterFailure(failure);
}

void TestClampedPolicy::waitsAsLongAsTheServerSaysWithinTheLimits_data()
{
    QTest::addColumn<Duration>("estimate");
    QTest::addColumn<Duration>("wait");
    QTest::addColumn<Bound>("bound");
    QTest::newRow("none left") << Duration(0ms) << Duration(1s) << Bound::MinInterval;
    QTest::newRow("less than that") << Duration(999ms) << Duration(1s) << Bound::MinInterval;
    QTest::newRow("the shortest") << Duration(1s) << Duration(1s) << Bound::None;
    QTest::newRow("between") << Duration(7310ms) << Duration(7310ms) << Bound::None;
    QTest::newRow("the longest") << Duration(10s) << Duration(10s) << Bound::None;
    QTest::newRow("more than the longest") << Duration(240s) << Duration(10s) << Bound::MaxInterval;
    QTest::newRow("negative") << Duration(-5s) << Duration(1s) << Bound::MinInterval;
    QTest::newRow("a century") << Duration(876'000h) << Duration(10s) << Bound::MaxInterval;
}

void TestClampedPolicy::waitsAsLongAsTheServerSaysWithinTheLimits()
{
    QFETCH(Duration, estimate);
    QFETCH(Duration, wait);
    QFETCH(Bound, bound);
    const Decision decision = afterAnswer({.state = JobState::Running, .remaining = estimate});
    QCOMPARE(decision.wait, wait);
    QCOMPARE(decision.reason.kind, Kind::Estimate);
    QCOMPARE(decision.reason.bound, bound);
    QCOMPARE(decision.reason.estimate, std::optional(estimate));
}

void TestClampedPolicy::waitsTheShortestIntervalWithoutAnEstimate()
{
    const Decision decision = afterAnswer({.state = JobState::Running}, {2s, 10s});
    QCOMPARE(decision.wait, Duration(2s));
    QCOMPARE(decision.reason.kind, Kind::NoEstimate);
}

void TestClampedPolicy::looksAtOnceAtAJobItKnowsNothingOf()
{
    const Decision decision = ClampedPolicy().plan({})->first();
    QCOMPARE(decision.wait, Duration(0ms));
    QCOMPARE(decision.reason.kind, Kind::FirstLook);
}

void TestClampedPolicy::neverUndercutsThePaceThatTheServerAsksFor_data()
{
    QTest::addColumn<Duration>("pace");
    QTest::addColumn<Duration>("wait");
    QTest::newRow("shorter than the estimate") << Duration(3s) << Duration(5s);
    QTest::newRow("longer than the estimate") << Duration(8s) << Duration(8s);
    QTest::newRow("longer than the longest") << Duration(42s) << Duration(42s);
    QTest::newRow("absurd") << Duration(1000h) << maxRetryAfter;
}

void TestClampedPolicy::neverUndercutsThePaceThatTheServerAsksFor()
{
    QFETCH(Duration, pace);
    QFETCH(Duration, wait);
    const Decision decision
        = afterAnswer({.state = JobState::Running, .remaining = 5s, .pace = pace});
    QCOMPARE(decision.wait, wait);
    QCOMPARE(decision.reason.bound == Bound::RetryAfter, wait != Duration(5s));
}

void TestClampedPolicy::backsOffLongerWithEachFailureUpToACap()
{
    Duration former {};
    for (int failures = 1; failures <= 6; ++failures) {
        const Decision decision = afterFailure({.failures = failures}, 0.999);
        QVERIFY(decision.wait > former);
        QCOMPARE(decision.reason.kind, Kind::Backoff);
        QCOMPARE(decision.reason.failures, failures);
        former = decision.wait;
    }
    QVERIFY(afterFailure({.failures = 1000}, 0.999).wait <= maxBackoff);
}

void TestClampedPolicy::leavesTheUpperHalfOfABackoffToChance()
{
    QCOMPARE(backoff(4, 1s, 60s, [] { return 0.0; }), Duration(4s));
    QCOMPARE(backoff(4, 1s, 60s, [] { return 0.5; }), Duration(6s));
    QCOMPARE(backoff(1, 1s, 60s, [] { return 0.0; }), Duration(1s));
}

void TestClampedPolicy::obeysRetryAfterAfterAFailureAndNeverComesEarlier()
{
    const PollFailure failure {.kind = ApiError::Kind::RateLimited, .retryAfter = 42s};
    QCOMPARE(afterFailure(failure).wait, Duration(42s));
    QCOMPARE(afterFailure(failure).reason.kind, Kind::RetryAfter);
    const Duration spread = afterFailure(failure, 0.999).wait;
    QVERIFY(spread > 42s && spread <= 43s);
    const PollFailure brief {.retryAfter = 100ms, .failures = 4};
    QCOMPARE(afterFailure(brief).wait, Duration(4s));
    QCOMPARE(afterFailure(brief).reason.kind, Kind::Backoff);
}

void TestClampedPolicy::confirmsACompletionInGrowingSteps()
{
    const std::vector<Duration> waits {1s, 2s, 4s, 8s, 10s};
    for (size_t i = 0; i < waits.size(); ++i) {
        const Decision decision
            = afterAnswer({.state = JobState::Completed, .confirmations = int(i) + 1});
        QCOMPARE(decision.wait, waits[i]);
        QCOMPARE(decision.reason.kind, Kind::Confirm);
    }
}

void TestClampedPolicy::asksSoonAgainAfterASubmitThatIsNotFoundYet()
{
    const Decision decision = afterFailure({.kind = ApiError::Kind::NotFound, .failures = 3});
    QCOMPARE(decision.wait, Duration(1s));
    QCOMPARE(decision.reason.kind, Kind::SubmitLag);
}

void TestClampedPolicy::keepsALowerLimitThatIsAboveTheUpperOne()
{
    const PollAnswer answer {.state = JobState::Running, .remaining = 8s};
    QCOMPARE(afterAnswer(answer, {20s, 10s}).wait, Duration(20s));
    QVERIFY(afterAnswer({.state = JobState::Running}, {0s, 0s}).wait > 0ms);
}

QTEST_GUILESS_MAIN(TestClampedPolicy)
#include "tst_clampedpolicy.moc"
