// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/virtualclock.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace std::chrono_literals;

class TestVirtualClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithRealTimeAtFirst();
    void runsAsManyTimesAsFast();
    void waitsLongEnoughAndNotMuchLonger_data();
    void waitsLongEnoughAndNotMuchLonger();
    void keepsSpansThatAreNotZeroFromBecomingZero();
    void turnsAJobsSpansButNotItsInstants();
    void standsTheFarFuture();
};

void TestVirtualClock::agreesWithRealTimeAtFirst()
{
    test::ManualClock real;
    const VirtualClock clock(real, 60);
    QCOMPARE(clock.now(), real.now());
    QCOMPARE(clock.realNow(), real.now());
}

void TestVirtualClock::runsAsManyTimesAsFast()
{
    test::ManualClock real;
    const Instant start = real.now();
    const VirtualClock fast(real, 60);
    const VirtualClock slow(real, 0.001);
    real.advance(1500ms);
    QCOMPARE(fast.now(), start + 90s);
    QCOMPARE(slow.now(), start + 1ms);
    QCOMPARE(fast.realNow(), start + 1500ms);
}

void TestVirtualClock::waitsLongEnoughAndNotMuchLonger_data()
{
    QTest::addColumn<double>("speed");
    for (const double speed : {0.001, 0.1, 0.3, 1.0, 1.1, 3.0, 7.7, 60.0, 10'000.0, 1e6}) {
        QTest::addRow("%g", speed) << speed;
    }
}

void TestVirtualClock::waitsLongEnoughAndNotMuchLonger()
{
    QFETCH(double, speed);
    for (const Duration gone : {Duration(0), Duration(1), Duration(777ms), Duration(1h + 1ms)}) {
        for (const Duration span : {Duration(1), Duration(999), Duration(7310ms), Duration(10h)}) {
            test::ManualClock real;
            const VirtualClock clock(real, speed);
            real.advance(gone);
            const Instant due = clock.now() + span;
            const Duration wait = clock.realUntil(due);
            QVERIFY(wait > 0ms);
            real.advance(wait - 1ms);
            QVERIFY(clock.now() < due);
            QVERIFY(clock.realUntil(due) == 1ms);
            real.advance(1ms);
            QVERIFY(clock.now() >= due);
            QVERIFY(clock.realUntil(due) == 0ms);
        }
    }
}

void TestVirtualClock::keepsSpansThatAreNotZeroFromBecomingZero()
{
    test::ManualClock real;
    QCOMPARE(VirtualClock(real, 10'000).toReal(0ms), 0ms);
    QCOMPARE(VirtualClock(real, 10'000).toReal(1ms), 1ms);
    QCOMPARE(VirtualClock(real, 10'000).toReal(30s), 3ms);
    QCOMPARE(VirtualClock(real, 0.001).toReal(1s), 1000s);
    QCOMPARE(VirtualClock(real, 3).toReal(10s), 3334ms);
}

void TestVirtualClock::turnsAJobsSpansButNotItsInstants()
{
    test::ManualClock real;
    const VirtualClock clock(real, 10);
    Job job;
    job.remaining = 30s;
    job.duration = 60s;
    job.created = real.now();
    job.finishes = real.now() + 30s;
    const Job told = clock.withRealSpans(job);
    QCOMPARE(told.remaining, std::optional(Duration(3s)));
    QCOMPARE(told.duration, std::optional(Duration(6s)));
    QVERIFY(!told.queuedFor.has_value());
    QCOMPARE(told.created, job.created);
    QCOMPARE(told.finishes, job.finishes);
}

void TestVirtualClock::standsTheFarFuture()
{
    constexpr Duration century = 876000h;
    test::ManualClock real;
    const VirtualClock slow(real, 0.001);
    QCOMPARE(slow.toReal(century), century);
    QCOMPARE(slow.realUntil(slow.now() + century), century);
    const VirtualClock fast(real, 1e6);
    real.advance(24h * 365);
    QVERIFY(fast.now() > real.now() + century);
    QCOMPARE(fast.realUntil(real.now()), 0ms);
}

QTEST_GUILESS_MAIN(TestVirtualClock)
#include "tst_virtualclock.moc"
