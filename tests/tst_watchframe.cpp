// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminaltext.h"
#include "app/cli/watchframe.h"
#include "tests/support/jobbuilder.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The lines that `dubwatch-cli watch` keeps up to date on a terminal, and how.
class TestWatchFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void measuresTextInCells_data();
    void measuresTextInCells();
    void showsAJobALine();
    void goesOnWithTheEstimateBetweenAnswers();
    void doesNotTakeBackWhatItShowed();
    void showsThatAJobWentBack();
    void standsStillWhileNobodyAnswers();
    void fitsAnySize();
    void showsWhatRunsWhereRoomIsShort();
    void keepsEscapeSequencesToItself();
    void refreshesInPlace();
    void knowsHowLinesBreakInANarrowerWindow();
    void givesTheCursorBack();

private:
    static QString text(const std::vector<ScreenLine> &lines);
    QString frame(const WatchBoard &board, Duration later = {}, TerminalSize size = {60, 24}) const
    {
        return text(watchFrame(board, size, m_at + later, Palette::Plain));
    }

    const Instant m_at = Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 25));
};

QString TestWatchFrame::text(const std::vector<ScreenLine> &lines)
{
    QStringList texts;
    for (const ScreenLine &line : lines) {
        static const QRegularExpression blankEnd(u" +$"_s);
        texts << QString(line.text).remove(blankEnd);
    }
    return texts.join(u'\n').replace(QChar(0xa0), u' ');
}

void TestWatchFrame::measuresTextInCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cells");
    QTest::addColumn<QString>("inFive");
    const auto row = [](const char *name, const QString &text, int cells, const QString &inFive) {
        QTest::addRow("%s", name) << text << cells << inFive;
    };
    row("empty", {}, 0, u"     "_s);
    row("short", u"abc"_s, 3, u"abc  "_s);
    row("just fits", u"abcde"_s, 5, u"abcde"_s);
    row("too long", u"abcdef"_s, 6, u"abcd…"_s);
    row("wide", u"日本"_s, 4, u"日本 "_s);
    row("too wide", u"日本語"_s, 6, u"日本…"_s);
    row("half a cell short", u"a日本語"_s, 7, u"a日… "_s);
    row("combining", u"e\u0301e\u0301"_s, 2, u"e\u0301e\u0301   "_s);
    row("emoji", u"👍👍👍"_s, 6, u"👍👍…"_s);
}

void TestWatchFrame::measuresTextInCells()
{
    QFETCH(const QString, text);
    QFETCH(const int, cells);
    QFETCH(const QString, inFive);
    QCOMPARE(cellsOf(text), cells);
    QCOMPARE(padded(text, 5), inFive);
    QCOMPARE(fitted(text, 0), QString());
}

void TestWatchFrame::showsAJobALine()
{
    WatchBoard board;
    board.tell(JobBuilder(u"a"_s).titled(u"Keynote"_s).running(0.5).left(4min), m_at);
    board.tell(JobBuilder(u"b"_s).queued(), m_at);
    board.tell(JobBuilder(u"c"_s).titled(u"All hands"_s).completed(), m_at);
    board.tell(JobBuilder(u"d"_s).titled(u"Demo"_s).failed(u"No sound"_s), m_at);
    board.add(JobId{u"e"_s});
    board.add(JobId{u"f"_s});
    board.stop(JobId{u"f"_s}, u"not known there (404)"_s);
    Job odd{.id = {u"g"_s}, .rawState = u"rendering_v2"_s};
    board.tell(odd, m_at);
    const QStringList expected =
        QString(u"Keynote    Running    ████████░░░░░░░░   50 %  ~4 min\n"
                "b          Queued\n"
                "All hands  Completed  ████████████████  100 %\n"
                "Demo       Failed                              No sound\n"
                "e          …\n"
                "f          Given up                            not known t…\n"
                "g          Unknown                             \"rendering_…\n"
                "7 jobs: 1 not heard of yet, 1 queued, 1 running, 1 unknown…"_s)
            .split(u'\n');
    const QStringList lines = frame(board).split(u'\n');
    QCOMPARE(lines, expected);
}

void TestWatchFrame::goesOnWithTheEstimateBetweenAnswers()
{
    WatchBoard board;
    board.tell(JobBuilder(u"a"_s).running(0.5).left(10min), m_at);
    QVERIFY(frame(board).contains(u"50 %  ~10 min"_s));
    QVERIFY(frame(board, 5min).contains(u"74 %  ~5 min"_s));
    QVERIFY(frame(board, 20min).contains(u"99 %  any moment"_s));
    WatchBoard queue;
    queue.tell(JobBuilder(u"a"_s).queued().left(10min), m_at);
    QVERIFY(!frame(queue, 5min).contains(u"49 %"_s));
    WatchBoard silent;
    silent.tell(JobBuilder(u"a"_s).running(0.5), m_at);
    QCOMPARE(frame(silent, 20min), frame(silent)); // no estimate: as it was told
    WatchBoard mute;
    mute.tell(JobBuilder(u"a"_s).created(m_at), m_at);
    Job running = JobBuilder(u"b"_s).created(m_at);
    running.state = JobState::Running;
    mute.tell(running, m_at + 3s);
    QVERIFY2(frame(mute, 47s).contains(u"for 47 s\n"_s), qPrintable(frame(mute, 47s)));
}

void TestWatchFrame::doesNotTakeBackWhatItShowed()
{
    WatchBoard board;
    board.tell(JobBuilder(u"a"_s).running(0.5).left(10s), m_at);
    board.tell(JobBuilder(u"a"_s).running(0.6).left(8s), m_at + 5s); // slower than it said
    QVERIFY2(frame(board, 5s).contains(u"74 %"_s), qPrintable(frame(board, 5s)));
}

void TestWatchFrame::showsThatAJobWentBack()
{
    WatchBoard board;
    board.tell(JobBuilder(u"a"_s).running(0.5).left(10s), m_at);
    board.tell(JobBuilder(u"a"_s).running(0.1).left(20s), m_at + 5s);
    QVERIFY2(frame(board, 5s).contains(u"10 %"_s), qPrintable(frame(board, 5s)));
}

void TestWatchFrame::standsStillWhileNobodyAnswers()
{
    WatchBoard board;
    board.tell(JobBuilder(u"a"_s).running(0.5).left(10s), m_at);
    board.setTrouble(u"host does not answer"_s, m_at + 2s);
    board.setTrouble(u"host still does not answer"_s, m_at + 4s);
    QCOMPARE(frame(board, 8s), frame(board, 2s));
    QVERIFY(frame(board, 8s).contains(u"\nhost still does not answer\n1 job"_s));
    board.setTrouble({}, m_at + 9s);
    QVERIFY(!frame(board, 9s).contains(u"answer"_s));
}

void TestWatchFrame::fitsAnySize()
{
    WatchBoard board;
    for (int i = 0; i < 30; ++i) {
        const QString title = i % 3 == 0 ? u"日本語"_s.repeated(i) : u"x"_s.repeated(i * i);
        board.tell(JobBuilder(QString::number(i)).titled(title).running(i / 30.0).left(i * 1min),
                   m_at);
    }
    board.setTrouble(u"host does not answer "_s.repeated(9), m_at);
    for (int columns = 1; columns <= 200; columns += 7) {
        for (const int rows : {1, 2, 3, 24, 60}) {
            const auto lines = watchFrame(board, {columns, rows}, m_at, Palette::Plain);
            QVERIFY(!lines.empty());
            QVERIFY(int(lines.size()) <= rows);
            for (const ScreenLine &line : lines) {
                QCOMPARE(line.cells, cellsOf(line.text));
                // Under 20 columns a job's line is broken; it is counted as it stands.
                QVERIFY(line.cells < columns || columns < 20);
            }
        }
    }
}

void TestWatchFrame::showsWhatRunsWhereRoomIsShort()
{
    WatchBoard board;
    board.tell(JobBuilder(u"done"_s).completed(), m_at);
    board.tell(JobBuilder(u"failed"_s).failed({}), m_at);
    board.tell(JobBuilder(u"waiting"_s).queued(), m_at);
    board.tell(JobBuilder(u"running"_s).running(0.5), m_at);
    const QString shown = frame(board, {}, {80, 4});
    QVERIFY(shown.startsWith(u"failed "_s));
    QVERIFY(shown.indexOf(u"waiting"_s) < shown.indexOf(u"running "_s));
    QVERIFY(!shown.contains(u"done "_s));
    QVERIFY(shown.endsWith(u"1 completed, 1 failed (1 not shown)"_s));
}

void TestWatchFrame::keepsEscapeSequencesToItself()
{
    WatchBoard board;
    board.tell(JobBuilder(u"a"_s).titled(u"\x1b[2J\x9b\r\n"_s.repeated(100'000)).running(0.5),
               m_at);
    board.tell(JobBuilder(u"b"_s).failed(u"\x1b]0;x\x07"_s), m_at);
    for (const Palette palette : {Palette::Plain, Palette::Coloured}) {
        const auto lines = watchFrame(board, {300, 24}, m_at, palette);
        for (const ScreenLine &line : lines) {
            QString rest = line.text;
            rest.remove(QRegularExpression(u"\x1b\\[[0-9]*m"_s));
            QCOMPARE(cellsOf(rest), line.cells);
            for (const QChar c : rest) {
                QVERIFY(c.category() != QChar::Other_Control);
            }
            QVERIFY(palette == Palette::Coloured || rest == line.text);
        }
    }
}

void TestWatchFrame::refreshesInPlace()
{
    LiveScreen screen;
    const TerminalSize size{80, 24};
    QCOMPARE(screen.show({{u"a"_s, 1}, {u"b"_s, 1}}, size), "\x1b[?25la\x1b[K\r\nb\x1b[K\x1b[J");
    QCOMPARE(screen.show({{u"a"_s, 1}, {u"b"_s, 1}}, size), QByteArray()); // nothing has changed
    QCOMPARE(screen.show({{u"c"_s, 1}}, size), "\r\x1b[1Ac\x1b[K\x1b[J");
    QCOMPARE(screen.show({{u"d"_s, 1}, {u"e"_s, 1}}, size), "\rd\x1b[K\r\ne\x1b[K\x1b[J");
}

void TestWatchFrame::knowsHowLinesBreakInANarrowerWindow()
{
    LiveScreen screen;
    (void)screen.show({{u"x"_s.repeated(70), 70}, {u"y"_s.repeated(30), 30}}, {80, 24});
    QVERIFY(screen.show({{u"a"_s, 1}}, {30, 24}).startsWith("\r\x1b[3A"));
    (void)screen.show({{u"x"_s.repeated(70), 70}, {u"y"_s, 1}}, {80, 24});
    QVERIFY(screen.show({{u"a"_s, 1}}, {10, 4}).startsWith("\r\x1b[3A")); // not above the top
}

void TestWatchFrame::givesTheCursorBack()
{
    LiveScreen screen;
    QCOMPARE(screen.close(), QByteArray());
    (void)screen.show({{u"a"_s, 1}}, {80, 24});
    QCOMPARE(screen.close(), "\r\n\x1b[?25h");
    QCOMPARE(screen.close(), QByteArray());
}

QTEST_GUILESS_MAIN(TestWatchFrame)
#include "tst_watchframe.moc"
