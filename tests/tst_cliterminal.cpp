// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/cliprocess.h"
#include "tests/support/pseudoterminal.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace dubwatch::test;

/// dubwatch-cli on a terminal.
class TestCliTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refreshesInPlaceUntilAllHaveEnded();
    void saysThatThereAreNoJobs();
    void givesTheCursorBackOnSigint();
    void followsTheWindowsSize();
    void leavesColoursOut();
    void doesNotRefreshWhatCannotMoveItsCursor();
    void listsATable();
};

namespace {

CliProcess::Environment onTerminal(const ServerProcess &server, const QString &kind = u"xterm"_s)
{
    CliProcess::Environment environment = at(server);
    environment[u"TERM"_s] = kind;
    environment[u"NO_COLOR"_s] = QString();
    return environment;
}

} // namespace

void TestCliTerminal::initTestCase()
{
    if (PseudoTerminal(80, 24).device().isNull()) {
        QSKIP("no pseudo-terminals here");
    }
}

void TestCliTerminal::refreshesInPlaceUntilAllHaveEnded()
{
    ServerProcess backend(words(u"--duration 1s --error-rate 0 --jobs 3"_s));
    PseudoTerminal terminal(80, 24);
    CliProcess watch(words(u"watch --all"_s), onTerminal(backend), {}, terminal.device());
    QVERIFY(terminal.shows("3 jobs: 3 running"));
    QVERIFY(terminal.written().startsWith("\x1b[?25l"));
    QVERIFY(terminal.written().contains("Job 2  \x1b[36mRunning"));
    QVERIFY(terminal.shows("3 jobs: 3 completed"));
    QCOMPARE(watch.exitCode(), 0);
    QVERIFY(terminal.written().contains("\x1b[3A")); // up, over the lines that stand there
    QVERIFY(terminal.written().endsWith("\n\x1b[?25h"));
    QCOMPARE(watch.errors(), QByteArray());
}

void TestCliTerminal::saysThatThereAreNoJobs()
{
    ServerProcess backend;
    PseudoTerminal terminal(80, 24);
    CliProcess watch(words(u"watch --all"_s), onTerminal(backend), {}, terminal.device());
    QCOMPARE(watch.exitCode(), 0);
    QVERIFY2(terminal.shows("0 jobs\r\n"), terminal.written().constData());
}

void TestCliTerminal::givesTheCursorBackOnSigint()
{
    ServerProcess backend(words(u"--duration 1h --jobs 3"_s));
    PseudoTerminal terminal(80, 24);
    CliProcess watch(words(u"watch --all"_s), onTerminal(backend), {}, terminal.device());
    QVERIFY(terminal.shows("3 running"));
    watch.signal(SIGINT);
    QCOMPARE(watch.exitCode(), 130);
    QVERIFY(terminal.written().endsWith("\n\x1b[?25h"));
}

void TestCliTerminal::followsTheWindowsSize()
{
    ServerProcess backend(words(u"--duration 1h --jobs 30"_s));
    PseudoTerminal terminal(80, 10);
    CliProcess watch(words(u"watch --all"_s), onTerminal(backend), {}, terminal.device());
    QVERIFY(terminal.shows("30 jobs: 30 running (21 not shown)"));
    terminal.forget();
    terminal.resize(80, 40);
    QVERIFY(terminal.shows("30 jobs: 30 running\x1b"));
    QVERIFY(terminal.written().contains("Job 30"));
    watch.signal(SIGTERM);
    QCOMPARE(watch.exitCode(), 143);
}

void TestCliTerminal::leavesColoursOut()
{
    ServerProcess backend(words(u"--duration 1h --jobs 1"_s));
    PseudoTerminal terminal(80, 10);
    CliProcess::Environment environment = onTerminal(backend);
    environment[u"NO_COLOR"_s] = u"1"_s;
    CliProcess watch(words(u"watch --all"_s), environment, {}, terminal.device());
    QVERIFY(terminal.shows("1 running"));
    QVERIFY(!terminal.written().contains("mRunning"));
    QVERIFY(terminal.written().contains("Job 1  Running"));
}

void TestCliTerminal::doesNotRefreshWhatCannotMoveItsCursor()
{
    ServerProcess backend(words(u"--duration 100ms --error-rate 0 --jobs 1"_s));
    PseudoTerminal terminal(80, 10);
    CliProcess watch(words(u"watch --all"_s), onTerminal(backend, u"dumb"_s), {},
                     terminal.device());
    QCOMPARE(watch.exitCode(), 0);
    QVERIFY(terminal.shows("1 job: 1 completed"));
    QVERIFY(!terminal.written().contains('\x1b'));
}

void TestCliTerminal::listsATable()
{
    ServerProcess backend(words(u"--duration 1h --jobs 1"_s));
    PseudoTerminal terminal(30, 10);
    CliProcess list(words(u"list"_s), onTerminal(backend), {}, terminal.device());
    QCOMPARE(list.exitCode(), 0);
    QVERIFY(terminal.shows("Running"));
    const QList<QByteArray> lines = terminal.written().split('\n');
    QCOMPARE(lines[0], "ID                STATE    DO…\r");
    QVERIFY2(lines[1].startsWith("job_") && lines[1].contains("Running"), lines[1].constData());
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cliterminal.moc"
