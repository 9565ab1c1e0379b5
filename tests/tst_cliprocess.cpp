// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/cliprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace dubwatch::test;

/// dubwatch-cli as a script meets it: the other commands, other dialects, and every way to end.
class TestCliProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesThroughTrouble();
    void waitsForTheSeedsOneJob();
    void watchesAllInPlainLines();
    void callsAnEndAnEndHoweverAWatchedJobEnded();
    void survivesTheServersRestart();
    void listsInTabsAndJson();
    void cancels();
    void speaksAnotherDialect();
    void endsOnSigint();
    void refusesWrongUsage();
    void endsQuietlyWithItsReader();
};

namespace {

QString idOf(const QByteArray &line)
{
    return QString::fromUtf8(line).section(u'\t', 0, 0);
}

} // namespace

void TestCliProcess::livesThroughTrouble()
{
    ServerProcess backend(
        words(u"--duration 100ms --error-rate 0 --jobs 1 --script 503,200,503"_s));
    CliProcess list({u"list"_s}, at(backend)); // 503, 200
    QCOMPARE(list.exitCode(), 0);
    QVERIFY2(list.errors().contains("503") && list.errors().contains("trying again in"),
             list.errors().constData());
    CliProcess wait({u"wait"_s, idOf(list.output()), u"--min-interval"_s, u"100ms"_s},
                    at(backend)); // 503, then as usual
    QCOMPARE(wait.exitCode(), 0);
    QVERIFY2(wait.lines()[0].contains("(503)"), wait.output().constData());

    ServerProcess strict(words(u"--duration 1h --rate-limit 2/s"_s));
    CliProcess submit({u"submit"_s, u"--count"_s, u"5"_s}, at(strict));
    QCOMPARE(submit.exitCode(), 0);
    QCOMPARE(submit.lines().size(), 5);
    QVERIFY2(submit.errors().contains("Rate limited"), submit.errors().constData());
}

void TestCliProcess::waitsForTheSeedsOneJob()
{
    ServerProcess backend(words(u"--duration 300ms --error-rate 0"_s));
    CliProcess wait(words(u"wait --dialect seed --min-interval 100ms"_s), at(backend));
    QCOMPARE(wait.exitCode(), 0);
    QVERIFY2(wait.output().contains("  seed  attempt 1  "), wait.output().constData());
    ServerProcess slow(words(u"--duration 1h"_s));
    CliProcess given(words(u"wait --dialect seed --min-interval 10ms --max-interval 10ms"_s),
                     at(slow));
    QCOMPARE(given.exitCode(), 4);
    QCOMPARE(given.output().count("  attempt "), 15);
}

void TestCliProcess::watchesAllInPlainLines()
{
    ServerProcess backend(words(u"--queue 200ms --duration 300ms --error-rate 0 --jobs 3"_s));
    CliProcess watch(words(u"watch --all --min-interval 100ms"_s), at(backend));
    QCOMPARE(watch.exitCode(), 0);
    QCOMPARE(watch.errors(), QByteArray());
    QCOMPARE(watch.lines().last(), "3 jobs: 3 completed");
    QCOMPARE(watch.output().count("  completed  Job "), 3);
    QVERIFY2(!watch.output().contains('\x1b'), "no terminal is there to obey it");
    CliProcess again(words(u"watch --all --json"_s), at(backend));
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(again.lines().size(), 3);
    for (const QByteArray &line : again.lines()) {
        QCOMPARE(QJsonDocument::fromJson(line).object().value("state"_L1), u"completed"_s);
    }
}

void TestCliProcess::callsAnEndAnEndHoweverAWatchedJobEnded()
{
    ServerProcess backend(words(u"--duration 200ms --error-rate 1 --jobs 2"_s));
    CliProcess watch(words(u"watch --all --min-interval 100ms"_s), at(backend));
    QCOMPARE(watch.exitCode(), 0);
    QCOMPARE(watch.lines().last(), "2 jobs: 2 failed");
    CliProcess again(words(u"watch --all"_s), at(backend));
    QCOMPARE(again.exitCode(), 0);
    CliProcess stranger(words(u"watch job_000000000000"_s), at(backend));
    QCOMPARE(stranger.exitCode(), 1);
}

void TestCliProcess::survivesTheServersRestart()
{
    const QStringList options = words(u"--seed 7 --duration 3s --error-rate 0 --jobs 2"_s);
    ServerProcess first(options);
    CliProcess watch(words(u"watch --all --min-interval 100ms --max-interval 500ms"_s), at(first));
    QVERIFY(watch.says("  running  Job 2"));
    first.kill();
    ServerProcess second(options + QStringList{u"--port"_s, QString::number(first.port())});
    QVERIFY2(second.isListening(), second.errors().constData());
    QCOMPARE(watch.exitCode(), 0);
    QCOMPARE(watch.lines().last(), "2 jobs: 2 completed");
}

void TestCliProcess::listsInTabsAndJson()
{
    ServerProcess backend(words(u"--duration 1h --jobs 250"_s));
    CliProcess all({u"list"_s}, at(backend));
    QCOMPARE(all.exitCode(), 0);
    QCOMPARE(all.lines().size(), 250); // page after page
    QCOMPARE(all.lines()[0].split('\t').size(), 7);
    QCOMPARE(all.lines()[0].split('\t').last(), "Job 1");
    CliProcess few(words(u"list --limit 101 --state running --json"_s), at(backend));
    QCOMPARE(few.exitCode(), 0);
    QCOMPARE(few.lines().size(), 101);
    QCOMPARE(QJsonDocument::fromJson(few.lines()[100]).object().value("title"_L1), u"Job 101"_s);
    CliProcess none(words(u"list --state failed"_s), at(backend));
    QCOMPARE(none.exitCode(), 0);
    QCOMPARE(none.output(), QByteArray());
    CliProcess unsupported(words(u"list --dialect seed"_s), at(backend));
    QCOMPARE(unsupported.exitCode(), 2);
}

void TestCliProcess::cancels()
{
    ServerProcess backend(words(u"--duration 1h --jobs 3"_s));
    CliProcess list(words(u"list --limit 2"_s), at(backend));
    QCOMPARE(list.exitCode(), 0);
    const QStringList ids{idOf(list.lines()[0]), idOf(list.lines()[1])};
    CliProcess cancel({u"cancel"_s, u"-"_s}, at(backend), ids.join(u'\n').toUtf8());
    QCOMPARE(cancel.exitCode(), 0);
    QCOMPARE(cancel.output().count("  cancelled"), 2);
    CliProcess again({u"cancel"_s, ids[0], u"job_000000000000"_s}, at(backend));
    QCOMPARE(again.exitCode(), 1);
    QVERIFY2(again.errors().contains(ids[0].toUtf8() + " was not cancelled")
                 && again.errors().contains("(409)") && again.errors().contains("(404)"),
             again.errors().constData());
    CliProcess wait({u"wait"_s, ids[0]}, at(backend));
    QCOMPARE(wait.exitCode(), 1);
    QVERIFY(wait.lines().last().contains("  cancelled after "));
}

void TestCliProcess::speaksAnotherDialect()
{
    ServerProcess backend(words(u"--dialect heygen-v3 --duration 300ms --error-rate 0"_s));
    const QString dialect = u" --dialect heygen-v3"_s;
    CliProcess submit(
        words(u"submit --source http://x/y --language German --language French"_s + dialect),
        at(backend));
    QCOMPARE(submit.exitCode(), 0);
    QCOMPARE(submit.output().count("tr_"), 2);
    CliProcess wait(words(u"wait - --min-interval 100ms"_s + dialect), at(backend),
                    submit.output());
    QCOMPARE(wait.exitCode(), 0);
    QCOMPARE(wait.output().count(" completed after "), 2);
    CliProcess cancel(words(u"cancel tr_000000000000"_s + dialect), at(backend));
    QCOMPARE(cancel.exitCode(), 2); // this API cannot
}

void TestCliProcess::endsOnSigint()
{
    ServerProcess backend(words(u"--duration 1h --jobs 1"_s));
    CliProcess watch(words(u"watch --all"_s), at(backend));
    QVERIFY(watch.says("running"));
    watch.signal(SIGINT);
    QCOMPARE(watch.exitCode(), 130);
    CliProcess wait(words(u"wait --dialect seed"_s), at(backend));
    QVERIFY(wait.says("attempt 1"));
    wait.signal(SIGINT);
    QCOMPARE(wait.exitCode(), 130);
    CliProcess terminated(words(u"wait --dialect seed"_s), at(backend));
    QVERIFY(terminated.says("attempt 1"));
    terminated.signal(SIGTERM);
    QCOMPARE(terminated.exitCode(), 143);
}

void TestCliProcess::refusesWrongUsage()
{
    for (const QString &arguments :
         {u""_s, u"frobnicate"_s, u"wait"_s, u"wait -"_s, u"wait job_1 --nonsense"_s,
          u"wait job_1 --deadline soon"_s, u"watch --all job_1"_s, u"list --url nonsense"_s,
          u"list --dialect nonsense"_s, u"list --api-key-env DUBWATCH_NOT_SET"_s}) {
        CliProcess wrong(words(arguments));
        QCOMPARE(wrong.exitCode(), 2);
        QCOMPARE(wrong.output(), QByteArray());
        QVERIFY2(wrong.errors().startsWith("dubwatch-cli: "), wrong.errors().constData());
    }
    CliProcess help(words(u"wait --help"_s));
    QCOMPARE(help.exitCode(), 0);
    QCOMPARE(help.errors(), QByteArray());
    QVERIFY(help.output().startsWith("Usage: dubwatch-cli wait"));
    CliProcess version(words(u"--version"_s));
    QCOMPARE(version.exitCode(), 0);
    QCOMPARE(version.output(), "dubwatch-cli " DUBWATCH_VERSION "\n");
}

void TestCliProcess::endsQuietlyWithItsReader()
{
    ServerProcess backend(words(u"--duration 1h --jobs 1"_s));
    // The reader takes one line; the next is written to nobody.
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"{ \"$@\"; echo \"code $?\" >&2; } | head -n 1"_s, u"sh"_s, cliPath(),
                 u"wait"_s, u"--url"_s, backend.url(), u"--dialect"_s, u"seed"_s,
                 u"--min-interval"_s, u"50ms"_s, u"--max-interval"_s, u"50ms"_s,
                 u"--max-attempts"_s, u"10000"_s});
    QVERIFY(shell.waitForFinished(30'000));
    QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    QCOMPARE(shell.readAllStandardError(), "code 141\n");
}

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_cliprocess.moc"
