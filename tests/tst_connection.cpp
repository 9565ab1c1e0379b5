// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/descriptor.h"
#include "tests/support/httpworkerkit.h"
#include "tests/support/rawclient.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using dubwatch::test::HttpWorkerKit;
using dubwatch::test::RawClient;

/// What a well-behaved client may rely on: order, framing, and the end of a connection.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesARequestOnAsItCame();
    void keepsTheConnectionAlive();
    void closesWhenItIsAskedTo_data();
    void closesWhenItIsAskedTo();
    void answersHeadWithoutABodyButWithItsLength();
    void sendsNeitherBodyNorLengthWith_data();
    void sendsNeitherBodyNorLengthWith();
    void answersPipelinedRequestsInOrder();
    void answersAllThatAClientSentBeforeItClosedItsHalf();
    void decodesAChunkedBodyTornIntoBytes();
    void saysContinueOnceTheHeadIsAccepted();
    void ignoresAnUpgradeAndAnswersOnce();
    void refusesToSendAFieldThatForgesAnother();
    void writesFramingFieldsItself();
    void closesAfterAReplyThatSaysClose();
};

void TestConnection::passesARequestOnAsItCame()
{
    HttpWorkerKit kit;
    QVERIFY(kit.isListening);
    RawClient client(kit.worker.port());
    client.send("POST //v1/a%20b%2Fc?x=1&y=%41 HTTP/1.1\r\nHost: h:1\r\nX-A:  1 \r\nx-a: 2\r\n"
                "Content-Length: 5\r\n\r\nhello");
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(client.statusLine, "HTTP/1.1 200 OK");
    QCOMPARE(headerValue(reply->headers, "Date"), "Wed, 25 Mar 2026 00:00:00 GMT");
    QCOMPARE(headerValue(reply->headers, "Content-Type"), "text/plain");
    const Request &request = kit.requests.at(0);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "//v1/a%20b%2Fc");
    QCOMPARE(request.query, "x=1&y=%41");
    QCOMPARE(request.body, "hello");
    QCOMPARE(headerValue(request.headers, "host"), "h:1");
    QCOMPARE(request.headers.count(), 4);
    QCOMPARE(request.headers.at(1).second, "1");
    QCOMPARE(request.headers.at(2).second, "2");
    QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(request.peerPort, client.socket.localPort());
    QCOMPARE(request.localPort, kit.worker.port());
}

void TestConnection::keepsTheConnectionAlive()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    for (int i = 0; i < 50; ++i) {
        const auto reply = client.get("/" + QByteArray::number(i));
        QVERIFY(reply);
        QCOMPARE(reply->body, "GET /" + QByteArray::number(i) + "?|");
        QVERIFY(headerValue(reply->headers, "Connection").isNull());
    }
    QVERIFY(client.isConnected());
}

void TestConnection::closesWhenItIsAskedTo_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("closes");
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                           << QByteArray("close") << true;
    QTest::newRow("a list") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: te, Close\r\n\r\n")
                            << QByteArray("close") << true;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("close") << true;
    QTest::newRow("HTTP/1.0, kept") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                    << QByteArray("keep-alive") << false;
}

void TestConnection::closesWhenItIsAskedTo()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send(request);
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QTEST(headerValue(reply->headers, "Connection"), "connection");
    if (closes) {
        QVERIFY(client.isClosedByServer());
    } else {
        QVERIFY(client.get("/again"));
    }
}

void TestConnection::answersHeadWithoutABodyButWithItsLength()
{
    HttpWorkerKit kit;
    kit.respond = [](const Request &request, const ReplyHandle &reply) {
        QVERIFY(request.isHead() || request.path == "/next");
        reply.send({200, {}, "seven b"});
    };
    RawClient client(kit.worker.port());
    client.send("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto head = client.reply("HEAD");
    QVERIFY(head);
    QCOMPARE(headerValue(head->headers, "Content-Length"), "7");
    const auto next = client.reply();
    QVERIFY(next);
    QCOMPARE(next->body, "seven b");
}

void TestConnection::sendsNeitherBodyNorLengthWith_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("204") << 204;
    QTest::newRow("304") << 304;
}

void TestConnection::sendsNeitherBodyNorLengthWith()
{
    QFETCH(int, status);
    HttpWorkerKit kit;
    kit.respond = [&](const Request &, const ReplyHandle &reply) {
        reply.send({status, {{"ETag", "\"e\""}}, "no one may see this"});
    };
    RawClient client(kit.worker.port());
    for (int i = 0; i < 2; ++i) {
        const auto reply = client.get("/");
        QVERIFY(reply);
        QCOMPARE(reply->status, status);
        QVERIFY(headerValue(reply->headers, "Content-Length").isNull());
        QCOMPARE(headerValue(reply->headers, "ETag"), "\"e\"");
    }
}

void TestConnection::answersPipelinedRequestsInOrder()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    QByteArray all;
    for (int i = 0; i < 500; ++i) {
        all += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }
    client.send(all);
    for (int i = 0; i < 500; ++i) {
        const auto reply = client.reply();
        QVERIFY(reply);
        QCOMPARE(reply->body, "GET /" + QByteArray::number(i) + "?|");
    }
}

void TestConnection::answersAllThatAClientSentBeforeItClosedItsHalf()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send(QByteArray("GET /a HTTP/1.1\r\nHost: x\r\n\r\n").repeated(100));
    QVERIFY(shutDownWriting(client.socket.socketDescriptor()));
    for (int i = 0; i < 100; ++i) {
        QVERIFY(client.reply());
    }
    QVERIFY(client.isClosedByServer());
    QTRY_COMPARE(kit.connections, 0);
}

void TestConnection::decodesAChunkedBodyTornIntoBytes()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    const QByteArray request = "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
                               "5;ext=1\r\nhello\r\nA\r\n, chunked!\r\n0\r\nTrailer: t\r\n\r\n";
    for (const char c : request) {
        client.send(QByteArray(1, c));
        QTest::qWait(0);
    }
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->body, "POST /c?|hello, chunked!");
    QCOMPARE(headerValue(kit.requests.at(0).headers, "Content-Length"), "15");
    QVERIFY(headerValue(kit.requests.at(0).headers, "Transfer-Encoding").isNull());
    QVERIFY(client.get("/next"));
}

void TestConnection::saysContinueOnceTheHeadIsAccepted()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("PUT /e HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    const auto goOn = client.reply();
    QVERIFY(goOn);
    QCOMPARE(goOn->status, 100);
    client.send("ok");
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->body, "PUT /e?|ok");
}

void TestConnection::ignoresAnUpgradeAndAnswersOnce()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    const auto reply = client.get("/ws", "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                         "Sec-WebSocket-Version: 13\r\n");
    QVERIFY(reply);
    QCOMPARE(reply->body, "GET /ws?|");
    const auto next = client.get("/next");
    QVERIFY(next);
    QCOMPARE(next->body, "GET /next?|");
    QCOMPARE(kit.requests.size(), 2u);
}

void TestConnection::refusesToSendAFieldThatForgesAnother()
{
    HttpWorkerKit kit;
    kit.respond = [](const Request &, const ReplyHandle &reply) {
        reply.send({200, {{"X-Title", "a\r\nSet-Cookie: forged=1"}}, "body"});
    };
    RawClient client(kit.worker.port());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("control character")));
    const auto reply = client.get("/");
    QVERIFY(reply);
    QCOMPARE(reply->status, 500);
    QVERIFY(headerValue(reply->headers, "Set-Cookie").isNull());
}

void TestConnection::writesFramingFieldsItself()
{
    HttpWorkerKit kit;
    kit.respond = [](const Request &, const ReplyHandle &reply) {
        reply.send({200, {{"content-length", "999"}, {"Transfer-Encoding", "chunked"}}, "body"});
        reply.send({200, {}, "a second answer"});
    };
    RawClient client(kit.worker.port());
    for (int i = 0; i < 2; ++i) {
        const auto reply = client.get("/");
        QVERIFY(reply);
        QCOMPARE(reply->body, "body");
        QVERIFY(headerValue(reply->headers, "Transfer-Encoding").isNull());
    }
}

void TestConnection::closesAfterAReplyThatSaysClose()
{
    HttpWorkerKit kit;
    kit.respond = [](const Request &, const ReplyHandle &reply) {
        reply.send({200, {{"Connection", "close"}}, QByteArray(3'000'000, 'x')});
    };
    RawClient client(kit.worker.port());
    const auto reply = client.get("/");
    QVERIFY(reply);
    QCOMPARE(reply->body.size(), 3'000'000);
    QVERIFY(client.isClosedByServer());
    QTRY_COMPARE(kit.connections, 0);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
