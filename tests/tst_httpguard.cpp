// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/httpworkerkit.h"
#include "tests/support/rawclient.h"

#include <QFile>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace std::chrono_literals;
using dubwatch::test::HttpWorkerKit;
using dubwatch::test::RawClient;

namespace {

/// Resident memory of this process in bytes, 0 where it cannot be had.
qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() * 4096 : 0;
}

} // namespace

/// What a hostile, broken or stuck client may cost: bounded, and it is told why.
class TestHttpGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsAnUploadingClientHearItsRefusal_data();
    void letsAnUploadingClientHearItsRefusal();
    void givesRefusalsTheShapeOfTheApi();
    void answersWhatCameBeforeARefusal();
    void stopsDiscardingAtItsLimit();
    void closesAfterLingering();
    void refusesAHeaderThatComesTooSlowly();
    void refusesABodyThatComesTooSlowly();
    void closesIdleConnections_data();
    void closesIdleConnections();
    void neverCutsAWaitingAnswer();
    void dropsAClientThatStopsReading();
    void startsNoAlarmWithoutAConnection();
    void tellsThoseAboveTheLimitOfConnections();
    void takesAnotherClientOnceOneHasLeft();
    void boundsWhatAFloodOfUnreadRepliesCosts();
};

void TestHttpGuard::letsAnUploadingClientHearItsRefusal_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::newRow("413")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8000000\r\n\r\n") << 413;
    QTest::newRow("413, chunked")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7A1200\r\n")
        << 413;
    QTest::newRow("431") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX: ") << 431;
    QTest::newRow("400") << QByteArray("nonsense\r\n\r\n") << 400;
}

void TestHttpGuard::letsAnUploadingClientHearItsRefusal()
{
    QFETCH(QByteArray, head);
    HttpWorkerKit kit;
    for (int i = 0; i < 5; ++i) {
        RawClient client(kit.worker.port());
        client.send(head + QByteArray(8'000'000, 'x'));
        const auto reply = client.reply();
        QVERIFY(reply);
        QTEST(reply->status, "status");
        QCOMPARE(headerValue(reply->headers, "Connection"), "close");
        client.socket.disconnectFromHost();
    }
    QVERIFY(kit.requests.empty());
    QTRY_COMPARE(kit.connections, 0);
}

void TestHttpGuard::givesRefusalsTheShapeOfTheApi()
{
    HttpWorkerKit kit({}, [](int status, const QString &detail, const QByteArray &) {
        return HttpReply {status, {{"Content-Type", "application/problem+json"}},
                          "{\"detail\":\"" + detail.toUtf8() + "\"}"};
    });
    RawClient client(kit.worker.port());
    client.send("GET / HTTP/1.1\r\n\r\n");
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 400);
    QCOMPARE(headerValue(reply->headers, "Content-Type"), "application/problem+json");
    QCOMPARE(reply->body, "{\"detail\":\"There is no Host\"}");
    QVERIFY(client.isClosedByServer());
}

void TestHttpGuard::answersWhatCameBeforeARefusal()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("GET /good HTTP/1.1\r\nHost: x\r\n\r\nGET bad HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.reply()->status, 200);
    QCOMPARE(client.reply()->status, 400);
    QVERIFY(client.isClosedByServer());
}

void TestHttpGuard::stopsDiscardingAtItsLimit()
{
    Limits limits;
    limits.lingerBytes = 1'000'000;
    HttpWorkerKit kit(limits);
    RawClient client(kit.worker.port());
    qint64 uploaded = 0;
    connect(&client.socket, &QTcpSocket::bytesWritten, this,
            [&](qint64 bytes) { uploaded += bytes; });
    client.send("nonsense\r\n\r\n" + QByteArray(60'000'000, 'x'));
    QTRY_VERIFY(!client.isConnected());
    QVERIFY2(uploaded < 40'000'000, qPrintable(QString::number(uploaded)));
    QTRY_COMPARE(kit.connections, 0);
}

void TestHttpGuard::closesAfterLingering()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.stopReading();
    client.send("nonsense\r\n\r\n");
    QTRY_COMPARE(kit.connections, 1);
    QTRY_COMPARE(kit.clock.untilNext(), Duration(kit.limits.lingerTime));
    kit.clock.advance(kit.limits.lingerTime);
    QTRY_COMPARE(kit.connections, 0);
}

void TestHttpGuard::refusesAHeaderThatComesTooSlowly()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    QTRY_COMPARE(kit.connections, 1);
    const Instant start = kit.clock.now();
    const auto isAnsweredAtLast = [&] {
        kit.clock.advance(1s);
        client.send("x");
        return !client.received.isEmpty();
    };
    QTRY_VERIFY(isAnsweredAtLast());
    QVERIFY(kit.clock.now() - start >= kit.limits.headerTime);
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 408);
    QVERIFY(client.isClosedByServer());
}

void TestHttpGuard::refusesABodyThatComesTooSlowly()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n");
    const auto goOn = client.reply();
    QVERIFY(goOn);
    QCOMPARE(goOn->status, 100);
    client.send("x");
    kit.clock.advance(kit.limits.bodyTime - 1ms);
    QTest::qWait(0);
    QVERIFY(client.isConnected() && client.received.isEmpty());
    kit.clock.advance(50ms);
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 408);
    QVERIFY(kit.requests.empty());
}

void TestHttpGuard::closesIdleConnections_data()
{
    QTest::addColumn<bool>("hasAsked");
    QTest::newRow("that never asked") << false;
    QTest::newRow("after a request") << true;
}

void TestHttpGuard::closesIdleConnections()
{
    QFETCH(bool, hasAsked);
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    QTRY_COMPARE(kit.connections, 1);
    if (hasAsked) {
        QVERIFY(client.get("/"));
    }
    const Duration most = hasAsked ? kit.limits.idleTime : kit.limits.headerTime;
    kit.clock.advance(most - 1ms);
    QTest::qWait(0);
    QVERIFY(client.isConnected());
    kit.clock.advance(50ms);
    QVERIFY(client.isClosedByServer());
}

void TestHttpGuard::neverCutsAWaitingAnswer()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(kit.waiting.size(), 1u);
    kit.clock.advance(24h);
    QVERIFY(kit.waiting.front().isAlive());
    kit.waiting.front().send({200, {}, "at last"});
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->body, "at last");
}

void TestHttpGuard::dropsAClientThatStopsReading()
{
    HttpWorkerKit kit;
    kit.respond = [](const Request &, const ReplyHandle &reply) {
        reply.send({200, {}, QByteArray(32'000'000, 'x')});
    };
    RawClient client(kit.worker.port());
    client.stopReading();
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(kit.requests.size(), 1u);
    QTest::qWait(0);
    kit.clock.advance(kit.limits.stallTime + 1s);
    QTRY_COMPARE(kit.connections, 0);
}

void TestHttpGuard::startsNoAlarmWithoutAConnection()
{
    HttpWorkerKit kit;
    QCOMPARE(kit.clock.pending(), 0);
    {
        RawClient client(kit.worker.port());
        QVERIFY(client.get("/"));
        QCOMPARE(kit.clock.pending(), 1);
    }
    QTRY_COMPARE(kit.connections, 0);
    QCOMPARE(kit.clock.pending(), 0);
}

void TestHttpGuard::tellsThoseAboveTheLimitOfConnections()
{
    Limits limits;
    limits.connections = 3;
    HttpWorkerKit kit(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(kit.worker.port()));
        QVERIFY(clients.back()->get("/"));
    }
    RawClient tooMany(kit.worker.port());
    const auto reply = tooMany.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 503);
    QVERIFY(tooMany.isClosedByServer());
    QVERIFY(clients.front()->get("/still"));
}

void TestHttpGuard::takesAnotherClientOnceOneHasLeft()
{
    Limits limits;
    limits.connections = 1;
    HttpWorkerKit kit(limits);
    for (int i = 0; i < 3; ++i) {
        RawClient client(kit.worker.port());
        const auto reply = client.get("/");
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        client.socket.disconnectFromHost();
        QTRY_COMPARE(kit.connections, 0);
    }
}

void TestHttpGuard::boundsWhatAFloodOfUnreadRepliesCosts()
{
    HttpWorkerKit kit;
    int answered = 0;
    kit.respond = [&](const Request &, const ReplyHandle &reply) {
        ++answered;
        reply.send({200, {}, QByteArray(100'000, 'x')});
    };
    const qint64 before = residentMemory();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(kit.worker.port()));
        clients.back()->stopReading();
        clients.back()->send(QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n").repeated(2000));
    }
    int last = -1;
    QTRY_VERIFY_WITH_TIMEOUT(std::exchange(last, answered) == answered && answered >= 20, 10'000);
    RawClient polite(kit.worker.port());
    QVERIFY(polite.get("/"));
    QVERIFY2(answered < 20 * 200, qPrintable(QString::number(answered)));
    QVERIFY2(residentMemory() - before < 100'000'000,
             qPrintable(QString::number(residentMemory() - before)));
}

QTEST_GUILESS_MAIN(TestHttpGuard)
#include "tst_httpguard.moc"
