// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "tests/support/randomjobs.h"
#include "ui/model/logmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int capacity = 60;

/// What the log should hold: the newest lines, each by what tells it apart.
struct LogReference
{
    struct Line
    {
        JobKey job = {};
        Instant at = {};
        int attempt = 0;
        bool isError = false;
        bool changed = true;
    };

    void append(const Line &line)
    {
        lines.push_back(line);
        if (int(lines.size()) > capacity) {
            lines.pop_front();
        }
    }
    bool accepts(const LogFilter &filter, const Line &line) const
    {
        return (!filter.errorsOnly || line.isError) && (!filter.changesOnly || line.changed)
            && filter.job.value_or(line.job) == line.job
            && line.job.id.value.contains(filter.text, Qt::CaseInsensitive);
    }

    std::deque<Line> lines;
};

} // namespace

/// The log through thousands of things that happen in any order, beside a plain reference.
class TestLogRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheReferenceHolds_data();
    void showsWhatTheReferenceHolds();
    void takesLinesOfAFormerRunWhenItIsFull();

private:
    void doSomething(LogModel &log);
    void append(LogModel &log);
    void restore(LogModel &log);
    void filter(LogModel &log);
    QString differenceTo(const LogModel &log) const;

    ManualClock clock;
    std::optional<RandomJobs> random;
    LogReference reference;
};

void TestLogRandom::showsWhatTheReferenceHolds_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 first = QRandomGenerator::system()->generate() % 1'000'000;
    for (quint32 seed = first; seed < first + 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestLogRandom::showsWhatTheReferenceHolds()
{
    QFETCH(quint32, seed);
    qInfo("seed %u", seed);
    random.emplace(seed);
    reference = {};
    LogModel log(capacity);
    QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QItemSelectionModel selection(&log);
    for (int step = 0; step < 1'000; ++step) {
        LogLine selected;
        if (log.rowCount() > 0) {
            const int row = random->below(log.rowCount());
            selection.select(log.index(row), QItemSelectionModel::ClearAndSelect);
            selected = log.lineAt(row);
        }
        const qint64 total = log.total();
        doSomething(log);
        QCOMPARE(differenceTo(log), QString());
        QVERIFY(log.total() >= total);
        for (const QModelIndex &index : selection.selectedIndexes()) {
            QCOMPARE(log.lineAt(index.row()).at, selected.at);
            QCOMPARE(log.lineAt(index.row()).attempt, selected.attempt);
        }
    }
}

void TestLogRandom::doSomething(LogModel &log)
{
    switch (random->below(12)) {
    case 0:
        filter(log);
        break;
    case 1:
        restore(log);
        break;
    case 2:
        if (random->chance(10)) {
            log.clear();
            reference.lines.clear();
        }
        break;
    case 3:
        log.appendNote(clock.now(), PollMark::Trouble, u"offline"_s, u"no answer"_s, 7);
        reference.append({.job = {JobId(), 7}, .at = clock.now(), .isError = true});
        break;
    default:
        append(log);
    }
}

/// Now and then more at once than there is room for.
void TestLogRandom::append(LogModel &log)
{
    clock.advance(std::chrono::milliseconds(random->below(900)));
    const ConnectionId from = random->connection();
    std::vector<Poll> polls;
    std::vector<PollNews> news;
    for (int left = random->below(random->chance(10) ? 150 : 20); left > 0; --left) {
        const Poll &poll = polls.emplace_back(random->poll(clock.now()));
        const PollNews &one = news.emplace_back(PollNews {.changed = random->chance(50)});
        reference.append({.job = {poll.job, from},
                          .at = poll.at,
                          .attempt = poll.attempt,
                          .isError = poll.error || poll.state == JobState::Failed,
                          .changed = one.changed});
    }
    log.append(polls, news, from);
}

void TestLogRandom::restore(LogModel &log)
{
    std::vector<LogLine> lines;
    std::vector<LogReference::Line> all;
    for (int left = random->below(random->chance(30) ? 90 : 10); left > 0; --left) {
        LogLine line;
        line.job = {random->id(), random->connection()};
        line.at = clock.now() - std::chrono::seconds(left);
        line.attempt = left;
        lines.push_back(line);
        all.push_back({.job = line.job, .at = line.at, .attempt = line.attempt});
    }
    const auto older = std::exchange(reference.lines, {});
    std::ranges::copy(older, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &LogReference::Line::at);
    for (const LogReference::Line &line : all) {
        reference.append(line);
    }
    log.restore(lines);
}

void TestLogRandom::filter(LogModel &log)
{
    LogFilter filter {.errorsOnly = random->chance(30), .changesOnly = random->chance(30)};
    if (random->chance(20)) {
        filter.job = JobKey(random->id(), random->connection());
    }
    if (random->chance(20)) {
        filter.text = u"JOB0"_s;
    }
    log.setFilter(filter);
}

QString TestLogRandom::differenceTo(const LogModel &log) const
{
    if (log.lineCount() != int(reference.lines.size())) {
        return u"%1 lines, not %2"_s.arg(log.lineCount()).arg(reference.lines.size());
    }
    int row = 0;
    for (const LogReference::Line &line : reference.lines) {
        if (!reference.accepts(log.filter(), line)) {
            continue;
        }
        if (row == log.rowCount()) {
            return u"a line is hidden"_s;
        }
        const LogLine &shown = log.lineAt(row++);
        if (shown.job != line.job || shown.at != line.at || shown.attempt != line.attempt) {
            return u"another line in row %1"_s.arg(row - 1);
        }
    }
    return row == log.rowCount() ? QString() : u"a line is shown that should not be"_s;
}

void TestLogRandom::takesLinesOfAFormerRunWhenItIsFull()
{
    LogModel log(3);
    log.append({answer(u"a"_s, 1, clock.now()), answer(u"a"_s, 2, clock.now())}, {{}, {}});
    std::vector<LogLine> former(2);
    former[0].at = clock.now() - 2h;
    former[1].at = clock.now() - 1h;
    log.restore(former);
    QCOMPARE(log.lineCount(), 3);
    QCOMPARE(log.lineAt(0).at, clock.now() - 1h);
    QCOMPARE(log.lineAt(2).attempt, 2);
}

QTEST_GUILESS_MAIN(TestLogRandom)
#include "tst_lograndom.moc"
