// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/jobcells.h"
#include "ui/model/pollhistory.h"
#include "ui/timeline/timelinewidget.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The words beside the curves: only of what is known, and as exact as their neighbours.
class TestTimelineWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSecondsWhereTheTicksDo();
    void tellsMinutesWhereTheTicksDo();
    void measuresNothingThatNobodyTold();
    void measuresWhatIsTold();
    void measuresWhatIsKnownFromElsewhere();
    void saysThatTheJobIsOneOfSeveral();

private:
    TimelineScene sceneOf(const Poll &poll, Duration past, std::optional<Duration> left) const;

    const Instant start = ManualClock().now();
};

TimelineScene TestTimelineWords::sceneOf(const Poll &poll, Duration past,
                                         std::optional<Duration> left) const
{
    PollHistory history;
    history.append({poll});
    JobRow row;
    row.job.id = poll.job;
    row.job.state = JobState::Running;
    const Instant now = start + past;
    if (left) {
        row.shownEnd = now + *left;
    }
    return timelineScene(
        row, history.of(poll.job), now,
        {QSizeF(1'000, 300), 16, [](const QString &text) { return double(text.size()) * 7; },
         [](const QString &text) { return double(text.size()) * 9; }, {}});
}

void TestTimelineWords::tellsSecondsWhereTheTicksDo()
{
    const TimelineScene scene = sceneOf(answer(u"a"_s, 1, start, 40s, 0.5), 20s, 20s);
    QVERIFY(scene.scale.tickStep() < 1min);
    QVERIFY(!scene.ticks.empty());
    QCOMPARE(scene.ticks.front().text.count(u':'), 2);
    QCOMPARE(scene.nowLabel.text, u"now %1"_s.arg(secondText(start + 20s)));
    QCOMPARE(scene.doneLabel.text, u"done ~%1"_s.arg(secondText(start + 40s)));
}

void TestTimelineWords::tellsMinutesWhereTheTicksDo()
{
    const Instant now = start + 20min;
    const TimelineScene scene = sceneOf(answer(u"a"_s, 1, start, 40min, 0.5), 20min, 20min);
    QCOMPARE(scene.nowLabel.text, u"now %1"_s.arg(clockText(now, now)));
    QCOMPARE(scene.doneLabel.text, u"done ~%1"_s.arg(clockText(start + 40min, now)));
}

void TestTimelineWords::measuresNothingThatNobodyTold()
{
    const TimelineScene scene = sceneOf(answer(u"a"_s, 1, start), 20s, {});
    QVERIFY(scene.scaleLabels.empty());
    QCOMPARE(scene.untold.size(), size_t(2));
    QCOMPARE(scene.untold[0].text, u"not told"_s);
    QVERIFY(scene.progressLane.contains(scene.untold[0].x, scene.untold[0].y));
    QVERIFY(scene.leftLane.contains(scene.untold[1].x, scene.untold[1].y));
}

void TestTimelineWords::measuresWhatIsTold()
{
    const TimelineScene scene = sceneOf(answer(u"a"_s, 1, start, {}, 0.5), 20s, {});
    QCOMPARE(scene.scaleLabels.size(), size_t(2));
    QCOMPARE(scene.scaleLabels[0].text, u"100\u00a0%"_s);
    QCOMPARE(scene.untold.size(), size_t(1));
}

void TestTimelineWords::measuresWhatIsKnownFromElsewhere()
{
    const TimelineScene scene = sceneOf(answer(u"a"_s, 1, start), 20s, 40s);
    QCOMPARE(scene.scaleLabels.size(), size_t(2)); // of the time left
    QCOMPARE(scene.untold.size(), size_t(1));
}

void TestTimelineWords::saysThatTheJobIsOneOfSeveral()
{
    TimelineWidget widget;
    widget.resize(800, 300);
    JobRow row;
    row.job.id = JobId {u"a"_s};
    row.job.title = u"Launch"_s;
    widget.setJob(row, {}, start);
    const QImage alone = widget.grab().toImage();
    widget.setSelected(u"3 selected"_s);
    QCOMPARE(widget.scene().selected, u"3 selected"_s);
    QCOMPARE(widget.scene().title, u"Launch"_s);
    QVERIFY(widget.grab().toImage() != alone);
    widget.clear();
    QVERIFY(widget.scene().selected.isEmpty());
}

QTEST_MAIN(TestTimelineWords)
#include "tst_timelinewords.moc"
