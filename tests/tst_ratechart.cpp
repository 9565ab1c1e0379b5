// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/ratechart.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// How many requests there are, beside how many there would be without knowing better.
class TestRateChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheMeanOfFiveSeconds();
    void keepsTwoMinutes();
    void countsARequestForABatch();
    void drawsBothRates();
};

void TestRateChart::isTheMeanOfFiveSeconds()
{
    RateHistory history;
    QCOMPARE(history.latest().requests, 0.0);
    history.add(10, 50);
    QCOMPARE(history.latest().requests, 10.0);
    QCOMPARE(history.latest().fixed, 10.0); // 50 jobs, each every five seconds
    for (int i = 0; i < 4; ++i) {
        history.add(0, 25);
    }
    QCOMPARE(history.latest().requests, 2.0);
    QCOMPARE(history.latest().fixed, 5.0);
    history.add(0, 0);
    QCOMPARE(history.latest().requests, 0.0);
}

void TestRateChart::keepsTwoMinutes()
{
    RateHistory history;
    history.add(1000, 0);
    for (int i = 0; i < 500; ++i) {
        history.add(1, 1);
    }
    QCOMPARE(history.points().size(), size_t(RateHistory::seconds));
    QCOMPARE(history.points().front().requests, 1.0);
}

void TestRateChart::countsARequestForABatch()
{
    WindowKit kit;
    std::vector<JobId> ids;
    for (int i = 0; i < 40; ++i) {
        ids.push_back({QString::number(i)});
    }
    kit.monitor.watch(ids);
    QTRY_VERIFY((kit.drain(), kit.desk.jobs().rowCount() == 40
                                  && kit.desk.jobs().rowAt(39).polls > 1));
    kit.tick();
    const double requests = kit.desk.rates().latest().requests;
    QVERIFY2(requests > 0 && requests < 20, qPrintable(QString::number(requests)));
    QCOMPARE(kit.desk.rates().latest().fixed, 8.0);
    QVERIFY(kit.window.findChild<RateChart *>()->accessibleName().endsWith(u"would be 8.0"_s));
}

void TestRateChart::drawsBothRates()
{
    const Look look(Appearance::Light);
    const auto drawn = [&](int requests, int active, bool isStale = false) {
        RateChart chart(look);
        chart.resize(200, 40);
        RateHistory history;
        history.add(20, 0); // the scale is the same in all
        for (int i = 1; i < RateHistory::seconds; ++i) {
            history.add(requests, active);
        }
        chart.setHistory(history);
        chart.setStale(isStale);
        return chart.grab().toImage();
    };
    const QImage usual = drawn(2, 40);
    QCOMPARE(drawn(2, 40), usual);
    QVERIFY(drawn(8, 40) != usual);
    QVERIFY(drawn(2, 20) != usual);
    QVERIFY(drawn(2, 40, true) != usual);
}

QTEST_MAIN(TestRateChart)
#include "tst_ratechart.moc"
