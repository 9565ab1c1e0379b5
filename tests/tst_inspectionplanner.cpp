// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/jobschedule.h"

#include "client/policy/forecast.h"
#include "client/policy/inspectionplanner.h"

#include <QTest>

#include <cmath>

using namespace dubwatch;

/// The plan against what theory says of it.
class TestInspectionPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivalFallsFromOneAndNeverRises();
    void meetsTheClosedFormAtAConstantHazard_data();
    void meetsTheClosedFormAtAConstantHazard();
    void waitsLongerWhereAPollCostsMore();
    void scalesWithTime();
    void givesAStuckEstimateUp();
};

void TestInspectionPlanner::survivalFallsFromOneAndNeverRises()
{
    BackendKnowledge knowledge;
    for (const double lasted : {5.0, 30.0, 31.0, 700.0}) {
        knowledge.durations.add({lasted, lasted});
    }
    const AdaptiveConfig config;
    for (const double sigma : {0.01, 0.3, 3.0}) {
        for (const double trust : {0.02, 0.5, 0.98}) {
            const Forecast forecast(knowledge, config, 12,
                                    {Prediction::Source::Eta, 20, {20, sigma}}, trust);
            double before = 1;
            QCOMPARE(forecast.survival(0), 1.0);
            for (double x = 0.01; x < 1e6; x *= 1.3) {
                const double now = forecast.survival(x);
                QVERIFY(now >= 0 && now <= before);
                before = now;
            }
        }
    }
}

void TestInspectionPlanner::meetsTheClosedFormAtAConstantHazard_data()
{
    QTest::addColumn<double>("price");
    QTest::addColumn<double>("interval"); // the root of e^(hx) - hx - 1 = h w
    QTest::addRow("a cheap poll") << 0.1 << 3.13;
    QTest::addRow("a poll") << 0.5 << 6.91;
    QTest::addRow("a dear poll") << 2.0 << 13.51;
}

void TestInspectionPlanner::meetsTheClosedFormAtAConstantHazard()
{
    QFETCH(double, price);
    QFETCH(double, interval);
    AdaptiveConfig config = AdaptiveConfig::reference();
    config.pollCost = price;
    BackendKnowledge knowledge;
    for (int i = 0; i < 64; ++i) {
        const double lasted = -50 * std::log(1 - (i + 0.5) / 64);
        knowledge.durations.add({lasted, lasted});
    }
    const double found = nextInspection(Forecast(knowledge, config, 20, {}, 0.9), config).wait;
    QVERIFY2(std::fabs(found / interval - 1) < 0.1, qPrintable(QString::number(found)));
}

void TestInspectionPlanner::waitsLongerWhereAPollCostsMore()
{
    double before = 0;
    for (const double price : {.05, .1, .2, .5, 1., 2., 5., 10.}) {
        AdaptiveConfig config;
        config.pollCost = price;
        const BackendKnowledge knowledge;
        JobSchedule job(config, knowledge);
        const double wait = job.next(1, 0.1, {.eta = 100});
        QVERIFY2(wait >= 0.98 * before, qPrintable(QString::number(price)));
        before = wait;
    }
}

void TestInspectionPlanner::scalesWithTime()
{
    BackendKnowledge knowledge;
    knowledge.etaStep = 0;
    const AdaptiveConfig config;
    AdaptiveConfig slow = config;
    slow.pollCost *= 3;
    slow.minInterval *= 3;
    slow.maxInterval *= 3;
    slow.priorDuration *= 3;
    slow.timeNoise *= 3;
    const double wait = JobSchedule(config, knowledge).next(2, 0.1, {.eta = 31.7});
    const double longer = JobSchedule(slow, knowledge).next(6, 0.3, {.eta = 95.1});
    QVERIFY(std::fabs(longer / wait / 3 - 1) < 1e-2); // a floor of 5 ms in the grid does not scale
}

void TestInspectionPlanner::givesAStuckEstimateUp()
{
    const AdaptiveConfig config = AdaptiveConfig::reference();
    const BackendKnowledge knowledge;
    JobSchedule job(config, knowledge);
    double age = 1;
    std::vector<double> waits;
    for (int i = 0; i < 10; ++i) {
        waits.push_back(job.next(age, 0.1, {.eta = 1}));
        age += waits.back() + 0.1;
    }
    QVERIFY(waits[7] > 2 * waits[1]);
    QVERIFY(job.trust() <= 0.1);
}

QTEST_GUILESS_MAIN(TestInspectionPlanner)
#include "tst_inspectionplanner.moc"
