// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingrequest.h"
#include "tests/support/scenarioof.h"

#include <QJsonArray>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

double remainingIn(const QJsonValue &job)
{
    return job.toObject()[u"estimated_time_remaining"].toDouble();
}

} // namespace

/// The scenario's latency: every look at a job takes a while, and tells the job as it is then.
class TestLatency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delaysChecks();
    void delaysABatchAsLongAsItsSlowestJob();
    void seesAJobByTheLooksOwnNumber();
    void forgetsClientsThatHangUp();
    void answersAllWhenTheServerStops();
};

void TestLatency::delaysChecks()
{
    LiveServer server(
        scenarioOf({{u"duration", u"10s"_s}, {u"latency", u"200ms"_s}, {u"speed", u"5"_s}}));
    const QByteArray id = server.submit(); // not delayed itself
    PendingRequest once(server, "/v1/jobs/" + id);
    server.clock.advance(199ms);
    QVERIFY(once.isWaiting());
    server.clock.advance(1ms);
    QCOMPARE(remainingIn(jsonOf(once.reply())), 1.8); // as of the answer
    PendingRequest waiting(server, "/v1/jobs/" + id, "Prefer: wait=1\r\n");
    server.clock.advance(1199ms);
    QVERIFY(waiting.isWaiting());
    server.clock.advance(1ms);
    QCOMPARE(waiting.reply().status, 200);
}

void TestLatency::delaysABatchAsLongAsItsSlowestJob()
{
    LiveServer server(scenarioOf({{u"duration", u"10s"_s}, {u"latency", u"100ms"_s}}));
    const QByteArray quick = server.submit();
    const QByteArray slow = server.submit(R"({"simulate":{"latency":"300ms"}})");
    PendingRequest batch(server, "/v1/jobs?ids=" + quick + ',' + slow + ",job_000000000000");
    server.clock.advance(299ms);
    QVERIFY(batch.isWaiting());
    server.clock.advance(1ms);
    const QJsonObject body = jsonOf(batch.reply());
    QCOMPARE(body[u"jobs"].toArray().size(), 2);
    QCOMPARE(remainingIn(body[u"jobs"].toArray()[0]), 9.7);
    QCOMPARE(body[u"missing"].toArray(), QJsonArray({u"job_000000000000"_s}));
}

void TestLatency::seesAJobByTheLooksOwnNumber()
{
    const server::Scenario scenario = scenarioOf(
        {{u"duration", u"100s"_s}, {u"eta", u"noisy:0.5"_s}, {u"latency", u"1s"_s}});
    LiveServer apart(scenario);
    const QByteArray id = apart.submit();
    QList<double> expected;
    for (int i = 0; i < 2; ++i) {
        PendingRequest alone(apart, "/v1/jobs/" + id);
        apart.clock.advance(1s);
        expected << remainingIn(jsonOf(alone.reply())) / (99 - i);
    }
    LiveServer together(scenario);
    QCOMPARE(together.submit(), id);
    PendingRequest first(together, "/v1/jobs/" + id);
    PendingRequest second(together, "/v1/jobs/" + id);
    together.clock.advance(1s);
    const auto isNear = [](double one, double other) { return std::abs(one - other) < 1e-3; };
    QVERIFY(isNear(remainingIn(jsonOf(first.reply())) / 99, expected[0]));
    QVERIFY(isNear(remainingIn(jsonOf(second.reply())) / 99, expected[1]));
}

void TestLatency::forgetsClientsThatHangUp()
{
    LiveServer server(scenarioOf({{u"duration", u"1h"_s}, {u"latency", u"1m"_s}}));
    const QByteArray id = server.submit();
    const auto before = server.clock.pending();
    PendingRequest gone(server, "/v1/jobs/" + id);
    QVERIFY(server.clock.pending() > before);
    gone.hangUp();
    QTRY_VERIFY(server.clock.pending() <= before);
}

void TestLatency::answersAllWhenTheServerStops()
{
    LiveServer server(scenarioOf({{u"duration", u"1h"_s}, {u"latency", u"1m"_s}}));
    const QByteArray id = server.submit();
    PendingRequest check(server, "/v1/jobs/" + id);
    PendingRequest batch(server, "/v1/jobs?ids=" + id);
    server.stop();
    QCOMPARE(check.reply().status, 503);
    QCOMPARE(batch.reply().status, 503);
}

QTEST_GUILESS_MAIN(TestLatency)
#include "tst_latency.moc"
