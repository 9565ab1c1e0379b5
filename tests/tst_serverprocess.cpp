// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/serverprocess.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace Qt::StringLiterals;

/// dubwatch-server as the shell and a service manager see it: its one line, its exit codes.
class TestServerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereItListens();
    void writesNothingElseToStandardOutput();
    void logsToStandardErrorOnly();
    void endsWithZeroOnTermination();
    void endsInTimeWhileClientsWait();
    void endsWithOneWhenItCannotListen_data();
    void endsWithOneWhenItCannotListen();
    void endsWithTwoForWhatCannotBeUsed_data();
    void endsWithTwoForWhatCannotBeUsed();
    void printsItsVersion();
    void takesTheKeyFromTheEnvironment();
    void speaksAUsersDialect();
    void listensOnIPv6();
};

void TestServerProcess::tellsWhereItListens()
{
    ServerProcess server;
    QVERIFY2(server.isListening(), server.errors().constData());
    QCOMPARE(server.output(),
             u"dubwatch-server listening on http://127.0.0.1:%1\n"_s.arg(server.port()).toUtf8());
    QCOMPARE(ask(server.port(), "GET /v1/jobs").status, 200);
    server.kill();
    QVERIFY(!server.isListening());
    QCOMPARE(server.exitCode(), -1);
    ServerProcess again({u"--port"_s, QString::number(server.port())});
    QCOMPARE(again.url(), server.url());
}

void TestServerProcess::writesNothingElseToStandardOutput()
{
    ServerProcess server({u"--log"_s, u"debug"_s, u"--jobs"_s, u"3"_s});
    ask(server.port(), "POST /v1/jobs", R"({"title":"a"})");
    ask(server.port(), "GET /nowhere");
    ask(server.port(), "nonsense");
    server.terminate();
    QVERIFY(server.hasEnded());
    QCOMPARE(server.output().count('\n'), 1);
    QVERIFY(server.output().startsWith("dubwatch-server listening on "));
}

void TestServerProcess::logsToStandardErrorOnly()
{
    ServerProcess server({u"--log"_s, u"debug"_s});
    ask(server.port(), "GET /%00");
    ask(server.port(), "GET /v1/jobs?limit=7");
    server.terminate();
    QVERIFY(server.hasEnded());
    QVERIFY2(server.errors().contains(" debug 127.0.0.1 refused 400 "),
             server.errors().constData());
    QVERIFY2(server.errors().contains(" debug 127.0.0.1 GET /v1/jobs 200\n"),
             server.errors().constData());
    QVERIFY2(server.errors().contains(" info asked to end\n"), server.errors().constData());
    ServerProcess quiet({u"--log"_s, u"error"_s});
    ask(quiet.port(), "GET /%00");
    quiet.terminate();
    QVERIFY(quiet.hasEnded());
    QCOMPARE(quiet.errors(), QByteArray());
}

void TestServerProcess::endsWithZeroOnTermination()
{
    ServerProcess terminated;
    terminated.terminate();
    QVERIFY(terminated.hasEnded());
    QCOMPARE(terminated.exitCode(), 0);
    ServerProcess interrupted;
    interrupted.interrupt();
    QVERIFY(interrupted.hasEnded());
    QCOMPARE(interrupted.exitCode(), 0);
}

void TestServerProcess::endsInTimeWhileClientsWait()
{
    ServerProcess server({u"--jobs"_s, u"1"_s, u"--duration"_s, u"1h"_s, u"--threads"_s, u"2"_s});
    const QString id = jsonOf(ask(server.port(), "GET /v1/jobs"))[u"jobs"][0][u"id"].toString();
    RawClient waiting(server.port());
    waiting.send(requestBytes("GET /v1/jobs/" + id.toLatin1(), {}, "Prefer: wait=60\r\n"));
    RawClient idle(server.port());
    RawClient halfway(server.port());
    halfway.send("POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{");
    QCOMPARE(ask(server.port(), "GET /v1/jobs").status, 200); // what was sent before has arrived
    QElapsedTimer timer;
    timer.start();
    server.terminate();
    const auto reply = waiting.reply();
    QVERIFY(reply);
    QCOMPARE(reply->status, 503);
    QCOMPARE(headerValue(reply->headers, "Content-Type"), "application/problem+json");
    QVERIFY(server.hasEnded());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(server.exitCode(), 0);
}

void TestServerProcess::endsWithOneWhenItCannotListen_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::newRow("an address that is not ours") << QStringList{u"--host"_s, u"192.0.2.1"_s};
    QTest::newRow("a name that is none") << QStringList{u"--host"_s, u"no.such.host.invalid"_s};
    QTest::newRow("a port that is taken") << QStringList();
}

void TestServerProcess::endsWithOneWhenItCannotListen()
{
    QFETCH(QStringList, flags);
    const ServerProcess first;
    ServerProcess server(QStringList{u"--port"_s, QString::number(first.port())} + flags);
    QVERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 1);
    QCOMPARE(server.output(), QByteArray());
    QVERIFY2(server.errors().startsWith("dubwatch-server: Cannot listen on "),
             server.errors().constData());
    QCOMPARE(ask(first.port(), "GET /v1/jobs").status, 200);
}

void TestServerProcess::endsWithTwoForWhatCannotBeUsed_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a value") << QStringList{u"--speed"_s, u"fast"_s} << QByteArray("--speed");
    QTest::newRow("an unknown flag") << QStringList{u"--frobnicate"_s} << QByteArray("frobnicate");
    QTest::newRow("a missing file")
        << QStringList{u"--scenario"_s, u"/nowhere.json"_s} << QByteArray("/nowhere.json");
    QTest::newRow("a missing dialect")
        << QStringList{u"--dialect"_s, u"nowhere"_s} << QByteArray("heygen-v3");
}

void TestServerProcess::endsWithTwoForWhatCannotBeUsed()
{
    QFETCH(QStringList, flags);
    QFETCH(QByteArray, says);
    ServerProcess server(flags);
    QVERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 2);
    QCOMPARE(server.output(), QByteArray());
    QVERIFY2(server.errors().startsWith("dubwatch-server: "), server.errors().constData());
    QVERIFY2(server.errors().contains(says), server.errors().constData());
}

void TestServerProcess::printsItsVersion()
{
    ServerProcess server({u"--version"_s});
    QVERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
    QCOMPARE(server.output(), QByteArray("dubwatch-server " DUBWATCH_VERSION "\n"));
}

void TestServerProcess::takesTheKeyFromTheEnvironment()
{
    ServerProcess server({u"--api-key-env"_s, u"TEST_KEY"_s, u"--log"_s, u"debug"_s},
                         {{u"TEST_KEY"_s, u"s3cret"_s}});
    QCOMPARE(ask(server.port(), "GET /v1/jobs").status, 401);
    QCOMPARE(ask(server.port(), "GET /v1/jobs", {}, "X-Api-Key: s3cret\r\n").status, 200);
    server.terminate();
    QVERIFY(server.hasEnded());
    QVERIFY2(!server.errors().contains("s3cret"), server.errors().constData());
}

void TestServerProcess::speaksAUsersDialect()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"tiny.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"shapes": {"job": {"is": {"n": "{id!}"}, "when": {"running": {"s": 1},)"
               R"( "completed": {"s": 2}, "failed": {"s": 3}}}}, "ids": "{digits:8}",)"
               R"( "submit": {"request": "POST /make", "reply": {"body": "{job}"}},)"
               R"( "status": {"request": "GET /look/{id}", "reply": {"body": "{job}"}}})");
    file.close();
    ServerProcess server({u"--dialect"_s, file.fileName()});
    QVERIFY2(server.isListening(), server.errors().constData());
    const QString id = jsonOf(ask(server.port(), "POST /make", "{}"))[u"n"].toString();
    QCOMPARE(id.size(), 8);
    QCOMPARE(jsonOf(ask(server.port(), "GET /look/" + id.toLatin1()))[u"s"].toInt(), 1);
    QCOMPARE(ask(server.port(), "GET /tiny/look/" + id.toLatin1()).status, 200);
    QCOMPARE(ask(server.port(), "GET /v1/jobs").status, 404); // its place was taken
    QCOMPARE(ask(server.port(), "GET /dubwatch/v1/jobs").status, 200);
}

void TestServerProcess::listensOnIPv6()
{
    ServerProcess server({u"--host"_s, u"::1"_s});
    if (!server.isListening()) {
        QSKIP("no IPv6 here");
    }
    QCOMPARE(server.output(),
             u"dubwatch-server listening on http://[::1]:%1\n"_s.arg(server.port()).toUtf8());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHostIPv6, server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /v1/jobs HTTP/1.1\r\nHost: bad host\r\nContent-Length: 2\r\n\r\n{}");
    QByteArray received;
    QTRY_VERIFY((received += socket.readAll()).contains("Location: http://[::1]:"));
}

QTEST_GUILESS_MAIN(TestServerProcess)
#include "tst_serverprocess.moc"
