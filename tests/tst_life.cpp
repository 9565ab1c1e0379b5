// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/joboverrides.h"
#include "server/simulation/timeline.h"
#include "tests/support/scenarioof.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace dubwatch;
using namespace dubwatch::server;
using dubwatch::test::scenarioOf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant birth {1'000'000s};

Life lifeOf(const Scenario &scenario, quint64 ordinal = 0)
{
    return decideLife(scenario, ordinal, birth, {});
}

/// A life's instants, the ends and 200 steps between included.
std::vector<Instant> momentsOf(const Life &life)
{
    const Duration whole = life.endsAt() - life.born;
    std::vector<Instant> moments;
    for (int i = 0; i <= 200; ++i) {
        moments.push_back(life.born + whole * i / 200);
    }
    if (whole > 0ms) {
        moments.insert(moments.end() - 1, life.endsAt() - 1ms);
    }
    moments.push_back(life.endsAt() + 1h);
    return moments;
}

} // namespace

/// Properties over many seeds; which one failed stands in the message.
class TestLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheMeaningOfASeed();
    void drawsEvenlyAndNormally();
    void drawsApartForEachSeedJobRequestAndPurpose();
    void failsAsOftenAsTheErrorRateSays();
    void drawsDurationsWithinTheirRangeEndsIncluded();
    void drawsLogNormalDurationsAroundTheirMedian();
    void runsThroughItsStatesInOrder_data();
    void runsThroughItsStatesInOrder();
    void saysWhenItChangesNext();
    void failsWhereItIsToldTo();
    void obeysOverrides();
    void endsAtBirthWhenItHasNoLength();
    void standsHugeDurations();
    void staysCancelledOnceCancelled();
    void neverStartedWhenCancelledInTheQueue();
};

void TestLife::keepsTheMeaningOfASeed()
{
    // Written down once: a change here changes every recorded seed of every user.
    QCOMPARE((Draws {1, 2, 3}.bits(Purpose::Outcome)), quint64(4495140113637336268));
    QCOMPARE((Draws {0, 0, 0}.bits(Purpose::QueueTime)), quint64(16721213677477416807U));
    const Life life = lifeOf(Scenario());
    QCOMPARE(life.plan.count(), 13861);
}

void TestLife::drawsEvenlyAndNormally()
{
    std::array<int, 10> tenths {};
    double sum = 0;
    double squares = 0;
    constexpr int count = 20'000;
    for (quint64 job = 0; job < count; ++job) {
        const Draws draws {.seed = 5, .job = job};
        ++tenths[size_t(draws.uniform(Purpose::Duration) * 10)];
        const double z = draws.normal(Purpose::EtaNoise);
        sum += z;
        squares += z * z;
    }
    for (const int tenth : tenths) {
        QVERIFY2(std::abs(tenth - count / 10) < 200, qPrintable(QString::number(tenth)));
    }
    QVERIFY(std::abs(sum / count) < 0.03);
    QVERIFY(std::abs(squares / count - 1) < 0.05);
}

void TestLife::drawsApartForEachSeedJobRequestAndPurpose()
{
    QSet<quint64> seen;
    for (quint64 i = 0; i < 8; ++i) {
        for (quint64 j = 0; j < 8; ++j) {
            for (quint64 k = 0; k < 8; ++k) {
                for (quint32 purpose = 1; purpose <= 8; ++purpose) {
                    seen.insert(Draws {i, j, k}.bits(Purpose(purpose)));
                }
            }
        }
    }
    QCOMPARE(seen.size(), 8 * 8 * 8 * 8);
}

void TestLife::failsAsOftenAsTheErrorRateSays()
{
    for (const quint64 seed : {1, 2, 3}) {
        Scenario scenario;
        scenario.seed = seed;
        int failed = 0;
        for (quint64 job = 0; job < 10'000; ++job) {
            failed += lifeOf(scenario, job).outcome == JobState::Failed;
        }
        QVERIFY2(failed > 2'800 && failed < 3'200,
                 qPrintable(u"seed %1: %2 of 10000"_s.arg(seed).arg(failed)));
    }
    for (quint64 job = 0; job < 1'000; ++job) {
        QCOMPARE(lifeOf(scenarioOf({{u"error-rate", u"0"_s}}), job).outcome, JobState::Completed);
        QCOMPARE(lifeOf(scenarioOf({{u"error-rate", u"1"_s}}), job).outcome, JobState::Failed);
    }
}

void TestLife::drawsDurationsWithinTheirRangeEndsIncluded()
{
    const Scenario scenario = scenarioOf({{u"duration", u"3ms..5ms"_s}});
    QMap<Duration, int> seen;
    for (quint64 job = 0; job < 3'000; ++job) {
        ++seen[lifeOf(scenario, job).plan];
    }
    QCOMPARE(seen.keys(), QList<Duration>({3ms, 4ms, 5ms}));
    for (const int count : seen) {
        QVERIFY(count > 850);
    }
}

void TestLife::drawsLogNormalDurationsAroundTheirMedian()
{
    const Scenario scenario = scenarioOf({{u"duration", u"lognormal:300s,0.5"_s}});
    std::vector<double> logarithms;
    for (quint64 job = 0; job < 10'001; ++job) {
        logarithms.push_back(std::log(double(lifeOf(scenario, job).plan.count()) / 300'000));
    }
    std::sort(logarithms.begin(), logarithms.end());
    QVERIFY(std::abs(logarithms[5'000]) < 0.02);
    // 84.1 % lie below one standard deviation.
    QVERIFY(std::abs(logarithms[8'413] - 0.5) < 0.03);
}

void TestLife::runsThroughItsStatesInOrder_data()
{
    QTest::addColumn<QString>("eta");
    QTest::addColumn<QString>("progress");
    QTest::newRow("exact") << u"exact"_s << u"linear"_s;
    QTest::newRow("slipping") << u"slipping"_s << u"eased"_s;
    QTest::newRow("stuck") << u"stuck"_s << u"stepped:5%"_s;
    QTest::newRow("rounded") << u"rounded:10s"_s << u"stepped:30%"_s;
    QTest::newRow("biased") << u"biased:2"_s << u"linear"_s;
}

void TestLife::runsThroughItsStatesInOrder()
{
    QFETCH(QString, eta);
    QFETCH(QString, progress);
    Scenario scenario = scenarioOf({{u"queue", u"0..5s"_s}, {u"fail-at", u"0..1"_s},
                                    {u"eta", eta}, {u"progress", progress}});
    for (quint64 seed = 0; seed < 200; ++seed) {
        scenario.seed = seed;
        const Life life = lifeOf(scenario);
        std::optional<Job> last;
        for (const Instant now : momentsOf(life)) {
            const Job job = timeline(life, now);
            const QByteArray at = QByteArray::number(seed);
            QVERIFY2(*job.progress >= 0 && *job.progress <= 1, at.constData());
            QVERIFY2(job.remaining.has_value() != isTerminal(job.state), at.constData());
            QVERIFY2(!job.remaining || *job.remaining >= 1ms, at.constData());
            QVERIFY2(job.started.has_value() == (now >= life.startsAt()), at.constData());
            QVERIFY2(job.finished.has_value() == isTerminal(job.state), at.constData());
            QVERIFY2(job.queuedFor.has_value() == (job.state == JobState::Queued), at.constData());
            if (last) {
                QVERIFY2(job.state >= last->state, at.constData());
                QVERIFY2(*job.progress >= *last->progress, at.constData());
                QVERIFY2(!job.remaining || *job.remaining <= *last->remaining, at.constData());
            }
            last = job;
        }
        QCOMPARE(last->state, life.outcome);
        QCOMPARE(last->progress == 1.0 || last->state == JobState::Failed, true);
    }
}

void TestLife::saysWhenItChangesNext()
{
    Scenario scenario = scenarioOf({{u"queue", u"0..5s"_s}, {u"fail-at", u"0..1"_s}});
    for (quint64 job = 0; job < 200; ++job) {
        const Life life = lifeOf(scenario, job);
        Instant now = life.born;
        int changes = 0;
        while (const auto next = nextChange(life, now)) {
            QVERIFY(*next > now);
            QCOMPARE(stateAt(life, *next - 1ms), stateAt(life, now));
            QVERIFY(stateAt(life, *next) != stateAt(life, now));
            now = *next;
            ++changes;
        }
        QVERIFY(changes <= 2);
        QVERIFY(isTerminal(stateAt(life, now)));
    }
}

void TestLife::failsWhereItIsToldTo()
{
    Scenario scenario = scenarioOf({{u"duration", u"100s"_s}, {u"error-rate", u"1"_s}});
    QCOMPARE(lifeOf(scenario).run, 100s);
    scenario.failAt = {0.25, 0.25};
    QCOMPARE(lifeOf(scenario).run, 25s);
    const Job failed = timeline(lifeOf(scenario), birth + 1h);
    QCOMPARE(failed.progress, std::optional(0.25));
    QCOMPARE(failed.finished, std::optional(birth + 25s));
    QCOMPARE(failed.duration, std::optional(Duration(25s)));
    QVERIFY(!failed.error.isEmpty() && !failed.errorCode.isEmpty());
    // It does not know that it will fail: its estimate goes by its plan.
    QCOMPARE(timeline(lifeOf(scenario), birth + 24s).remaining, std::optional(Duration(76s)));
}

void TestLife::obeysOverrides()
{
    const JobOverrides overrides {.duration = DurationDistribution(42s),
                                  .outcome = JobState::Failed};
    const Life life = decideLife(scenarioOf({{u"error-rate", u"0"_s}}), 3, birth, overrides);
    QCOMPARE(life.outcome, JobState::Failed);
    QCOMPARE(life.run, 42s);
}

void TestLife::endsAtBirthWhenItHasNoLength()
{
    const Life life = lifeOf(scenarioOf({{u"duration", u"0"_s}, {u"error-rate", u"0"_s}}));
    const Job job = timeline(life, birth);
    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.progress, std::optional(1.0));
    QCOMPARE(job.finished, std::optional(birth));
    QVERIFY(!nextChange(life, birth).has_value());
}

void TestLife::standsHugeDurations()
{
    const Scenario scenario = scenarioOf({{u"queue", u"876000h"_s}, {u"duration", u"876000h"_s},
                                          {u"eta", u"biased:1000"_s}, {u"fail-at", u"1"_s}});
    const Life life = lifeOf(scenario);
    QVERIFY(life.endsAt() - life.born == 2 * 876000h);
    const Job job = timeline(life, life.endsAt() - 1ms);
    QVERIFY(*job.progress < 1);
    QVERIFY(*timeline(life, birth).remaining > 0ms);
    QVERIFY(lifeOf(scenarioOf({{u"duration", u"lognormal:876000h,10"_s}}), 9).plan <= 876000h);
}

void TestLife::staysCancelledOnceCancelled()
{
    Life life = lifeOf(scenarioOf({{u"duration", u"10s"_s}}));
    life.cancelled = birth + 4s;
    QCOMPARE(stateAt(life, birth + 4s - 1ms), JobState::Running);
    const Job job = timeline(life, birth + 1h);
    QCOMPARE(job.state, JobState::Cancelled);
    QCOMPARE(job.progress, std::optional(0.4));
    QCOMPARE(job.finished, std::optional(birth + 4s));
    QVERIFY(!job.remaining.has_value());
    QVERIFY(!nextChange(life, birth + 4s).has_value());
}

void TestLife::neverStartedWhenCancelledInTheQueue()
{
    Life life = lifeOf(scenarioOf({{u"queue", u"10s"_s}}));
    life.cancelled = birth + 4s;
    const Job job = timeline(life, birth + 1h);
    QCOMPARE(job.state, JobState::Cancelled);
    QVERIFY(!job.started.has_value());
    QVERIFY(!job.duration.has_value());
    QCOMPARE(job.progress, std::optional(0.0));
    QCOMPARE(nextChange(life, birth), std::optional(birth + 4s));
}

QTEST_GUILESS_MAIN(TestLife)
#include "tst_life.moc"
