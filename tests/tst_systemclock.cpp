// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"
#include "client/core/walltime.h"

#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;

class TestSystemClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAtTheWallClock();
    void keepsGoingWhenTheWallClockSteps_data();
    void keepsGoingWhenTheWallClockSteps();
    void catchesUpAfterASuspend();
    void waitsLongerThanATimerCan_data();
    void waitsLongerThanATimerCan();

private:
    const WallTime::Wall m_wall {std::chrono::sys_days(std::chrono::year(2026) / 3 / 25)};
    const WallTime::Steady m_steady {1h};
};

void TestSystemClock::startsAtTheWallClock()
{
    WallTime time(m_wall, m_steady);
    QVERIFY(time.at(m_wall, m_steady) == m_wall);
    QVERIFY(time.at(m_wall + 10s, m_steady + 10s) == m_wall + 10s);
}

void TestSystemClock::keepsGoingWhenTheWallClockSteps_data()
{
    QTest::addColumn<qint64>("step");
    QTest::newRow("back an hour") << qint64(-3'600'000);
    QTest::newRow("back a little") << qint64(-1);
    QTest::newRow("a little ahead") << qint64(2'000);
}

void TestSystemClock::keepsGoingWhenTheWallClockSteps()
{
    QFETCH(const qint64, step);
    WallTime time(m_wall, m_steady);
    QVERIFY(time.at(m_wall + 10s + Duration(step), m_steady + 10s) == m_wall + 10s);
    QVERIFY(time.at(m_wall + 20s + Duration(step), m_steady + 20s) == m_wall + 20s);
}

void TestSystemClock::catchesUpAfterASuspend()
{
    WallTime time(m_wall, m_steady);
    // The monotonic clock stood still for eight hours.
    QVERIFY(time.at(m_wall + 8h + 10s, m_steady + 10s) == m_wall + 8h + 10s);
    QVERIFY(time.at(m_wall + 8h + 11s, m_steady + 11s) == m_wall + 8h + 11s);
    // Stays there, should the wall clock have been wrong.
    QVERIFY(time.at(m_wall + 12s, m_steady + 12s) == m_wall + 8h + 12s);
}

void TestSystemClock::waitsLongerThanATimerCan_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("negative as an int") << (qint64(1) << 31) + 1;
    QTest::newRow("nothing as an int") << (qint64(1) << 32);
    QTest::newRow("a little as an int") << (qint64(1) << 32) + 1;
    QTest::newRow("ten thousand years") << qint64(315'360'000'000'000);
}

void TestSystemClock::waitsLongerThanATimerCan()
{
    QFETCH(const qint64, milliseconds);
    SystemClock clock;
    bool isFarDue = false;
    bool isNearDue = false;
    clock.after(Duration(milliseconds), this, [&] { isFarDue = true; });
    clock.after(2ms, this, [&] { isNearDue = true; });
    QTRY_VERIFY(isNearDue);
    QVERIFY(!isFarDue);
}

QTEST_GUILESS_MAIN(TestSystemClock)
#include "tst_systemclock.moc"
