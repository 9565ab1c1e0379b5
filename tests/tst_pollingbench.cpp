// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/tournament.h"

#include <QTest>

#include <cmath>

using namespace dubwatch;
using namespace dubwatch::bench;
using namespace Qt::StringLiterals;

/// The benchmark measures what the published one measures: peers' costs in some of its cells, to
/// all digits that it gives.
class TestPollingBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheCellsOfTheReference();
    void peersCostWhatTheReferenceSays_data();
    void peersCostWhatTheReferenceSays();
    void runsTheSameTwice();
    void scoresRatios();
    void namesTheLineOfABrokenReference();

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
    for (const char *name :
         {"U(5,15) / none", "Const(60) / none", "Bimodal(5,1200) / exact", "Pareto(5,1.2) / none",
          "Weib(k=0.7,120) / x2 noise .1", "U(10,60) / per-job factor .5", "U(10,60) / slipping",
          "U(10,60) / stuck at 99%", "U(10,60) / rounded 10 s", "U(10,60) / progress 5%",
          "LogN(300,0.5) / absent to 20%, .1"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
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
        const double expected = reference->row(scenario, 2).value(column).toDouble();
        const double cost = runCell(*found, 2, all[peer], {}).of(2);
        QVERIFY2(std::fabs(cost - expected) < 2e-4,
                 qPrintable(u"%1: %2, not %3"_s.arg(all[peer].name).arg(cost).arg(expected)));
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

QTEST_GUILESS_MAIN(TestPollingBench)
#include "tst_pollingbench.moc"
