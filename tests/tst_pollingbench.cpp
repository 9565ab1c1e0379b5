// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/benchoptions.h"
#include "tests/polling/holdout.h"
#include "tests/polling/tournament.h"

#include <QTest>

#include <cmath>

using namespace dubwatch;
using namespace dubwatch::bench;
using namespace Qt::StringLiterals;

/// The benchmark measures what the published one measures: five clients' costs in all of its
/// cells, to all digits that it gives.
class TestPollingBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheCellsOfTheReference();
    void peersCostWhatTheReferenceSays_data();
    void peersCostWhatTheReferenceSays();
    void drivesPoliciesOverTheSameJobs();
    void pollsAtOnceAfterASuspend();
    void findsEachPollOfAnOutageUnanswered();
    void holdsOutWhatIsNotInTheBenchmark();
    void runsTheSameTwice();
    void scoresRatios();
    void namesTheLineOfABrokenReference();
    void refusesOptionsThatItCannotUse_data();
    void refusesOptionsThatItCannotUse();

private:
    const QString m_data = qEnvironmentVariable("DUBWATCH_SOURCE_DIR") + u"/tests/data"_s;
};

void TestPollingBench::hasTheCellsOfTheReference()
{
    const auto reference = ReferenceCosts::read(m_data + u"/reference.csv"_s);
    QVERIFY(reference);
    const std::vector<Scenario> scenarios = benchmarkScenarios();
    QCOMPARE(scenarios.size(), size_t(51));
    QCOMPARE(cellsOf(scenarios, *reference).size(), size_t(204));
}

void TestPollingBench::peersCostWhatTheReferenceSays_data()
{
    QTest::addColumn<QString>("scenario");
    for (const Scenario &scenario : benchmarkScenarios()) {
        QTest::newRow(qPrintable(scenario.name())) << scenario.name();
    }
}

void TestPollingBench::peersCostWhatTheReferenceSays()
{
    QFETCH(QString, scenario);
    const auto reference = ReferenceCosts::read(m_data + u"/reference.csv"_s);
    const std::vector<Scenario> scenarios = benchmarkScenarios();
    const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                    [&](const Scenario &one) { return one.name() == scenario; });
    QVERIFY(found != scenarios.end());
    const std::vector<Contender> all = peers();
    // The columns from the fifth on, and whose costs they are.
    const std::vector<std::pair<int, size_t>> columns{{5, 0}, {6, 7}, {7, 4}, {8, 1}, {9, 9}};
    for (const auto &[column, peer] : columns) {
        const Cost cost = runCell(*found, 2, all[peer], {});
        for (const double price : prices) {
            const double expected = reference->row(scenario, price).value(column).toDouble();
            QVERIFY2(std::fabs(cost.of(price) - expected) < 1e-4,
                     qPrintable(u"%1 at %2: %3, not %4"_s.arg(all[peer].name)
                                    .arg(price)
                                    .arg(cost.of(price))
                                    .arg(expected)));
        }
    }
}

void TestPollingBench::drivesPoliciesOverTheSameJobs()
{
    // Whole milliseconds move a poll by half of one, and so now and then past a job's end.
    const Scenario scenario{uniformBetween(10, 60), noisy(u"iid noise .3"_s, .3)};
    const double policy = runCell(scenario, 2, clamped(), {}).of(2);
    const double rule = runCell(scenario, 2, peers().front(), {}).of(2);
    QVERIFY2(std::fabs(policy / rule - 1) < 0.005,
             qPrintable(u"%1, not %2"_s.arg(policy).arg(rule)));
}

void TestPollingBench::pollsAtOnceAfterASuspend()
{
    const auto decider = every(u"10 s"_s, 10).begin(1)(1);
    const Cost cost = runJob({always(60), silent()}, {.planned = 60, .end = 60}, *decider,
                             {.suspends = {{15, 100}}});
    QCOMPARE(cost.polls, 3.0);
    QVERIFY2(cost.lag < 0.16, qPrintable(u"%1 after waking up"_s.arg(cost.lag)));
}

void TestPollingBench::findsEachPollOfAnOutageUnanswered()
{
    const auto decider = everySecond().begin(1)(1);
    const Cost cost = runJob({always(60), silent()}, {.planned = 60, .end = 60}, *decider,
                             {.outages = {{30, 90}}});
    // Every second for 30 s, then 1, 2, 4 … 60 s apart, of which half is left to chance.
    QVERIFY2(cost.polls >= 30 && cost.polls <= 38, qPrintable(QString::number(cost.polls)));
    QVERIFY2(cost.lag > 0 && cost.lag < 60, qPrintable(QString::number(cost.lag)));
}

void TestPollingBench::holdsOutWhatIsNotInTheBenchmark()
{
    const std::vector<Scenario> heldOut = holdOutScenarios();
    QVERIFY(heldOut.size() >= 12);
    for (const Scenario &scenario : benchmarkScenarios()) {
        QVERIFY(std::none_of(heldOut.begin(), heldOut.end(),
                             [&](const Scenario &one) { return one.name() == scenario.name(); }));
    }
}

void TestPollingBench::runsTheSameTwice()
{
    const std::vector<Scenario> scenarios = benchmarkScenarios();
    const Sample few{.jobs = 12};
    for (const Learning learning : {Learning::Warm, Learning::Cold}) {
        const Cost once = runCell(scenarios[10], 0.5, adaptive(learning), few);
        const Cost again = runCell(scenarios[10], 0.5, adaptive(learning), few);
        QCOMPARE(once.polls, again.polls);
        QCOMPARE(once.lag, again.lag);
    }
}

void TestPollingBench::scoresRatios()
{
    const Scores scores = scoresOf({4, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1});
    QCOMPARE(scores.geomean, std::pow(8, 1.0 / 11));
    QCOMPARE(scores.median, 1.0);
    QCOMPARE(scores.p90, 2.0);
    QCOMPARE(scores.worst, 4.0);
    QCOMPARE(scores.within, 9.0 / 11);
}

void TestPollingBench::namesTheLineOfABrokenReference()
{
    QVERIFY(!ReferenceCosts::read(m_data + u"/nowhere.csv"_s));
    const auto broken = ReferenceCosts::read(m_data + u"/../tsan.supp"_s);
    QVERIFY(!broken && broken.error().detail.contains(u"found \""));
}

void TestPollingBench::refusesOptionsThatItCannotUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("none") << QStringList{} << true;
    QTest::newRow("some") << QStringList{u"--scenarios"_s, u"--jobs"_s, u"8"_s, u"--seed=0"_s}
                          << true;
    QTest::newRow("unknown") << QStringList{u"--fast"_s} << false;
    QTest::newRow("an argument") << QStringList{u"fast"_s} << false;
    QTest::newRow("too few") << QStringList{u"--jobs"_s, u"3"_s} << false;
    QTest::newRow("too many") << QStringList{u"--jobs"_s, u"4294967300"_s} << false;
    QTest::newRow("negative") << QStringList{u"--seed=-1"_s} << false;
    QTest::newRow("no number") << QStringList{u"--jobs"_s, u"many"_s} << false;
    QTest::newRow("no value") << QStringList{u"--seed"_s} << false;
}

void TestPollingBench::refusesOptionsThatItCannotUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, accepted);
    QCOMPARE(benchOptions(QStringList{u"bench_polling"_s} + arguments).isOk(), accepted);
}

QTEST_GUILESS_MAIN(TestPollingBench)
#include "tst_pollingbench.moc"
