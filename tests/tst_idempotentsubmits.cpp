// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"
#include "tests/support/scenarioof.h"

#include <QJsonArray>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Submits with an Idempotency-Key, as the native API answers them. That a key in flight is a
/// conflict is proved where it can be had at will, in tst_idempotencykeys and through JobBook here.
class TestIdempotentSubmits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysTheFirstReply();
    void refusesAnotherBody();
    void refusesWhileTheFirstIsInFlight();
    void keepsTheKeysOfDifferentClientsApart();
    void keepsTheKeysOfDialectsApart();
    void forgetsAKeyAfterADay();
    void doesNotKeepARefusal();
    void refusesKeysThatAreNone_data();
    void refusesKeysThatAreNone();
};

namespace {

HttpReply submit(const LiveServer &server, const QByteArray &key, const QByteArray &body = "{}",
                 const QByteArray &fields = {})
{
    return server.ask("POST /v1/jobs", body, "Idempotency-Key: " + key + "\r\n" + fields);
}

} // namespace

void TestIdempotentSubmits::replaysTheFirstReply()
{
    LiveServer server;
    const HttpReply first = submit(server, "k1", R"({"title":"a"})");
    QVERIFY(headerValue(first.headers, "Idempotency-Replayed").isNull());
    server.clock.advance(10s);
    const HttpReply second = submit(server, "k1", R"({"title":"a"})");
    QCOMPARE(second.status, 202);
    QCOMPARE(second.body, first.body);
    QCOMPARE(headerValue(second.headers, "Location"), headerValue(first.headers, "Location"));
    QCOMPARE(headerValue(second.headers, "Idempotency-Replayed"), "true");
    QCOMPARE(server.simulation.book().size(), size_t(1));
    QVERIFY(submit(server, "k2", R"({"title":"a"})").body != first.body);
    QCOMPARE(server.simulation.book().size(), size_t(2));
}

void TestIdempotentSubmits::refusesAnotherBody()
{
    LiveServer server;
    submit(server, "k1", R"({"title":"a"})");
    const HttpReply other = submit(server, "k1", R"({"title":"b"})");
    QCOMPARE(other.status, 422);
    QCOMPARE(headerValue(other.headers, "Content-Type"), "application/problem+json");
    QCOMPARE(server.simulation.book().size(), size_t(1));
}

void TestIdempotentSubmits::refusesWhileTheFirstIsInFlight()
{
    LiveServer server;
    const auto claim = server.simulation.book().claim(
        server::KeyedRequest::of(u"dubwatch\n"_s, u"k1"_s, "{}"), server.clock.now());
    QCOMPARE(claim.kind, server::KeyClaim::Kind::Fresh);
    QCOMPARE(submit(server, "k1").status, 409);
    server.simulation.book().release(claim.ticket);
    QCOMPARE(submit(server, "k1").status, 202);
}

void TestIdempotentSubmits::keepsTheKeysOfDifferentClientsApart()
{
    LiveServer server;
    const HttpReply first = submit(server, "k1", "{}", "X-Api-Key: a\r\n");
    const HttpReply second = submit(server, "k1", R"({"title":"b"})", "X-Api-Key: b\r\n");
    QCOMPARE(second.status, 202);
    QVERIFY(first.body != second.body);
}

void TestIdempotentSubmits::keepsTheKeysOfDialectsApart()
{
    LiveServer server;
    const QByteArray body = R"({"video":{"type":"url","url":"https://e.test/a"},)"
                            R"("output_languages":["es"]})";
    QCOMPARE(submit(server, "k1", body).status, 202);
    const HttpReply other =
        server.ask("POST /heygen-v3/v3/video-translations", body, "Idempotency-Key: k1\r\n");
    QCOMPARE(other.status, 200);
    QVERIFY(other.body.contains("video_translation_ids"));
}

void TestIdempotentSubmits::forgetsAKeyAfterADay()
{
    LiveServer server(scenarioOf({{u"speed", u"1000"_s}}));
    const HttpReply first = submit(server, "k1");
    server.clock.advance(24h - 1s); // real time, whatever the speed
    QCOMPARE(submit(server, "k1").body, first.body);
    server.clock.advance(2s);
    QVERIFY(submit(server, "k1").body != first.body);
}

void TestIdempotentSubmits::doesNotKeepARefusal()
{
    LiveServer server;
    QCOMPARE(submit(server, "k1", R"({"simulate":{"duration":"soon"}})").status, 400);
    QCOMPARE(submit(server, "k1").status, 202);
}

void TestIdempotentSubmits::refusesKeysThatAreNone_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("long") << QByteArray(256, 'k');
}

void TestIdempotentSubmits::refusesKeysThatAreNone()
{
    QFETCH(QByteArray, key);
    LiveServer server;
    const HttpReply reply = submit(server, key);
    QCOMPARE(reply.status, 400);
    QVERIFY(jsonOf(reply)[u"detail"].toString().startsWith(u"Idempotency-Key: expected"_s));
    QCOMPARE(server.simulation.book().size(), size_t(0));
    QCOMPARE(submit(server, QByteArray(255, 'k')).status, 202);
}

QTEST_GUILESS_MAIN(TestIdempotentSubmits)
#include "tst_idempotentsubmits.moc"
