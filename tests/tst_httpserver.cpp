// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"
#include "server/http/httpserver.h"
#include "tests/support/httpworkerkit.h"
#include "tests/support/rawclient.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <QThread>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace std::chrono_literals;
using dubwatch::test::FunctionHandler;
using dubwatch::test::RawClient;

namespace {

/// Keeps what asks for /wait until the server stops, answers all else with its thread's name.
std::unique_ptr<RequestHandler> makeHandler(const WorkerContext &)
{
    auto waiting = std::make_shared<std::vector<ReplyHandle>>();
    return std::make_unique<FunctionHandler>(
        [waiting](const Request &request, const ReplyHandle &reply) {
            if (request.path == "/wait") {
                waiting->push_back(reply);
            } else if (request.path == "/large") {
                reply.send({200, {}, QByteArray(32'000'000, 'x')});
            } else {
                reply.send({200, {}, QThread::currentThread()->objectName().toUtf8()});
            }
        },
        [waiting] {
            for (const ReplyHandle &reply : *waiting) {
                reply.send({503, {}, "stopping"});
            }
        });
}

} // namespace

/// The server as a whole: real threads, the real clock, one port.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnAFreePortAndSaysWhere();
    void listensOnANameAndOnIPv6();
    void tellsWhyItCannotListen();
    void givesASecondServerOnItsPortAnError();
    void listensAgainOnThePortItLeft();
    void spreadsConnectionsOverItsWorkers();
    void makesEachHandlerInItsOwnThread();
    void answersWaitingPollsWhenItCloses();
    void closesInTimeWhateverItsClientsDo();
    void acceptsNothingOnceClosed();

private:
    SystemClock m_clock;
};

void TestHttpServer::listensOnAFreePortAndSaysWhere()
{
    HttpServer server({}, m_clock, makeHandler);
    QVERIFY(!server.isListening());
    QVERIFY(server.listen().isOk());
    QVERIFY(server.port() > 0);
    QCOMPARE(server.url(), QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
    RawClient client(server.port());
    QVERIFY(client.get("/"));
    QCOMPARE(server.connectionCount(), 1);
}

void TestHttpServer::listensOnANameAndOnIPv6()
{
    HttpServer named({.host = QStringLiteral("localhost")}, m_clock, makeHandler);
    QVERIFY(named.listen().isOk());
    QCOMPARE(named.url(), QStringLiteral("http://localhost:%1").arg(named.port()));
    HttpServer six({.host = QStringLiteral("::1")}, m_clock, makeHandler);
    if (!six.listen().isOk()) {
        QSKIP("no IPv6 here");
    }
    QCOMPARE(six.url(), QStringLiteral("http://[::1]:%1").arg(six.port()));
}

void TestHttpServer::tellsWhyItCannotListen()
{
    HttpServer nowhere({.host = QStringLiteral("192.0.2.1"), .port = 8123}, m_clock, makeHandler);
    const auto result = nowhere.listen();
    QVERIFY(!result.isOk());
    QVERIFY2(result.error().detail.contains(QStringLiteral("192.0.2.1, port 8123: ")),
             qPrintable(result.error().detail));
    HttpServer nameless({.host = QStringLiteral("no.such.host.invalid")}, m_clock, makeHandler);
    QVERIFY(nameless.listen().error().detail.contains(QStringLiteral("no.such.host.invalid")));
}

void TestHttpServer::givesASecondServerOnItsPortAnError()
{
    HttpServer first({.workers = 2}, m_clock, makeHandler);
    QVERIFY(first.listen().isOk());
    HttpServer second({.port = first.port(), .workers = 2}, m_clock, makeHandler);
    const auto result = second.listen();
    QVERIFY(!result.isOk());
    QVERIFY(!second.isListening());
    const QString wanted = QStringLiteral("127.0.0.1, port %1: ").arg(first.port());
    QVERIFY2(result.error().detail.contains(wanted), qPrintable(result.error().detail));
    QVERIFY(RawClient(first.port()).get("/"));
}

void TestHttpServer::listensAgainOnThePortItLeft()
{
    HttpServer first({.workers = 2}, m_clock, makeHandler);
    QVERIFY(first.listen().isOk());
    const quint16 port = first.port();
    QVERIFY(RawClient(port).get("/"));
    first.close();
    HttpServer second({.port = port}, m_clock, makeHandler);
    QVERIFY(second.listen().isOk());
    QVERIFY(RawClient(port).get("/"));
    first.close();
}

void TestHttpServer::spreadsConnectionsOverItsWorkers()
{
    HttpServer server({.workers = 4}, m_clock, makeHandler);
    QVERIFY(server.listen().isOk());
    QSet<QByteArray> names;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 400 && names.size() < 4; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        const auto reply = clients.back()->get("/");
        QVERIFY(reply);
        names.insert(reply->body);
    }
    QCOMPARE(names, (QSet<QByteArray> {"http-0", "http-1", "http-2", "http-3"}));
}

void TestHttpServer::makesEachHandlerInItsOwnThread()
{
    std::atomic<int> inPlace = 0;
    const auto makeAndCount = [&](const WorkerContext &context) {
        const QString name = QStringLiteral("http-%1").arg(context.index);
        inPlace += QThread::currentThread()->objectName() == name ? 1 : 0;
        return makeHandler(context);
    };
    HttpServer server({.workers = 3}, m_clock, makeAndCount);
    QVERIFY(server.listen().isOk());
    QCOMPARE(inPlace, 3);
}

void TestHttpServer::answersWaitingPollsWhenItCloses()
{
    HttpServer server({.workers = 2}, m_clock, makeHandler);
    QVERIFY(server.listen().isOk());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    QTRY_COMPARE(server.connectionCount(), 20);
    for (int i = 0; i < 20; ++i) { // what was sent before is handled before
        QVERIFY(RawClient(server.port()).get("/"));
    }
    server.close();
    for (const auto &client : clients) {
        const auto reply = client->reply();
        QVERIFY(reply);
        QCOMPARE(reply->status, 503);
        QCOMPARE(headerValue(reply->headers, "Connection"), "close");
        QVERIFY(client->isClosedByServer());
    }
}

void TestHttpServer::closesInTimeWhateverItsClientsDo()
{
    HttpServer server({.workers = 2}, m_clock, makeHandler);
    QVERIFY(server.listen().isOk());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (const char *start : {"", "GET / HT", "GET /large HTTP/1.1\r\nHost: x\r\n\r\n",
                              "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n",
                              "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx",
                              "nonsense\r\n\r\n"}) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->socket.setReadBufferSize(1);
        clients.back()->send(start);
    }
    QTRY_COMPARE(server.connectionCount(), 6);
    QElapsedTimer timer;
    timer.start();
    server.close();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!server.isListening());
}

void TestHttpServer::acceptsNothingOnceClosed()
{
    HttpServer server({.workers = 2}, m_clock, makeHandler);
    QVERIFY(server.listen().isOk());
    const quint16 port = server.port();
    server.close();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
