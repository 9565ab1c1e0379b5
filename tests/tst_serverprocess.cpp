// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/serverprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace dubwatch::test;

/// The kit's own proof: a real server starts, tells where, and ends as it should.
class TestServerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereItListens();
    void endsWithZeroOnTermination();
    void saysWhyItDidNotStart();
};

void TestServerProcess::tellsWhereItListens()
{
    ServerProcess server;
    QVERIFY2(server.isListening(), server.errors().constData());
    QCOMPARE(server.output(),
             u"dubwatch-server listening on http://127.0.0.1:%1\n"_s.arg(server.port()).toUtf8());
    server.kill();
    QVERIFY(!server.isListening());
    QCOMPARE(server.exitCode(), -1);
    ServerProcess again({u"--port"_s, QString::number(server.port())});
    QCOMPARE(again.url(), server.url());
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

void TestServerProcess::saysWhyItDidNotStart()
{
    ServerProcess server({u"--speed"_s, u"fast"_s});
    QVERIFY(server.hasEnded());
    QVERIFY(!server.isListening());
    QCOMPARE(server.exitCode(), 2);
    QVERIFY2(server.errors().contains("--speed"), server.errors().constData());
}

QTEST_GUILESS_MAIN(TestServerProcess)
#include "tst_serverprocess.moc"
