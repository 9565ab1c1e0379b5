// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/jobrecord.h"
#include "server/simulation/timeline.h"
#include "tests/support/scenarioof.h"

#include <QTest>

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

} // namespace

/// What a server tells of a life: estimates, progress, fields and the delay of its answers.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatesAsItsModelSays_data();
    void estimatesAsItsModelSays();
    void leavesOutAPartOfTheEstimates();
    void tellsProgressInSteps();
    void tellsAJobWithItsFields();
    void delaysEachRequestByItsOwnDraw();
};

void TestModels::estimatesAsItsModelSays_data()
{
    QTest::addColumn<QString>("eta");
    QTest::addColumn<double>("least"); // of the ratio to the truth, after 60 of 100 s
    QTest::addColumn<double>("most");
    QTest::newRow("exact") << u"exact"_s << 1.0 << 1.0;
    QTest::newRow("biased") << u"biased:0.5"_s << 0.5 << 0.5;
    QTest::newRow("noisy") << u"noisy:0.3"_s << std::exp(-0.3 * 5) << std::exp(0.3 * 5);
    QTest::newRow("rounded") << u"rounded:25s"_s << 1.25 << 1.25;
    QTest::newRow("slipping") << u"slipping"_s << 0.15 << 1.0;
    QTest::newRow("stuck") << u"stuck"_s << 0.0 << 1.0;
}

void TestModels::estimatesAsItsModelSays()
{
    QFETCH(QString, eta);
    QFETCH(double, least);
    QFETCH(double, most);
    const Scenario scenario = scenarioOf({{u"duration", u"100s"_s}, {u"eta", eta}});
    QSet<qint64> perJob;
    QSet<qint64> perRequest;
    for (quint64 i = 0; i < 300; ++i) {
        const Duration told = *timeline(lifeOf(scenario, i), birth + 60s).remaining;
        QVERIFY2(told.count() >= qint64(least * 40'000) && told.count() <= qint64(most * 40'000),
                 qPrintable(u"job %1: %2"_s.arg(i).arg(told.count())));
        perJob << told.count();
        perRequest << timeline(lifeOf(scenario), birth + 60s, i).remaining->count();
    }
    const bool isNoisy = scenario.eta.kind() == EtaModel::Kind::Noisy;
    QCOMPARE(perRequest.size() > 1, isNoisy);
    QCOMPARE(perJob.size() > 1, isNoisy || eta == u"slipping" || eta == u"stuck");
}

void TestModels::leavesOutAPartOfTheEstimates()
{
    const Life life = lifeOf(scenarioOf({{u"eta", u"absent:20%"_s}}));
    int absent = 0;
    for (quint64 request = 0; request < 10'000; ++request) {
        const Job job = timeline(life, birth + 1s, request);
        absent += !job.remaining;
        QCOMPARE(job.finishes.has_value(), job.remaining.has_value());
        QCOMPARE(job.duration.has_value(), job.remaining.has_value());
    }
    QVERIFY2(absent > 1'850 && absent < 2'150, qPrintable(QString::number(absent)));
    QVERIFY(!timeline(lifeOf(scenarioOf({{u"eta", u"absent"_s}})), birth).remaining);
}

void TestModels::tellsProgressInSteps()
{
    const ProgressModel stepped = *ProgressModel::parse(u"stepped:5%");
    QCOMPARE(stepped.told(0.1499), std::optional(0.1));
    QCOMPARE(stepped.told(0.15), std::optional(0.15));
    QCOMPARE(stepped.told(0.9999999999999), std::optional(0.95));
    QCOMPARE(stepped.told(1), std::optional(1.0));
    QCOMPARE(ProgressModel::parse(u"stepped:30%")->told(0.95), std::optional(0.9));
    QCOMPARE(ProgressModel().told(0.41326), std::optional(0.4132));
    QCOMPARE(ProgressModel::parse(u"eased")->told(0.5), std::optional(0.5));
    QVERIFY(!ProgressModel::parse(u"none")->told(0.5).has_value());
}

void TestModels::tellsAJobWithItsFields()
{
    QCOMPARE(numberedOrders(2).at(1).fields.title, u"Job 2"_s);
    JobRecord record {.id = {u"j1"_s}, .fields = {.title = u"A"_s, .tag = u"x"_s}};
    record.life = decideLife({}, 0, birth, {.outcome = JobState::Completed});
    const Job running = jobAt(record, birth, u"http://h/results/"_s);
    QCOMPARE(running.id.value, u"j1"_s);
    QCOMPARE(running.title, u"A"_s);
    QVERIFY(running.result.isNull());
    QCOMPARE(jobAt(record, birth + 1h, u"http://h/results/"_s).result, u"http://h/results/j1.mp4"_s);
}

void TestModels::delaysEachRequestByItsOwnDraw()
{
    const Scenario scenario = scenarioOf({{u"latency", u"10ms..200ms"_s}});
    JobRecord record {.id = {u"j1"_s}, .life = lifeOf(scenario)};
    const Duration first = latencyOf(record, scenario);
    QVERIFY(first >= 10ms && first <= 200ms);
    QCOMPARE(latencyOf(record, scenario), first);
    record.request = 2;
    QVERIFY(latencyOf(record, scenario) != first);
    record.latency = std::make_shared<const DurationDistribution>(7ms);
    QCOMPARE(latencyOf(record, scenario), 7ms);
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
