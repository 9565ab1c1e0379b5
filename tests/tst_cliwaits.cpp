// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/cliprocess.h"
#include "tests/support/serverprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace dubwatch::test;

/// submit and wait as a script meets them: real processes on both sides, and what they write and
/// return.
class TestCliWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitsAndPrintsTheIdsAndNothingElse();
    void submitsManyAFewAtATime();
    void saysHowFarASubmitCame();
    void waitsForTheEndOfAJob();
    void logsTheWaitThatItReallyTakes();
    void learnsShowsAndForgets();
    void waitsForIdsFromStandardInput();
    void tellsAFailedJobFromAllOthers();
    void tellsAnUnknownJob();
    void tellsARefusedKey();
    void tellsSilenceFromAnswers();
};

namespace {

const QRegularExpression idLine(u"^job_[0-9a-f]{12}$"_s);

QString idOf(const QByteArray &line)
{
    return QString::fromUtf8(line).section(u'\t', 0, 0);
}

} // namespace

void TestCliWaits::submitsAndPrintsTheIdsAndNothingElse()
{
    ServerProcess backend(words(u"--duration 1h"_s));
    CliProcess submit({u"submit"_s, u"--title"_s, u"Key note"_s, u"--source"_s, u"http://x/y.mp4"_s,
                       u"--language"_s, u"German"_s, u"--tag"_s, u"t"_s, u"--count"_s, u"3"_s},
                      at(backend));
    QCOMPARE(submit.exitCode(), 0);
    QCOMPARE(submit.errors(), QByteArray());
    QCOMPARE(submit.lines().size(), 3);
    for (const QByteArray &line : submit.lines()) {
        QVERIFY2(idLine.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    }
    CliProcess list({u"list"_s}, at(backend));
    QCOMPARE(list.exitCode(), 0);
    QCOMPARE(list.lines().size(), 3);
    QVERIFY2(list.output().contains("\tGerman\tt\tKey note 2\n"), list.output().constData());
}

void TestCliWaits::submitsManyAFewAtATime()
{
    ServerProcess backend(words(u"--duration 1h --log warning"_s));
    CliProcess submit({u"submit"_s, u"--count"_s, u"1000"_s}, at(backend));
    QCOMPARE(submit.exitCode(), 0);
    QList<QByteArray> ids = submit.lines();
    QCOMPARE(QSet<QByteArray>(ids.begin(), ids.end()).size(), 1000);
}

void TestCliWaits::saysHowFarASubmitCame()
{
    ServerProcess backend(words(u"--duration 1h --script 200,200,400"_s));
    CliProcess submit({u"submit"_s, u"--count"_s, u"100"_s}, at(backend));
    QCOMPARE(submit.exitCode(), 1);
    const qsizetype made = submit.lines().size();
    QVERIFY2(made >= 2 && made < 20, submit.output().constData());
    const QByteArray account = QByteArray::number(made) + " of 100 submitted";
    QVERIFY2(submit.errors().contains(account) && submit.errors().contains("400"),
             submit.errors().constData());
    CliProcess list({u"list"_s, u"--json"_s}, at(backend));
    QCOMPARE(list.exitCode(), 0);
    QCOMPARE(list.lines().size(), made);
}

void TestCliWaits::waitsForTheEndOfAJob()
{
    ServerProcess backend(words(u"--duration 300ms --error-rate 0 --jobs 1"_s));
    CliProcess list({u"list"_s}, at(backend));
    QCOMPARE(list.exitCode(), 0);
    const QString id = idOf(list.output());
    CliProcess wait({u"wait"_s, id, u"--min-interval"_s, u"100ms"_s}, at(backend));
    QCOMPARE(wait.exitCode(), 0);
    QCOMPARE(wait.errors(), QByteArray());
    static const QRegularExpression attempt(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z  job_\\w+  attempt \\d+  \\w+"_s);
    const QList<QByteArray> lines = wait.lines();
    QVERIFY(lines.size() >= 2);
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        QVERIFY2(attempt.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    }
    QVERIFY2(lines.last().contains("  completed after ") && lines.last().contains("http://"),
             lines.last().constData());
}

void TestCliWaits::logsTheWaitThatItReallyTakes()
{
    ServerProcess backend(words(u"--duration 1h --eta absent --jobs 1"_s));
    CliProcess list({u"list"_s}, at(backend));
    QCOMPARE(list.exitCode(), 0);
    CliProcess wait({u"wait"_s, idOf(list.output()), u"--json"_s, u"--max-attempts"_s, u"3"_s,
                     u"--max-interval"_s, u"2s"_s},
                    at(backend));
    QCOMPARE(wait.exitCode(), 4);
    const QList<QByteArray> lines = wait.lines();
    QCOMPARE(lines.size(), 4);
    QDateTime due;
    for (int i = 0; i < 3; ++i) {
        const QJsonObject poll = QJsonDocument::fromJson(lines[i]).object();
        const auto time =
            QDateTime::fromString(poll.value("time"_L1).toString(), Qt::ISODateWithMs);
        QCOMPARE(poll.value("attempt"_L1).toInt(), i + 1);
        QCOMPARE(poll.contains("next"_L1), i < 2); // none follows the last
        // The answer's own time comes on top of the wait; a busy machine may add to both.
        QVERIFY2(i == 0 || (due.msecsTo(time) >= 0 && due.msecsTo(time) < 1000),
                 lines[i].constData());
        due = time.addMSecs(qRound64(poll.value("next"_L1).toDouble() * 1000));
    }
    QCOMPARE(QJsonDocument::fromJson(lines[3]).object().value("end"_L1), u"attempts_used_up"_s);
}

void TestCliWaits::learnsShowsAndForgets()
{
    ServerProcess backend(words(u"--duration 300ms..900ms --error-rate 0"_s));
    const auto backendCommand = [&](const QString &action) {
        return QStringList {u"backend"_s, action, u"--url"_s, backend.url()};
    };
    CliProcess first(words(u"submit --count 2"_s), at(backend));
    QCOMPARE(first.exitCode(), 0);
    CliProcess forgetful(words(u"wait - --no-memory"_s), at(backend), first.output());
    QCOMPARE(forgetful.exitCode(), 0);
    CliProcess nothing(backendCommand(u"show"_s));
    QVERIFY(nothing.exitCode() == 1 && nothing.output().contains("Nothing was learned"));

    CliProcess submit(words(u"submit --count 3 --language de"_s), at(backend));
    QCOMPARE(submit.exitCode(), 0);
    CliProcess wait(words(u"wait -"_s), at(backend), submit.output());
    QCOMPARE(wait.exitCode(), 0);
    CliProcess shown(backendCommand(u"show"_s));
    QCOMPARE(shown.exitCode(), 0);
    QVERIFY2(shown.output().contains("all work: 3 jobs"), shown.output().constData());
    QVERIFY2(shown.output().contains("de: 3 jobs"), shown.output().constData());

    CliProcess forget(backendCommand(u"forget"_s));
    QCOMPARE(forget.exitCode(), 0);
    CliProcess again(backendCommand(u"forget"_s));
    QCOMPARE(again.exitCode(), 1);
}

void TestCliWaits::waitsForIdsFromStandardInput()
{
    ServerProcess backend(words(u"--duration 100ms --error-rate 0 --log warning"_s));
    CliProcess submit({u"submit"_s, u"--count"_s, u"1000"_s}, at(backend));
    QCOMPARE(submit.exitCode(), 0);
    CliProcess wait({u"wait"_s, u"-"_s}, at(backend), submit.output());
    QCOMPARE(wait.exitCode(), 0);
    QCOMPARE(wait.output().count(" completed after "), 1000);
}

void TestCliWaits::tellsAFailedJobFromAllOthers()
{
    ServerProcess backend(words(u"--duration 100ms --error-rate 1 --jobs 2"_s));
    CliProcess list({u"list"_s}, at(backend));
    QCOMPARE(list.exitCode(), 0);
    CliProcess wait({u"wait"_s, idOf(list.lines()[0])}, at(backend));
    QCOMPARE(wait.exitCode(), 1);
    QVERIFY2(wait.lines().last().contains("  failed after "), wait.output().constData());
}

void TestCliWaits::tellsAnUnknownJob()
{
    ServerProcess backend;
    CliProcess wait({u"wait"_s, u"job_000000000000"_s}, at(backend));
    QCOMPARE(wait.exitCode(), 1);
    QVERIFY2(wait.output().contains("not known there (404)"), wait.output().constData());
    CliProcess watch({u"watch"_s, u"nonsense"_s}, at(backend));
    QCOMPARE(watch.exitCode(), 1);
}

void TestCliWaits::tellsARefusedKey()
{
    ServerProcess backend(words(u"--jobs 1 --api-key-env KEY"_s), {{u"KEY"_s, u"right"_s}});
    for (const QStringList &command : {QStringList{u"list"_s},
                                       {u"submit"_s},
                                       {u"watch"_s, u"--all"_s},
                                       {u"wait"_s, u"job_1"_s},
                                       {u"cancel"_s, u"job_1"_s}}) {
        CliProcess refused(command, at(backend));
        QCOMPARE(refused.exitCode(), 3);
        QVERIFY2((refused.output() + refused.errors()).contains("401"), qPrintable(command[0]));
    }
    CliProcess::Environment withKey = at(backend);
    withKey[u"MINE"_s] = u"right"_s;
    CliProcess list({u"list"_s, u"--api-key-env"_s, u"MINE"_s, u"--log"_s, u"debug"_s}, withKey);
    QCOMPARE(list.exitCode(), 0);
    QVERIFY(!list.errors().contains("right"));
}

void TestCliWaits::tellsSilenceFromAnswers()
{
    ServerProcess backend(words(u"--duration 1h --jobs 1"_s));
    CliProcess list({u"list"_s}, at(backend));
    QCOMPARE(list.exitCode(), 0);
    const QString id = idOf(list.output());
    CliProcess answered({u"wait"_s, id, u"--deadline"_s, u"300ms"_s}, at(backend));
    QCOMPARE(answered.exitCode(), 4);
    CliProcess counted({u"wait"_s, id, u"--max-attempts"_s, u"1"_s}, at(backend));
    QCOMPARE(counted.exitCode(), 4);
    backend.kill();
    CliProcess late({u"wait"_s, id, u"--deadline"_s, u"300ms"_s}, at(backend));
    QCOMPARE(late.exitCode(), 3);
    CliProcess silent({u"wait"_s, id, u"--max-attempts"_s, u"1"_s}, at(backend));
    QCOMPARE(silent.exitCode(), 3);
    QVERIFY2(silent.output().contains("connection refused"), silent.output().constData());
}

QTEST_GUILESS_MAIN(TestCliWaits)
#include "tst_cliwaits.moc"
