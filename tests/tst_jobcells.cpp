// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/etasmoother.h"
#include "ui/model/foldedtext.h"
#include "ui/model/jobcells.h"
#include "ui/model/jobexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The values that cells are made from, and the texts that are made of them.
class TestJobCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesTheFirstEstimate();
    void neverRaisesQuietlyByMoreThanAFifth();
    void revisesAtOnceWhatRoseByMoreThanHalf();
    void needsNoReasonForLessThanAStep();
    void forgetsAnEndThatIsNoLongerTold();
    void saysHowLongAJobStillTakes();
    void keepsThePlaceOfAPausedJob();
    void saysWhatTheStateIs();
    void keepsTheLastTimeLeftWhileOffline();
    void speaksAProgressCell();
    void shortensIdsToWhatTellsThemApart_data();
    void shortensIdsToWhatTellsThemApart();
    void neverShowsAnEndBeforeNow();
    void passesNoControlCharacters();
    void countsAllWork();
    void predictsTheEndOfAllWork();
    void comparesTextsAsPeopleCount();
    void guardsCsvAgainstFormulas_data();
    void guardsCsvAgainstFormulas();
    void exportsWhatTheViewShows();

private:
    const Instant start = ManualClock().now();
    JobRow running(std::optional<Duration> left, std::optional<double> progress = 0.62) const;
};

JobRow TestJobCells::running(std::optional<Duration> left, std::optional<double> progress) const
{
    JobRow row;
    row.job.id = JobId {u"4f1c00aa33a2"_s};
    row.job.state = JobState::Running;
    row.job.progress = progress;
    if (left) {
        row.shownEnd = start + *left;
    }
    return row;
}

void TestJobCells::believesTheFirstEstimate()
{
    EtaSmoother smoother;
    QVERIFY(!smoother.report({start, start + 10min}));
    QVERIFY(smoother.end() == start + 10min);
}

void TestJobCells::neverRaisesQuietlyByMoreThanAFifth()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    EtaSmoother smoother;
    Instant now = start;
    for (int i = 0; i < 5'000; ++i) {
        now += std::chrono::milliseconds(random.bounded(20'000));
        const auto before = smoother.end();
        const bool tells = random.bounded(5) != 0;
        const auto revision = smoother.report(
            {now, tells ? std::optional(now + std::chrono::seconds(random.bounded(900)))
                        : std::nullopt});
        if (!before || !smoother.end()) {
            continue;
        }
        const Duration was = std::max(*before - now, Duration::zero());
        const Duration is = std::max(*smoother.end() - now, Duration::zero());
        QVERIFY2(revision || is <= std::max<Duration>(was + was / 5, 5s),
                 qPrintable(u"%1 to %2 ms"_s.arg(was.count()).arg(is.count())));
    }
}

void TestJobCells::revisesAtOnceWhatRoseByMoreThanHalf()
{
    EtaSmoother smoother(start + 10min);
    const auto revision = smoother.report({start, start + 23min});
    QVERIFY(revision == (EtaRevision {13min, EtaRevision::Cause::ServerRevised}));
    QVERIFY(smoother.end() == start + 23min);
    const auto back = smoother.report({start, start + 30min, true});
    QVERIFY(back == (EtaRevision {7min, EtaRevision::Cause::WentBack}));
}

void TestJobCells::needsNoReasonForLessThanAStep()
{
    EtaSmoother smoother(start + 1s);
    QVERIFY(!smoother.report({start, start + 11s}));
    QVERIFY(*smoother.end() <= start + 5s);
    QVERIFY(smoother.report({start, start + 25s}));
    QVERIFY(*smoother.end() == start + 25s);
}

void TestJobCells::forgetsAnEndThatIsNoLongerTold()
{
    EtaSmoother smoother(start + 10min);
    (void)smoother.report({start, {}});
    (void)smoother.report({start, {}});
    QVERIFY(smoother.end().has_value());
    (void)smoother.report({start, {}});
    QVERIFY(!smoother.end().has_value());
}

void TestJobCells::saysHowLongAJobStillTakes()
{
    JobRow row = running(4min);
    QCOMPARE(cellText(row, JobColumn::Eta, start), u"~4 min"_s);
    QCOMPARE(cellText(row, JobColumn::Eta, start + 1h), u"any moment"_s);
    QCOMPARE(cellText(running({}), JobColumn::Eta, start), u"–"_s);
    row.watch = WatchState::Paused;
    QCOMPARE(cellText(row, JobColumn::Eta, start), u"paused"_s);
    QCOMPARE(cellText(row, JobColumn::DoneAt, start), u"–"_s);
    row.job.state = JobState::Completed;
    QCOMPARE(cellText(row, JobColumn::Eta, start), u"–"_s);
}

void TestJobCells::keepsThePlaceOfAPausedJob()
{
    JobRow row = running(4min);
    const double before = sortKey(row, JobColumn::Eta, start).number;
    row.watch = WatchState::Paused;
    const SortKey paused = sortKey(row, JobColumn::Eta, start);
    QVERIFY(!paused.nothing);
    QCOMPARE(paused.number, before);
}

void TestJobCells::saysWhatTheStateIs()
{
    JobRow row = running({});
    QCOMPARE(stateText(row), u"Running"_s);
    row.watch = WatchState::Paused;
    QCOMPARE(stateText(row), u"Paused"_s);
    row.watch = WatchState::Waiting;
    row.trouble = u"No answer"_s;
    QCOMPARE(stateDetail(row, start), u"No answer"_s);
    row.job.state = JobState::Unknown;
    row.job.rawState = u"rendering_v2"_s;
    QCOMPARE(stateDetail(row, start), u"“rendering_v2”"_s);
    row.stale = true;
    row.lastAnswer = start - 3min;
    QCOMPARE(stateDetail(row, start), u"3 min ago"_s);
    row.job.state = JobState::Failed;
    row.job.error = u"Source has no audio track"_s;
    QCOMPARE(stateDetail(row, start), u"Source has no audio track"_s);
}

void TestJobCells::keepsTheLastTimeLeftWhileOffline()
{
    JobRow row = running(10min);
    row.stale = true;
    row.lastAnswer = start;
    const QString doneAt = cellText(row, JobColumn::DoneAt, start);
    QCOMPARE(cellText(row, JobColumn::Eta, start + 30min), u"~10 min"_s);
    QCOMPARE(cellText(row, JobColumn::DoneAt, start + 30min), doneAt);
}

void TestJobCells::speaksAProgressCell()
{
    QCOMPARE(cellSpokenText(running(4min), JobColumn::Progress, start),
             u"62 percent, about 4 minutes left"_s);
    QCOMPARE(cellSpokenText(running(61s, {}), JobColumn::Progress, start),
             u"progress not known, about 1 minute left"_s);
    QCOMPARE(cellSpokenText(running(24s), JobColumn::Eta, start), u"about 20 seconds left"_s);
    QCOMPARE(cellSpokenText(running(4s, 1.0), JobColumn::Progress, start),
             u"99 percent, ready any moment"_s);
    QCOMPARE(cellSpokenText(running(90min), JobColumn::Eta, start), u"about 1.5 hours left"_s);
}

void TestJobCells::shortensIdsToWhatTellsThemApart_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("shown");
    QTest::newRow("short") << u"job_1"_s << u"job_1"_s;
    QTest::newRow("digits") << u"4f1c00aa33a2"_s << u"4f1c…a2"_s;
    QTest::newRow("prefix") << u"job_4f1c00aa33a2"_s << u"4f1c…a2"_s;
    QTest::newRow("prefixes") << u"video-translate_4f1c00aa33a2"_s << u"4f1c…a2"_s;
    QTest::newRow("path") << u"projects/p-1/operations/4f1c00aa33a2"_s << u"4f1c…a2"_s;
    QTest::newRow("uuid") << u"4f1c00aa-33a2-4000-8000-0123456789ab"_s << u"4f1c…ab"_s;
    QTest::newRow("little is left") << u"dub-keynote-x7k2p"_s << u"x7k2p"_s;
    QTest::newRow("words only") << u"weekly-update-finale"_s << u"finale"_s;
    QTest::newRow("ends with one") << u"translations_"_s << u"tran…s_"_s;
    QTest::newRow("slash at the end") << u"operations/"_s << u"oper…s/"_s;
    QTest::newRow("begins with one") << u"_4f1c00aa33a2"_s << u"_4f1…a2"_s;
    QTest::newRow("separators") << u"_________"_s << u"____…__"_s;
}

void TestJobCells::shortensIdsToWhatTellsThemApart()
{
    QFETCH(QString, id);
    QTEST(shortId(JobId {id}), "shown");
}

void TestJobCells::neverShowsAnEndBeforeNow()
{
    const JobRow row = running(1min);
    const Instant later = start + 2h;
    QCOMPARE(cellText(row, JobColumn::DoneAt, later), u'~' + clockText(later, later));
    QVERIFY(clockText(start + 24h, start).contains(clockText(start, start)));
    QVERIFY(clockText(start + 24h, start) != clockText(start, start));
}

void TestJobCells::passesNoControlCharacters()
{
    JobRow row = running({});
    row.job.id.value = u"a\x1b[31mbbbbbbbb"_s;
    row.job.title = u"one\ntwo\tthree\x1b[31m"_s;
    for (SharedText *text : {&row.job.language, &row.job.tag, &row.job.result, &row.job.error}) {
        *text = row.job.title;
    }
    for (int column = 0; column < jobColumnCount; ++column) {
        for (const QString &text : {cellText(row, JobColumn(column), start),
                                    cellSpokenText(row, JobColumn(column), start)}) {
            QVERIFY2(std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' '; }),
                     qPrintable(text));
        }
    }
}

void TestJobCells::countsAllWork()
{
    JobTotals totals;
    totals.put(0, running(4min, 0.5));
    totals.put(1, running(4min, {}));
    JobRow failed = running({});
    failed.job.state = JobState::Failed;
    failed.watch = WatchState::Ended;
    failed.job.language = u"de"_s;
    totals.put(2, failed);
    QCOMPARE(totals.progress(), 0.5);
    QCOMPARE(totals.active(), 2);
    QCOMPARE(totals.languages().keys(), QStringList {u"de"_s});
    failed.job.language = u"fr"_s;
    totals.put(2, failed);
    QCOMPARE(totals.languages().keys(), QStringList {u"fr"_s});
}

void TestJobCells::predictsTheEndOfAllWork()
{
    JobTotals totals;
    QVERIFY(!totals.allDone());
    for (size_t i = 0; i < 9; ++i) {
        totals.put(i, running(std::chrono::minutes(i + 1)));
    }
    totals.put(9, running({}));
    QVERIFY(totals.allDone() == start + 9min);
    totals.put(8, running({}));
    QVERIFY(!totals.allDone());
    JobRow paused = running({});
    paused.watch = WatchState::Paused;
    totals.put(8, paused);
    totals.put(9, paused);
    QVERIFY(totals.allDone() == start + 8min);
}

void TestJobCells::comparesTextsAsPeopleCount()
{
    QVERIFY(naturalCompare(u"job 2", u"job 10") < 0);
    QVERIFY(naturalCompare(u"job 10", u"job 10 b") < 0);
    QCOMPARE(naturalCompare(u"a007", u"a7"), 0);
    QVERIFY(naturalCompare(u"a07b", u"a7a") > 0);
    QCOMPARE(foldedText(u"Über ÉTÉ"_s), u"uber ete"_s);
}

void TestJobCells::guardsCsvAgainstFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("tsv");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@x"_s << u"'@x"_s << u"'@x"_s;
    QTest::newRow("tab") << u"\tx"_s << u"'\tx"_s << u"' x"_s;
    QTest::newRow("return") << u"\rx"_s << u"\"'\rx\""_s << u"' x"_s;
    QTest::newRow("quote") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s << u"a \"b\""_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s << u"a,b"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"\"a\nb\""_s << u"a b"_s;
}

void TestJobCells::guardsCsvAgainstFormulas()
{
    QFETCH(QString, text);
    QTEST(csvField(text), "csv");
    QTEST(tsvField(text), "tsv");
}

void TestJobCells::exportsWhatTheViewShows()
{
    ManualClock clock;
    JobTableModel model(clock);
    JobUpdate second = update(u"b"_s, JobState::Running, clock.now(), 2min, 0.25);
    second.job.title = u"=cmd()"_s;
    model.apply(batch({second, update(u"a"_s, JobState::Running, clock.now(), 1min)}));
    const QStringList lines = asCsv(model).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"id,title,state,"_s));
    QVERIFY(lines[1].startsWith(u"a,Title of a,running,"_s));
    QVERIFY(lines[2].startsWith(u"b,'=cmd(),running,,0.25,2026-03-25T00:02:00.000Z"_s));
    QCOMPARE(rowsAsTsv(model, {model.index(1, 0), model.index(1, 5)}).count(u'\n'), 2);
    const QJsonArray json = QJsonDocument::fromJson(asJson(model)).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json[1].toObject()[u"title"].toString(), u"=cmd()"_s);
    QVERIFY(!json[1].toObject().contains(u"error"));
}

QTEST_GUILESS_MAIN(TestJobCells)
#include "tst_jobcells.moc"
