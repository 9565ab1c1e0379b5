// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is kept of polls: the history behind the timeline, and the log.
class TestPollKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAPollAsItWas();
    void thinsPlainAnswersBeforeTrouble();
    void boundsAllJobsTogether();
    void smoothesOnFromTheLastPoll();
    void tellsWhyATimeLeftRose();
    void tellsWhatIsNew();
    void keepsOnlyTheNewestLines();
    void saysWhatThePollSaid_data();
    void saysWhatThePollSaid();
    void keepsOneCopyOfWhatIsSaidAgain();
    void putsBackNoMoreLinesThanItHasRoomFor();
    void filtersTheLog();
    void staysConsistentWhileLinesComeAndGo();
    void writesALineAsPlainText();
    void notesWhatIsNoPoll();

private:
    ManualClock clock;
};

void TestPollKeeping::remembersAPollAsItWas()
{
    PollHistory history;
    Poll poll = answer(u"a"_s, 7, clock.now(), 4min, 0.5);
    poll.wentBack = true;
    poll.reason = {.kind = WaitReason::Kind::CorrectedEstimate,
                   .bound = WaitReason::Bound::RetryAfter,
                   .estimate = 4min,
                   .failures = 3,
                   .progress = 0.5,
                   .left = 200s,
                   .spread = 0.125,
                   .trust = 0.75,
                   .jobs = 40,
                   .look = 190s};
    history.append({poll, failure(u"a"_s, 8, clock.now() + 10s, ApiError::Kind::RateLimited, 429)});
    const std::vector<PollRecord> records = history.of(JobId {u"a"_s});
    QCOMPARE(records.size(), size_t(2));
    PollRecord first;
    first.at = clock.now();
    first.attempt = 7;
    first.httpStatus = 200;
    first.state = JobState::Running;
    first.latency = 87ms;
    first.progress = 0.5;
    first.remaining = 4min;
    first.shownEnd = clock.now() + 4min;
    first.next = 10s;
    first.reason = poll.reason;
    first.wentBack = true;
    QVERIFY(records[0] == first);
    QCOMPARE(records[1].mark, PollMark::RateLimited);
    QVERIFY(records[1].trouble == ApiError::Kind::RateLimited);
    QVERIFY(records[1].shownEnd == first.shownEnd);
    QVERIFY(history.of(JobId {u"b"_s}).empty());
}

void TestPollKeeping::thinsPlainAnswersBeforeTrouble()
{
    PollHistory history({.perJob = 40});
    int troubles = 0;
    for (int attempt = 1; attempt <= 400; ++attempt) {
        const bool fails = attempt % 50 == 0;
        troubles += fails ? 1 : 0;
        const Instant at = clock.now() + attempt * 10s;
        history.append({fails ? failure(u"a"_s, attempt, at) : answer(u"a"_s, attempt, at)});
        QVERIFY(history.size() <= 40);
    }
    const std::vector<PollRecord> records = history.of(JobId {u"a"_s});
    QCOMPARE(qsizetype(records.size()), history.size());
    QCOMPARE(std::count_if(records.begin(), records.end(),
                           [](const PollRecord &record) { return record.trouble.has_value(); }),
             troubles);
    QCOMPARE(records.front().attempt, 1);
    QCOMPARE(records.back().attempt, 400);
    QVERIFY(std::is_sorted(records.begin(), records.end(),
                           [](const auto &a, const auto &b) { return a.at < b.at; }));
}

void TestPollKeeping::boundsAllJobsTogether()
{
    PollHistory history({.perJob = 100, .overall = 1'000});
    for (int attempt = 1; attempt <= 50; ++attempt) {
        for (int job = 0; job < 100; ++job) {
            const Instant at = clock.now() + attempt * 1s;
            history.append({job == 3 ? failure(QString::number(job), attempt, at)
                                     : answer(QString::number(job), attempt, at)});
            QVERIFY(history.size() <= 1'000);
        }
    }
    for (int job = 0; job < 100; ++job) {
        QCOMPARE(history.of(JobId {QString::number(job)}).back().attempt, 50);
    }
    history.removeAll(0);
    QCOMPARE(history.size(), 0);
}

void TestPollKeeping::smoothesOnFromTheLastPoll()
{
    // Room for one poll a job: what is thinned must not change what is shown.
    PollHistory history({.perJob = 4, .overall = 8});
    EtaSmoother whole;
    for (int attempt = 1; attempt <= 60; ++attempt) {
        const Instant at = clock.now() + attempt * 10s;
        const auto left = attempt % 12 < 4 ? std::nullopt
                                           : std::optional<Duration>(600s - attempt * 7s);
        for (int job = 0; job < 8; ++job) {
            history.append({answer(QString::number(job), attempt, at, left)});
        }
        (void)whole.report({at, left ? std::optional(at + *left) : std::nullopt});
        const std::vector<PollRecord> records = history.of(JobId {u"7"_s});
        QCOMPARE(records.back().attempt, attempt);
        QVERIFY(records.back().shownEnd == whole.end());
    }
}

void TestPollKeeping::tellsWhyATimeLeftRose()
{
    PollHistory history;
    history.append({answer(u"a"_s, 1, clock.now(), 10min)});
    const auto news = history.append({answer(u"a"_s, 2, clock.now() + 1min, 22min)});
    QVERIFY(news[0].revision == (EtaRevision {13min, EtaRevision::Cause::ServerRevised}));
    LogModel log;
    log.append({answer(u"a"_s, 2, clock.now() + 1min, 22min)}, news);
    QVERIFY(log.index(0).data(MessageRole).toString().endsWith(
        u"; time left +13 min, server revised"_s));
}

void TestPollKeeping::tellsWhatIsNew()
{
    PollHistory history;
    Poll done = answer(u"a"_s, 4, clock.now());
    done.state = JobState::Completed;
    const auto news = history.append({answer(u"a"_s, 1, clock.now()),
                                      answer(u"a"_s, 2, clock.now()),
                                      failure(u"a"_s, 3, clock.now()), done});
    QCOMPARE(news[0].changed, true);
    QCOMPARE(news[1].changed, false);
    QCOMPARE(news[2].changed, true);
    QCOMPARE(news[3].changed, true);
}

void TestPollKeeping::keepsOnlyTheNewestLines()
{
    LogModel log(1'000);
    const std::vector<PollNews> news(777);
    for (int batch = 0; batch < 50; ++batch) {
        std::vector<Poll> polls;
        for (int i = 0; i < 777; ++i) {
            polls.push_back(answer(u"a"_s, batch * 777 + i + 1, clock.now()));
        }
        log.append(polls, news);
        QVERIFY(log.lineCount() <= 1'000);
    }
    QCOMPARE(log.rowCount(), 1'000);
    QCOMPARE(log.lineAt(999).attempt, 50 * 777);
    QCOMPARE(log.lineAt(0).attempt, 50 * 777 - 999);
}

void TestPollKeeping::saysWhatThePollSaid_data()
{
    QTest::addColumn<Poll>("poll");
    const auto row = [this](const char *name, auto change) {
        Poll poll = answer(u"a"_s, 3, clock.now(), 4min, 0.62);
        change(poll);
        QTest::newRow(name) << poll;
    };
    row("plain", [](Poll &) { });
    row("no progress", [](Poll &poll) { poll.progress.reset(); });
    row("no estimate", [](Poll &poll) { poll.remaining.reset(); });
    row("zero", [](Poll &poll) { poll.progress = 0.0, poll.remaining = 0ms; });
    row("tenths", [](Poll &poll) { poll.remaining = 7'340ms; });
    row("at its end", [](Poll &poll) { poll.progress = 1.0; });
    row("beyond", [](Poll &poll) { poll.progress = 1.5, poll.remaining = -1s; });
    row("60 days", [](Poll &poll) { poll.remaining = 60 * 24h; });
    row("behind", [](Poll &poll) { poll.wentBack = true; });
    row("not known", [](Poll &poll) { poll.state = JobState::Unknown, poll.rawState = u"z"_s; });
    row("no result", [](Poll &poll) { poll.reason.kind = WaitReason::Kind::Confirm; });
    row("failed", [](Poll &poll) { poll.state = JobState::Failed, poll.message = u"mute"_s; });
    row("timeout", [this](Poll &poll) { poll = failure(u"a"_s, 3, clock.now()); });
    for (int percent = 0; percent <= 100; ++percent) {
        row(qPrintable(QString::number(percent)),
            [&](Poll &poll) { poll.progress = percent / 100.0; });
    }
    for (int state = 0; state <= int(JobState::Expired); ++state) {
        row(qPrintable(stateName(JobState(state))),
            [&](Poll &poll) { poll.state = JobState(state); });
    }
}

void TestPollKeeping::saysWhatThePollSaid()
{
    QFETCH(Poll, poll);
    LogModel log;
    log.append({poll}, {{}});
    QCOMPARE(messageOf(log.lineAt(0)), wording::pollMessage(poll));
}

void TestPollKeeping::keepsOneCopyOfWhatIsSaidAgain()
{
    LogModel log;
    log.append({failure(u"a"_s, 1, clock.now()), failure(u"b"_s, 1, clock.now())}, {{}, {}});
    for (int number = 0; number < 5'000; ++number) {
        log.appendNote(clock.now(), PollMark::Trouble, {}, u"note %1"_s.arg(number));
    }
    log.append({failure(u"c"_s, 1, clock.now()), failure(u"d"_s, 1, clock.now())}, {{}, {}});
    const auto place = [&](int line) { return log.lineAt(line).message.text().constData(); };
    QCOMPARE(place(1), place(0));
    QCOMPARE(log.lineAt(5'002).message.text(), log.lineAt(0).message.text());
    QCOMPARE(place(5'003), place(5'002));
}

void TestPollKeeping::putsBackNoMoreLinesThanItHasRoomFor()
{
    LogModel log(20);
    for (int number = 0; number < 20; ++number) {
        log.appendNote(clock.now() + 1s, PollMark::Trouble, {}, QString::number(number));
    }
    std::vector<LogLine> old(10);
    std::ranges::for_each(old, [this](LogLine &line) { line.at = clock.now(); });
    log.restore(old);
    QCOMPARE(log.lineCount(), 20);
    QCOMPARE(messageOf(log.lineAt(19)), u"19"_s);
}

void TestPollKeeping::filtersTheLog()
{
    LogModel log;
    Poll failed = answer(u"c"_s, 1, clock.now());
    failed.state = JobState::Failed;
    log.append({answer(u"a"_s, 1, clock.now()), failure(u"b"_s, 1, clock.now()), failed,
                answer(u"b"_s, 2, clock.now())},
               {{.changed = true}, {.changed = true}, {.changed = true}, {.changed = false}});
    const auto shownWith = [&](const LogFilter &filter) {
        log.setFilter(filter);
        return log.rowCount();
    };
    QCOMPARE(shownWith({.errorsOnly = true}), 2);
    QCOMPARE(shownWith({.changesOnly = true}), 3);
    QCOMPARE(shownWith({.job = JobId {u"b"_s}}), 2);
    QCOMPARE(shownWith({.errorsOnly = true, .job = JobId {u"b"_s}}), 1);
    QCOMPARE(shownWith({.text = u"NO ANSWER"_s}), 1);
    QCOMPARE(shownWith({.text = u"Running"_s}), 2);
    QCOMPARE(shownWith({.text = u"nowhere"_s}), 0);
    log.append({failure(u"b"_s, 3, clock.now())}, {{}});
    QCOMPARE(log.rowCount(), 0);
    QCOMPARE(shownWith({}), 5);
}

void TestPollKeeping::staysConsistentWhileLinesComeAndGo()
{
    LogModel log(50);
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removed(&log, &QAbstractItemModel::rowsRemoved);
    log.setFilter({.errorsOnly = true});
    for (int batch = 0; batch < 100; ++batch) {
        std::vector<Poll> polls;
        for (int i = 0; i < batch % 30; ++i) {
            const QString id = i % 2 == 0 ? u"xa"_s : u"b"_s;
            polls.push_back(i % 3 == 0 ? failure(id, i + 1, clock.now())
                                       : answer(id, i + 1, clock.now()));
        }
        log.append(polls, std::vector<PollNews>(polls.size()));
        const QString typed = batch % 11 < 5 ? u"XA"_s : QString();
        log.setFilter({.errorsOnly = batch % 7 < 4, .text = typed});
        for (int line = 0; line < log.rowCount() && !typed.isEmpty(); ++line) {
            QCOMPARE(log.lineAt(line).job.id.value, u"xa"_s);
        }
    }
    QVERIFY(!removed.isEmpty() && removed.size() < 100);
    QCOMPARE(log.lineCount(), 50);
}

void TestPollKeeping::writesALineAsPlainText()
{
    LogModel log;
    Poll poll = failure(u"ab\ncdefghijk"_s, 9, clock.now());
    poll.error->detail = u"down\x1b[31m"_s;
    poll.latency = 10s;
    poll.next.reset();
    log.append({poll}, {{}});
    const QModelIndex line = log.index(0);
    const QString text = line.data(PlainTextRole).toString();
    for (const QString &part : {u"#9"_s, u"timeout"_s, u"10.0 s"_s, u"ended"_s, u"down"_s}) {
        QVERIFY2(text.contains(part), qPrintable(text));
    }
    QVERIFY(std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' '; }));
    QCOMPARE(line.data(AttemptRole).toString(), u"#9"_s);
    QCOMPARE(line.data(MarkRole).toInt(), int(PollMark::Trouble));
    QVERIFY(line.data(IsErrorRole).toBool());
}

void TestPollKeeping::notesWhatIsNoPoll()
{
    LogModel log;
    log.appendNote(clock.now(), PollMark::Trouble, u"offline"_s, u"example.org does not answer"_s);
    QCOMPARE(log.index(0).data(LogJobRole).toString(), u"all"_s);
    QVERIFY(log.index(0).data(AttemptRole).toString().isEmpty());
    QVERIFY(log.index(0).data(PlainTextRole).toString().endsWith(
        u"all  offline  example.org does not answer"_s));
}

QTEST_GUILESS_MAIN(TestPollKeeping)
#include "tst_pollkeeping.moc"
