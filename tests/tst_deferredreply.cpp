// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/httpworkerkit.h"
#include "tests/support/rawclient.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using dubwatch::test::HttpWorkerKit;
using dubwatch::test::RawClient;

/// What a handler may rely on that answers later: a long poll, a delayed reply.
class TestDeferredReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBackWhatIsPipelinedBehindAWaitingRequest();
    void answersWhatWasDroppedWithoutAnAnswer();
    void tellsWhenTheClientHangsUpWhileItWaits();
    void survivesAnswersToClientsThatAreGone();
    void letsAHandleOutliveTheServer();
};

void TestDeferredReply::holdsBackWhatIsPipelinedBehindAWaitingRequest()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(kit.waiting.size(), 1u);
    RawClient other(kit.worker.port());
    QVERIFY(other.get("/other"));
    QCOMPARE(kit.requests.size(), 2u);
    kit.waiting.front().send({200, {}, "first"});
    QVERIFY(!kit.waiting.front().isAlive());
    const auto first = client.reply();
    QVERIFY(first);
    QCOMPARE(first->body, "first");
    const auto second = client.reply();
    QVERIFY(second);
    QCOMPARE(second->body, "GET /next?|");
}

void TestDeferredReply::answersWhatWasDroppedWithoutAnAnswer()
{
    HttpWorkerKit kit;
    RawClient client(kit.worker.port());
    client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(kit.waiting.size(), 1u);
    kit.waiting.clear();
    const auto reply = client.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 500);
    QVERIFY(client.get("/next"));
}

void TestDeferredReply::tellsWhenTheClientHangsUpWhileItWaits()
{
    HttpWorkerKit kit;
    int gone = 0;
    for (int i = 0; i < 60; ++i) {
        RawClient client(kit.worker.port());
        client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(kit.waiting.size(), 1u);
        kit.waiting.front().whenGone([&] { ++gone; });
        if (i % 2 == 0) {
            client.socket.abort();
        } else {
            client.socket.disconnectFromHost();
        }
        QTRY_COMPARE(gone, i + 1);
        QVERIFY(!kit.waiting.front().isAlive());
        kit.waiting.front().send({200, {}, "too late"});
        kit.waiting.clear();
    }
    QTRY_COMPARE(kit.connections, 0);
    QVERIFY(RawClient(kit.worker.port()).get("/still-there"));
}

void TestDeferredReply::survivesAnswersToClientsThatAreGone()
{
    HttpWorkerKit kit;
    for (int i = 0; i < 60; ++i) {
        RawClient client(kit.worker.port());
        client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(kit.waiting.size(), size_t(i + 1));
        client.socket.abort();
        kit.waiting.back().send({200, {}, QByteArray(100'000, 'x')});
    }
    QTRY_COMPARE(kit.connections, 0);
}

void TestDeferredReply::letsAHandleOutliveTheServer()
{
    ReplyHandle kept;
    {
        HttpWorkerKit kit;
        RawClient client(kit.worker.port());
        client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(kit.waiting.size(), 1u);
        kept = kit.waiting.front();
        QVERIFY(kept.isAlive());
    }
    QVERIFY(!kept.isAlive());
    kept.send({200, {}, "nobody listens"});
}

QTEST_GUILESS_MAIN(TestDeferredReply)
#include "tst_deferredreply.moc"
