// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingrequest.h"
#include "tests/support/scenarioof.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A status check that waits.
class Waiter : public PendingRequest
{
public:
    Waiter(const LiveServer &server, const QByteArray &id, const QByteArray &prefer,
           const QByteArray &fields = {})
        : PendingRequest(server, "/v1/jobs/" + id, "Prefer: " + prefer + "\r\n" + fields)
    {
    }
};

QString statusIn(const HttpReply &reply)
{
    return jsonOf(reply)[u"status"].toString();
}

} // namespace

/// "Prefer: wait=n": a status check that is answered when there is news, or after n seconds.
class TestLongPoll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWhenTheStateChanges();
    void answersWhenTheTimeIsOver();
    void answersAtOnceWhatHasEnded();
    void waitsAMinuteAtMost();
    void knowsAPreferenceThatItCanMeet_data();
    void knowsAPreferenceThatItCanMeet();
    void waitsForEachChangeInTurn();
    void hearsOfACancel();
    void hearsOfADelete();
    void comparesTheTagAfterWaiting();
    void waitsInRealSeconds();
    void waitsOnlyWhereTheDialectDoes();
    void forgetsClientsThatHangUp();
    void answersAllWhenTheServerStops();
};

void TestLongPoll::answersWhenTheStateChanges()
{
    LiveServer server(scenarioOf({{u"duration", u"8s"_s}, {u"error-rate", u"0"_s}}));
    Waiter waiter(server, server.submit(), "wait=30");
    server.clock.advance(7999ms);
    QVERIFY(waiter.isWaiting());
    server.clock.advance(1ms);
    const HttpReply reply = waiter.reply();
    QCOMPARE(statusIn(reply), u"completed"_s);
    QCOMPARE(headerValue(reply.headers, "Preference-Applied"), "wait=30");
}

void TestLongPoll::answersWhenTheTimeIsOver()
{
    LiveServer server(scenarioOf({{u"duration", u"10s"_s}}));
    Waiter waiter(server, server.submit(), "wait=3");
    server.clock.advance(2999ms);
    QVERIFY(waiter.isWaiting());
    server.clock.advance(1ms);
    const HttpReply reply = waiter.reply();
    QCOMPARE(statusIn(reply), u"running"_s);
    QCOMPARE(jsonOf(reply)[u"estimated_time_remaining"].toDouble(), 7.0);
    QCOMPARE(headerValue(reply.headers, "Preference-Applied"), "wait=3");
}

void TestLongPoll::answersAtOnceWhatHasEnded()
{
    LiveServer server;
    const QByteArray id = server.submit();
    server.clock.advance(15s);
    const HttpReply reply = server.ask("GET /v1/jobs/" + id, {}, "Prefer: wait=30\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Preference-Applied"), "wait=30");
    const HttpReply none = server.ask("GET /v1/jobs/job_000000000000", {}, "Prefer: wait=30\r\n");
    QCOMPARE(none.status, 404);
}

void TestLongPoll::waitsAMinuteAtMost()
{
    LiveServer server(scenarioOf({{u"duration", u"1h"_s}}));
    Waiter waiter(server, server.submit(), "wait=3600");
    server.clock.advance(59s);
    QVERIFY(waiter.isWaiting());
    server.clock.advance(1s);
    const HttpReply reply = waiter.reply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Preference-Applied"), "wait=60");
}

void TestLongPoll::knowsAPreferenceThatItCanMeet_data()
{
    QTest::addColumn<QByteArray>("prefer");
    QTest::addColumn<bool>("isMet");
    QTest::newRow("with others") << QByteArray("respond-async, WAIT = 5; x=y, a") << true;
    QTest::newRow("quoted") << QByteArray("wait=\"5\"") << true;
    QTest::newRow("no number") << QByteArray("wait=soon") << false;
    QTest::newRow("negative") << QByteArray("wait=-5") << false;
    QTest::newRow("huge") << QByteArray("wait=99999999999999999999") << false;
    QTest::newRow("alone") << QByteArray("wait") << false;
    QTest::newRow("another") << QByteArray("return=minimal") << false;
    QTest::newRow("the first of two") << QByteArray("wait=5, wait=0") << true;
}

void TestLongPoll::knowsAPreferenceThatItCanMeet()
{
    QFETCH(QByteArray, prefer);
    QFETCH(bool, isMet);
    LiveServer server(scenarioOf({{u"duration", u"1h"_s}}));
    Waiter waiter(server, server.submit(), prefer);
    if (isMet) {
        QVERIFY(waiter.isWaiting());
        server.clock.advance(5s);
    }
    const HttpReply reply = waiter.reply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Preference-Applied").isNull(), !isMet);
}

void TestLongPoll::waitsForEachChangeInTurn()
{
    LiveServer server(scenarioOf({{u"queue", u"2s"_s}, {u"duration", u"3s"_s}}));
    const QByteArray id = server.submit();
    Waiter first(server, id, "wait=60");
    server.clock.advance(2s);
    QCOMPARE(statusIn(first.reply()), u"running"_s);
    Waiter second(server, id, "wait=60");
    server.clock.advance(2999ms);
    QVERIFY(second.isWaiting());
    server.clock.advance(1ms);
    QVERIFY(!jsonOf(second.reply())[u"finished_at"].isNull());
}

void TestLongPoll::hearsOfACancel()
{
    const LiveServer server(scenarioOf({{u"duration", u"1h"_s}}));
    const QByteArray id = server.submit();
    Waiter waiter(server, id, "wait=60");
    Waiter other(server, server.submit(), "wait=60");
    QCOMPARE(server.ask("POST /v1/jobs/" + id + "/cancel").status, 200);
    QCOMPARE(statusIn(waiter.reply()), u"cancelled"_s);
    QVERIFY(other.isWaiting());
}

void TestLongPoll::hearsOfADelete()
{
    const LiveServer server(scenarioOf({{u"duration", u"1h"_s}}));
    const QByteArray id = server.submit();
    Waiter waiter(server, id, "wait=60");
    QCOMPARE(server.ask("DELETE /v1/jobs/" + id).status, 204);
    QCOMPARE(waiter.reply().status, 404);
}

void TestLongPoll::comparesTheTagAfterWaiting()
{
    LiveServer server(
        scenarioOf({{u"duration", u"10s"_s}, {u"progress", u"none"_s}, {u"eta", u"absent"_s}}));
    const QByteArray id = server.submit();
    const QByteArray tag = headerValue(server.ask("GET /v1/jobs/" + id).headers, "ETag");
    const QByteArray field = "If-None-Match: " + tag + "\r\n";
    Waiter unchanged(server, id, "wait=2", field);
    QVERIFY(unchanged.isWaiting());
    server.clock.advance(2s);
    QCOMPARE(unchanged.reply().status, 304);
    Waiter changed(server, id, "wait=60", field);
    server.clock.advance(8s);
    QCOMPARE(changed.reply().status, 200);
}

void TestLongPoll::waitsInRealSeconds()
{
    LiveServer server(scenarioOf({{u"duration", u"100s"_s}, {u"speed", u"10"_s}}));
    const QByteArray id = server.submit();
    Waiter impatient(server, id, "wait=4");
    Waiter patient(server, id, "wait=60");
    server.clock.advance(4s);
    QCOMPARE(statusIn(impatient.reply()), u"running"_s);
    server.clock.advance(5999ms);
    QVERIFY(patient.isWaiting());
    server.clock.advance(1ms);
    QVERIFY(!jsonOf(patient.reply())[u"finished_at"].isNull());
}

void TestLongPoll::waitsOnlyWhereTheDialectDoes()
{
    const LiveServer server;
    const HttpReply reply = server.ask("GET /vid_trans_api/status", {}, "Prefer: wait=60\r\n");
    QCOMPARE(reply.status, 200);
    QVERIFY(headerValue(reply.headers, "Preference-Applied").isNull());
}

void TestLongPoll::forgetsClientsThatHangUp()
{
    LiveServer server(scenarioOf({{u"duration", u"1h"_s}}));
    const QByteArray id = server.submit();
    const int before = server.clock.pending();
    {
        Waiter waiter(server, id, "wait=60");
        QVERIFY(server.clock.pending() > before);
        waiter.hangUp();
    }
    QTRY_VERIFY(server.clock.pending() <= before);
    server.ask("POST /v1/jobs/" + id + "/cancel");
    server.clock.advance(2min);
    QCOMPARE(server.ask("GET /v1/jobs/" + id).status, 200);
}

void TestLongPoll::answersAllWhenTheServerStops()
{
    LiveServer server(scenarioOf({{u"duration", u"1h"_s}}));
    const QByteArray id = server.submit();
    std::vector<std::unique_ptr<Waiter>> waiters;
    for (int i = 0; i < 5; ++i) {
        waiters.push_back(std::make_unique<Waiter>(server, id, "wait=60"));
    }
    server.stop();
    for (const auto &waiter : waiters) {
        const HttpReply reply = waiter->reply();
        QCOMPARE(reply.status, 503);
        QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/problem+json");
        QCOMPARE(headerValue(reply.headers, "Connection"), "close");
    }
}

QTEST_GUILESS_MAIN(TestLongPoll)
#include "tst_longpoll.moc"
