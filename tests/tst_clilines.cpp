// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/exitcode.h"
#include "app/cli/joblines.h"
#include "app/cli/jobtabletext.h"
#include "tests/support/jobbuilder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;
Q_DECLARE_METATYPE(std::vector<Outcome>)

/// What dubwatch-cli writes for other programs, and its exit codes.
class TestCliLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void writesAPoll_data();
    void writesAPoll();
    void writesAPollAsJson();
    void writesAResult_data();
    void writesAResult();
    void writesAResultAsJson();
    void writesAJobInOneLineWhateverItsTitle();
    void keepsTabbedCellsApartAndHarmless();
    void makesATableThatFits();
    void endsWithTheWorstNews_data();
    void endsWithTheWorstNews();

private:
    const Instant m_at = Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 25)) + 12h;
};

namespace {

const QString evil = u"a\x1b[2J\x9b"
                     "31m\n\tb\u202e"_s;

QJsonObject objectOf(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

Outcome ended(JobState state)
{
    return {.job = {.id = {u"a"_s}, .state = state}, .polls = 2, .answers = 2};
}

Outcome stopped(WatchEnd end, int answers, std::optional<Kind> kind = {})
{
    Outcome outcome{.job = {}, .end = end, .polls = 2, .answers = answers};
    if (kind) {
        outcome.lastError = ApiError{.kind = *kind, .detail = u"why"_s};
    }
    return outcome;
}

} // namespace

void TestCliLines::writesAPoll_data()
{
    QTest::addColumn<Poll>("poll");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Poll &poll, const QString &text) {
        QTest::addRow("%s", name) << poll << text;
    };
    row("running",
        {.job = {u"a"_s},
         .attempt = 3,
         .state = JobState::Running,
         .progress = 0.4,
         .next = 7310ms,
         .reason = {.kind = WaitReason::Kind::NoEstimate}},
        u"a  attempt 3  running 40\u00a0%  next in 7.31 s "
        "(no estimate, so the shortest interval)"_s);
    row("the last", {.job = {u"a"_s}, .attempt = 4, .state = JobState::Completed},
        u"a  attempt 4  completed"_s);
    row("no answer",
        {.job = {u"a"_s},
         .attempt = 2,
         .error = ApiError{.kind = Kind::Network, .detail = {}, .isRefused = true},
         .next = 2s,
         .reason = {.kind = WaitReason::Kind::Backoff, .failures = 2}},
        u"a  attempt 2  connection refused  next in 2 s (2 polls failed in a row, waiting longer "
        "each time)"_s);
    row("an unknown word", {.job = {u"a"_s}, .attempt = 1, .rawState = u"odd"_s, .next = 1s},
        u"a  attempt 1  unknown \"odd\"  next in 1 s"_s);
    row("control characters",
        {.job = {u"a\x1b"_s}, .attempt = 1, .state = JobState::Failed, .message = u"b\nc"_s},
        u"a\\u001b  attempt 1  failed: b\\nc"_s);
}

void TestCliLines::writesAPoll()
{
    QFETCH(Poll, poll);
    QFETCH(const QString, text);
    poll.at = m_at;
    QCOMPARE(pollLine(poll), u"2026-03-25T12:00:00.000Z  "_s + text);
}

void TestCliLines::writesAPollAsJson()
{
    const Poll poll{.job = {u"a"_s},
                    .attempt = 3,
                    .at = m_at,
                    .latency = 87ms,
                    .httpStatus = 200,
                    .state = JobState::Running,
                    .progress = 0.5,
                    .next = 2500ms,
                    .reason = {.kind = WaitReason::Kind::NoEstimate}};
    const QJsonObject object = objectOf(pollJson(poll));
    QCOMPARE(object.value("time"_L1), u"2026-03-25T12:00:00.000Z"_s);
    QCOMPARE(object.value("state"_L1), u"running"_s);
    QCOMPARE(object.value("attempt"_L1), 3);
    QCOMPARE(object.value("next"_L1), 2.5);
    QCOMPARE(object.value("latency"_L1), 0.087);
    QVERIFY(!object.contains("remaining"_L1));
    QVERIFY(!object.contains("trouble"_L1));
    Poll silent = poll;
    silent.error = ApiError{.kind = Kind::Network, .detail = {}, .isRefused = true};
    QVERIFY(!objectOf(pollJson(silent)).contains("state"_L1)); // nobody told one
    QCOMPARE(objectOf(pollJson(silent)).value("trouble"_L1), u"Connection refused"_s);
}

void TestCliLines::writesAResult_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("text");
    Outcome completed = ended(JobState::Completed);
    completed.job.result = u"http://r/\n"_s;
    completed.elapsed = 120ms;
    QTest::addRow("completed") << completed << u"completed after 120 ms (2 polls)  http://r/\\n"_s;
    Outcome failed = ended(JobState::Failed);
    failed.job.error = u"no\x07"_s;
    failed.polls = 1;
    QTest::addRow("failed") << failed << u"failed after 0 ms: no\\u0007 (1 poll)"_s;
    QTest::addRow("used up") << stopped(WatchEnd::AttemptsUsedUp, 2) << u"no end seen in 2 polls"_s;
    QTest::addRow("not there") << stopped(WatchEnd::FinalError, 0, Kind::NotFound)
                               << u"not known there (2 polls)"_s;
}

void TestCliLines::writesAResult()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, text);
    QCOMPARE(resultLine(JobId{u"a"_s}, outcome, m_at), u"2026-03-25T12:00:00.000Z  a  "_s + text);
}

void TestCliLines::writesAResultAsJson()
{
    Outcome outcome = ended(JobState::Completed);
    outcome.job.result = u"http://r"_s;
    outcome.elapsed = 1500ms;
    outcome.lastError = ApiError{.kind = Kind::Timeout, .detail = u"slow"_s};
    const QJsonObject object = objectOf(resultJson(JobId{u"a"_s}, outcome, m_at));
    QCOMPARE(object.value("end"_L1), u"job_ended"_s);
    QCOMPARE(object.value("state"_L1), u"completed"_s);
    QCOMPARE(object.value("result"_L1), u"http://r"_s);
    QCOMPARE(object.value("elapsed"_L1), 1.5);
    QVERIFY(!object.contains("trouble"_L1)); // it is over
    const Outcome lost = stopped(WatchEnd::FinalError, 0, Kind::Unauthorized);
    const QJsonObject other = objectOf(resultJson(JobId{u"a"_s}, lost, m_at));
    QCOMPARE(other.value("id"_L1), u"a"_s);
    QCOMPARE(other.value("end"_L1), u"error"_s);
    QVERIFY(other.contains("trouble"_L1));
}

void TestCliLines::writesAJobInOneLineWhateverItsTitle()
{
    const Job job = JobBuilder(u"a"_s).titled(evil).failed(evil);
    for (const QString &line : {stateLine(job, m_at), jobJson(job), tabbedLine(job)}) {
        for (const QChar c : line) {
            QVERIFY(c == u'\t' || c.category() != QChar::Other_Control);
            QVERIFY(c != QChar(0x202e));
        }
    }
    QCOMPARE(objectOf(jobJson(job)).value("title"_L1), evil); // said in JSON's own escapes
    QVERIFY(stateLine(job, m_at).startsWith(u"2026-03-25T12:00:00.000Z  a  failed  a\\u001b"_s));
}

void TestCliLines::keepsTabbedCellsApartAndHarmless()
{
    Job job = JobBuilder(u"a"_s).running(0.25).left(7310ms).titled(u"=1+1\t2"_s);
    job.language = u"German"_s;
    QCOMPARE(tabbedLine(job), u"a\trunning\t0.25\t7.31\tGerman\t\t'=1+1\\t2"_s);
}

void TestCliLines::makesATableThatFits()
{
    const std::vector<Job> jobs{
        JobBuilder(u"job_1"_s).running(0.255).left(4min).titled(evil.repeated(1000)),
        JobBuilder(u"job_22"_s).completed().titled(u"日本語のタイトル"_s.repeated(10))};
    const QStringList lines = jobTable(jobs, {60, 24});
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"ID      STATE      DONE  ETA"_s));
    QVERIFY2(lines[1].contains(u"25\u00a0%  ~4 min"_s), qPrintable(lines[1]));
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 60, qPrintable(line));
    }
    QVERIFY(lines[1].endsWith(u'…'));
    QVERIFY(lines[2].endsWith(u'…'));
    QCOMPARE(jobTable({}, {}), QStringList{u"No jobs"_s});
}

void TestCliLines::endsWithTheWorstNews_data()
{
    QTest::addColumn<std::vector<Outcome>>("outcomes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const std::vector<Outcome> &outcomes, ExitCode code) {
        QTest::addRow("%s", name) << outcomes << int(code);
    };
    const Outcome good = ended(JobState::Completed);
    const Outcome silent = stopped(WatchEnd::AttemptsUsedUp, 0, Kind::Network);
    const Outcome late = stopped(WatchEnd::DeadlineReached, 3);
    const Outcome unknown = stopped(WatchEnd::FinalError, 0, Kind::NotFound);
    const Outcome refused = stopped(WatchEnd::FinalError, 0, Kind::Unauthorized);
    Outcome troubled = stopped(WatchEnd::FinalError, 0, Kind::Unavailable);
    troubled.lastError->httpStatus = 503;
    Outcome limited = stopped(WatchEnd::FinalError, 0, Kind::RateLimited);
    limited.lastError->httpStatus = 429;
    row("nothing to wait for", {}, ExitCode::Success);
    row("completed", {good, good}, ExitCode::Success);
    row("failed", {good, ended(JobState::Failed)}, ExitCode::SomeFailed);
    row("cancelled", {ended(JobState::Cancelled), good}, ExitCode::SomeFailed);
    row("expired", {ended(JobState::Expired)}, ExitCode::SomeFailed);
    row("unknown there", {unknown}, ExitCode::SomeFailed);
    row("unauthorized", {refused, refused}, ExitCode::NoAnswer);
    row("used up, no answer", {silent, silent}, ExitCode::NoAnswer);
    row("used up, with answers", {late}, ExitCode::UsedUp);
    row("used up, another was answered", {silent, late}, ExitCode::UsedUp);
    row("used up, another completed", {silent, good}, ExitCode::UsedUp);
    row("given up, unavailable", {troubled}, ExitCode::UsedUp);
    row("given up, rate limited", {limited, good}, ExitCode::UsedUp);
    row("given up, another failed", {limited, ended(JobState::Failed)}, ExitCode::SomeFailed);
    row("failed and used up", {late, ended(JobState::Failed)}, ExitCode::SomeFailed);
    row("failed and then refused", {ended(JobState::Failed), refused}, ExitCode::SomeFailed);
    row("cannot be asked", {stopped(WatchEnd::FinalError, 0, Kind::Unsupported), good},
        ExitCode::BadUsage);
}

void TestCliLines::endsWithTheWorstNews()
{
    QFETCH(const std::vector<Outcome>, outcomes);
    QFETCH(const int, code);
    Tally tally;
    for (const Outcome &outcome : outcomes) {
        tally.add(outcome);
    }
    QCOMPARE(int(tally.code()), code);
}

QTEST_GUILESS_MAIN(TestCliLines)
#include "tst_clilines.moc"
