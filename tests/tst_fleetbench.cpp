// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/fleet/fleetrun.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::bench;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double pollCost = 0.5; // seconds
constexpr std::uint64_t seed = 7;

FleetLoad minutes(int atOnce)
{
    return {{logNormal(300, .5), noisy(u"iid noise .3"_s, .3)}, atOnce, 600};
}

#define VERIFY_BETWEEN(value, least, most)                                                         \
    QVERIFY2((value) >= (least) && (value) <= (most), qPrintable(QString::number(value)))

} // namespace

/// The real poller with many jobs in virtual time does what the published benchmark says of the
/// rules that it follows, as far as 600 jobs can tell, and better than what it says of others.
class TestFleetBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_alone = runFleet(minutes(50), adaptiveFleet(0), seed); }
    void costsOneByOneWhatIsPublished();
    void costsLessInBatches();
    void takesNewJobsAlong();
    void asksFirstWhoHasProbablyEnded();
    void letsNobodyStarveUnderAHardShortage();
    void repeatsItself();

private:
    FleetCost m_alone;
};

void TestFleetBench::costsOneByOneWhatIsPublished()
{
    VERIFY_BETWEEN(m_alone.requests, 8.2, 9.0); // 8.60
    VERIFY_BETWEEN(m_alone.lag, 3.4, 4.6); // 4.17
    QCOMPARE(m_alone.items, m_alone.requests);
}

void TestFleetBench::costsLessInBatches()
{
    const FleetCost cost = runFleet(minutes(50), adaptiveFleet(50), seed);
    VERIFY_BETWEEN(cost.of(pollCost), 2.2, 2.8); // 2.69
    VERIFY_BETWEEN(cost.lag, 0.8, 1.3); // 1.06
    const FleetCost every = runFleet(minutes(50), fixedFleet(50, 5s), seed);
    QVERIFY(cost.requests < every.requests && cost.lag < every.lag);
}

void TestFleetBench::takesNewJobsAlong()
{
    // So short are these that a request for each beginning would be most of what they cost.
    const FleetLoad brief{{uniformBetween(10, 60), noisy(u"iid noise .3"_s, .3)}, 200, 800};
    const FleetCost cost = runFleet(brief, adaptiveFleet(50), seed);
    VERIFY_BETWEEN(cost.requests, 0.2, 0.6);
    VERIFY_BETWEEN(cost.lag, 0.2, 0.7);
}

void TestFleetBench::asksFirstWhoHasProbablyEnded()
{
    const double wanted = m_alone.perSecond;
    const FleetClient half = adaptiveFleet(0, {.maxRate = wanted / 2});
    const FleetCost cost = runFleet(minutes(50), half, seed);
    const FleetCost inOrder = runFleet(minutes(50), inDueOrder(half), seed);
    VERIFY_BETWEEN(cost.perSecond, wanted / 2 * 0.9, wanted / 2 * 1.02);
    VERIFY_BETWEEN(cost.lag / inOrder.lag, 0.2, 0.6); // 9.50 to 29.97
}

void TestFleetBench::letsNobodyStarveUnderAHardShortage()
{
    const double wanted = m_alone.perSecond;
    const FleetClient quarter = adaptiveFleet(0, {.maxRate = wanted / 4});
    const FleetCost cost = runFleet(minutes(50), quarter, seed);
    const FleetCost inOrder = runFleet(minutes(50), inDueOrder(quarter), seed);
    VERIFY_BETWEEN(cost.lag / inOrder.lag, 0.2, 0.65); // 37.53 to 79.37
    VERIFY_BETWEEN(cost.lag95, 0.0, 140.0); // 138.68
}

void TestFleetBench::repeatsItself()
{
    const FleetCost one = runFleet(minutes(10), adaptiveFleet(50), 3);
    const FleetCost other = runFleet(minutes(10), adaptiveFleet(50), 3);
    QCOMPARE(one.requests, other.requests);
    QCOMPARE(one.lag, other.lag);
    QVERIFY(runFleet(minutes(10), adaptiveFleet(50), 4).lag != one.lag);
}

QTEST_GUILESS_MAIN(TestFleetBench)
#include "tst_fleetbench.moc"
