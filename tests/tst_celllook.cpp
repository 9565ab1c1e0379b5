// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/celllook.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

namespace {

const QString soon = u"any moment"_s;

JobRow row(JobState state, std::optional<double> progress = {})
{
    JobRow row;
    row.job.state = state;
    row.job.progress = progress;
    return row;
}

JobRow paused(JobRow row)
{
    row.watch = WatchState::Paused;
    return row;
}

JobRow stale(JobRow row)
{
    row.stale = true;
    return row;
}

} // namespace

Q_DECLARE_METATYPE(dubwatch::ui::BarLook)
Q_DECLARE_METATYPE(dubwatch::ui::JobRow)

class TestCellLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheBarOfEachState_data();
    void drawsTheBarOfEachState();
    void movesTheTrackWithTheSelection();
    void keepsTheBarsColourWhenSelected();
    void boundsTheBar();
    void marksTheCurrentRowAlone();
    void hoversOnlyWhatIsNotSelected();
    void coloursTheWordOnlyWhenItIsNews();
    void greysTitlesOnceEndedUnlessFailed();
    void turnsGreyWhileOffline();
    void doesNotPauseWhatHasEnded();
    void greysWhatIsNotKnown();
    void coloursAnEndThatIsNear();
    void showsAtLeastADotOnceStarted();
};

void TestCellLook::drawsTheBarOfEachState_data()
{
    using Shape = BarLook::Shape;
    QTest::addColumn<JobRow>("job");
    QTest::addColumn<BarLook>("bar");
    const auto bar = [](Shape shape, int height, double fraction, Token fill) {
        return BarLook {shape, height, fraction, fill, Token::Track};
    };
    const JobRow running = row(JobState::Running, 0.62);
    QTest::newRow("queued") << row(JobState::Queued) << bar(Shape::BareTrack, 2, 0, Token::BarIdle);
    QTest::newRow("running") << running << bar(Shape::Bar, 6, 0.62, Token::BarRun);
    QTest::newRow("running, no %") << row(JobState::Running)
                                   << bar(Shape::Hatch, 6, 0, Token::BarRun);
    QTest::newRow("completed") << row(JobState::Completed) << bar(Shape::Bar, 4, 1, Token::BarDone);
    QTest::newRow("failed") << row(JobState::Failed, 0.31)
                            << bar(Shape::Bar, 4, 0.31, Token::BarFailed);
    QTest::newRow("cancelled") << row(JobState::Cancelled, 0.4)
                               << bar(Shape::Bar, 4, 0.4, Token::BarIdle);
    QTest::newRow("expired") << row(JobState::Expired, 1.0)
                             << bar(Shape::Bar, 4, 1, Token::BarIdle);
    QTest::newRow("unknown") << row(JobState::Unknown, 0.48)
                             << bar(Shape::Bar, 6, 0.48, Token::BarIdle);
    QTest::newRow("unknown, no %") << row(JobState::Unknown)
                                   << bar(Shape::BareTrack, 2, 0, Token::BarIdle);
    QTest::newRow("paused") << paused(running) << bar(Shape::Bar, 6, 0.62, Token::BarIdle);
    QTest::newRow("offline") << stale(running) << bar(Shape::Bar, 6, 0.62, Token::BarStale);
    QTest::newRow("offline, no %") << stale(row(JobState::Running))
                                   << bar(Shape::Hatch, 6, 0, Token::BarStale);
    QTest::newRow("completed, offline") << stale(row(JobState::Completed))
                                        << bar(Shape::Bar, 4, 1, Token::BarStale);
}

void TestCellLook::drawsTheBarOfEachState()
{
    QFETCH(JobRow, job);
    QFETCH(BarLook, bar);
    QCOMPARE(barLook(job, {}), bar);
}

void TestCellLook::movesTheTrackWithTheSelection()
{
    const JobRow job = row(JobState::Running, 0.5);
    const RowState selected {.selected = true};
    const RowState inactive {.selected = true, .focused = false};
    QCOMPARE(barLook(job, selected).track, Token::TrackSel);
    QCOMPARE(barLook(job, inactive).track, Token::TrackSelIn);
    QCOMPARE(rowLine(selected), Token::TrackSel);
    QCOMPARE(rowLine(inactive), Token::TrackSelIn);
    QCOMPARE(rowFill(selected), Token::Selection);
    QCOMPARE(rowFill(inactive), Token::SelInactive);
}

void TestCellLook::keepsTheBarsColourWhenSelected()
{
    QCOMPARE(barLook(row(JobState::Failed, 0.5), {.selected = true}).fill, Token::BarFailed);
}

void TestCellLook::boundsTheBar()
{
    QCOMPARE(barLook(row(JobState::Running, 1.7), {}).fraction, 1.0);
    QCOMPARE(barLook(row(JobState::Running, -3.0), {}).fraction, 0.0);
}

void TestCellLook::marksTheCurrentRowAlone()
{
    QVERIFY(!edgeBar({.selected = true}));
    QCOMPARE(edgeBar({.current = true}), Token::Focus);
    QCOMPARE(edgeBar({.current = true, .focused = false}), Token::InputBorder);
}

void TestCellLook::hoversOnlyWhatIsNotSelected()
{
    QCOMPARE(rowFill({.hovered = true}), Token::Hover);
    QCOMPARE(rowFill({.selected = true, .hovered = true}), Token::Selection);
    QCOMPARE(rowFill({}), Token::Base);
}

void TestCellLook::coloursTheWordOnlyWhenItIsNews()
{
    QCOMPARE(stateWordToken(row(JobState::Running)), Token::Text);
    QCOMPARE(stateWordToken(row(JobState::Queued)), Token::Text2);
    QCOMPARE(stateWordToken(row(JobState::Completed)), Token::Text2);
    QCOMPARE(stateWordToken(row(JobState::Cancelled)), Token::Text2);
    QCOMPARE(stateWordToken(paused(row(JobState::Running))), Token::Text2);
    QCOMPARE(stateWordToken(row(JobState::Failed)), Token::Failed);
    QCOMPARE(stateWordToken(row(JobState::Expired)), Token::Expired);
    QCOMPARE(stateWordToken(row(JobState::Unknown)), Token::Unknown);
}

void TestCellLook::greysTitlesOnceEndedUnlessFailed()
{
    QCOMPARE(titleToken(row(JobState::Running)), Token::Text);
    QCOMPARE(titleToken(row(JobState::Completed)), Token::Text2);
    QCOMPARE(titleToken(row(JobState::Failed)), Token::Text);
}

void TestCellLook::turnsGreyWhileOffline()
{
    const JobRow old = stale(row(JobState::Failed, 0.3));
    QCOMPARE(titleToken(old), Token::Text3);
    QCOMPARE(stateWordToken(old), Token::Text3);
    QCOMPARE(stateIconToken(old), Token::Text3);
    QCOMPARE(percentToken(old), Token::Text3);
    QCOMPARE(factToken(old, JobColumn::Eta, u"~4 min"_s, soon), Token::Text3);
}

void TestCellLook::doesNotPauseWhatHasEnded()
{
    QCOMPARE(stateGlyph(paused(row(JobState::Running))), Glyph::Paused);
    QCOMPARE(stateGlyph(paused(row(JobState::Completed))), Glyph::Completed);
    QCOMPARE(barLook(paused(row(JobState::Completed)), {}).fill, Token::BarDone);
}

void TestCellLook::greysWhatIsNotKnown()
{
    const JobRow job = row(JobState::Running);
    QCOMPARE(factToken(job, JobColumn::Eta, nothingToSay(), soon), Token::Text3);
    QCOMPARE(factToken(job, JobColumn::Eta, u"~4 min"_s, soon), Token::Text);
    QCOMPARE(factToken(job, JobColumn::Next, u"11 s"_s, soon), Token::Text2);
    QCOMPARE(percentToken(job), Token::Text3);
    QCOMPARE(percentToken(row(JobState::Running, 0.5)), Token::Text);
    QCOMPARE(percentToken(row(JobState::Completed)), Token::Text2);
}

void TestCellLook::coloursAnEndThatIsNear()
{
    const JobRow job = row(JobState::Running, 0.99);
    QCOMPARE(factToken(job, JobColumn::Eta, soon, soon), Token::Accent);
    QCOMPARE(factToken(stale(job), JobColumn::Eta, soon, soon), Token::Text3);
    QCOMPARE(factToken(paused(job), JobColumn::Eta, u"paused"_s, soon), Token::Text2);
}

void TestCellLook::showsAtLeastADotOnceStarted()
{
    BarLook bar {BarLook::Shape::Bar, 6, 0.001};
    QCOMPARE(filledWidth(bar, 100), 6);
    bar.fraction = 0;
    QCOMPARE(filledWidth(bar, 100), 0);
    bar.fraction = 0.5;
    QCOMPARE(filledWidth(bar, 100), 50);
}

QTEST_GUILESS_MAIN(TestCellLook)
#include "tst_celllook.moc"
