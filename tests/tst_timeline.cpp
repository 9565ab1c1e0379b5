// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/pollhistory.h"
#include "ui/timeline/pollcard.h"
#include "ui/timeline/timelinewidget.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

PollRecord pollAt(Instant at, PollMark mark = PollMark::Answered)
{
    PollRecord poll;
    poll.at = at;
    poll.mark = mark;
    return poll;
}

TimelineSpace space(double width = 1'000, Duration utcOffset = {})
{
    return {QSizeF(width, 300), 16, [](const QString &text) { return double(text.size()) * 7; },
            [](const QString &text) { return double(text.size()) * 9; }, utcOffset};
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsTicksOnRoundTimes_data();
    void standsTicksOnRoundTimes();
    void mergesAnswersButNoTrouble();
    void leavesOutTicksThatWouldTouchNowOrTheEnd();
    void drawsWhatWasKnownAtThatTime();
    void labelsARiseWithItsReason();
    void countsDownToNoZero();
    void labelsTheGreaterOfRisesThatLieClose();
    void predictsNothingWhileOffline();
    void endsWithTheJob();
    void trustsServersThatKeepTheirWord();
    void findsThePollUnderTheMouse();
    void walksThroughPollsByKeys();
    void paintsAgainOnlyWhenSomethingChanged();
    void saysWhichKindsThereAre();
    void survivesAnyRoom();

private:
    const Instant start = ManualClock().now();
    JobRow row(Instant now) const;
    std::vector<PollRecord> polls() const;
};

/// A job polled for 24 minutes, with a 429, a timeout and a revision, that takes 4 more.
std::vector<PollRecord> TestTimeline::polls() const
{
    PollHistory history;
    for (int minute = 0; minute <= 24; ++minute) {
        const Instant at = start + std::chrono::minutes(minute);
        const int left = minute < 5 ? 10 - minute : 28 - minute;
        history.append({minute == 12  ? failure(u"4f1c00a2"_s, minute + 1, at,
                                                ApiError::Kind::RateLimited, 429)
                        : minute == 15 ? failure(u"4f1c00a2"_s, minute + 1, at)
                                       : answer(u"4f1c00a2"_s, minute + 1, at,
                                                std::chrono::minutes(left), minute / 28.0)});
    }
    return history.of(JobId {u"4f1c00a2"_s});
}

JobRow TestTimeline::row(Instant now) const
{
    JobRow row;
    row.job.id = JobId {u"4f1c00a2"_s};
    row.job.state = JobState::Running;
    row.job.title = u"Onboarding part 1"_s;
    row.job.language = u"German"_s;
    row.lastAnswer = start + 24min;
    row.shownEnd = start + 28min;
    row.nextPoll = now + 11s;
    return row;
}

void TestTimeline::standsTicksOnRoundTimes_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("stepSeconds");
    QTest::newRow("half a minute") << qint64(30) << qint64(5);
    QTest::newRow("half an hour") << qint64(1'800) << qint64(300);
    QTest::newRow("three hours") << qint64(10'800) << qint64(1'800);
    QTest::newRow("two days") << qint64(172'800) << qint64(21'600);
    QTest::newRow("a year") << qint64(31'536'000) << qint64(4'838'400);
}

void TestTimeline::standsTicksOnRoundTimes()
{
    QFETCH(qint64, seconds);
    QFETCH(qint64, stepSeconds);
    const Instant from = start + 17s;
    const TimelineScale scale(from, from + std::chrono::seconds(seconds), 100, 1'000);
    QCOMPARE(scale.tickStep(), Duration(std::chrono::seconds(stepSeconds)));
    const Duration offset = 5h + 30min;
    const std::vector<Instant> ticks = scale.ticks(offset);
    QVERIFY(!ticks.empty());
    for (const Instant tick : ticks) {
        QCOMPARE((tick.time_since_epoch() + offset) % scale.tickStep(), Duration::zero());
        QVERIFY(tick >= scale.from() && tick <= scale.to());
    }
    QVERIFY(scale.x(from + scale.tickStep()) - scale.x(from) >= 90);
}

void TestTimeline::mergesAnswersButNoTrouble()
{
    const TimelineScale scale(start, start + 100s, 0, 100);
    const std::vector<TimelineMark> marks = mergedMarks(
        {pollAt(start), pollAt(start + 3s), pollAt(start + 5s, PollMark::Trouble),
         pollAt(start + 6s, PollMark::RateLimited), pollAt(start + 6s), pollAt(start + 11s)},
        scale);
    const std::vector<TimelineMark> expected {{0, 6, PollMark::Answered, 3},
                                              {11, 11, PollMark::Answered, 1},
                                              {5, 5, PollMark::Trouble, 1},
                                              {6, 6, PollMark::RateLimited, 1}};
    QVERIFY(marks == expected);
}

void TestTimeline::leavesOutTicksThatWouldTouchNowOrTheEnd()
{
    const Instant now = start + 24min + 20s;
    const TimelineScene scene = timelineScene(row(now), polls(), now, space());
    QVERIFY(scene.ticks.size() >= 3);
    QVERIFY(scene.gridXs.size() > scene.ticks.size());
    const auto right = [](const TimelineLabel &label, int width = 9) {
        return label.x + double(label.text.size() * width);
    };
    for (const TimelineLabel &tick : scene.ticks) {
        for (const TimelineLabel &other : {scene.nowLabel, scene.doneLabel}) {
            QVERIFY(right(tick, 7) < other.x || tick.x > right(other));
        }
    }
    QVERIFY(right(scene.nowLabel) < scene.doneLabel.x);
    QVERIFY(right(scene.nowLabel) <= *scene.nowX + 0.01);
}

void TestTimeline::drawsWhatWasKnownAtThatTime()
{
    const Instant now = start + 24min + 20s;
    const std::vector<PollRecord> records = polls();
    const TimelineScene scene = timelineScene(row(now), records, now, space());
    const QRectF all = scene.plot.adjusted(-1, -1, 1, 1);
    for (const QPointF &point : scene.progress) {
        QVERIFY(all.contains(point));
    }
    // Steps: every second stretch is level, and the curve is level up to now.
    QCOMPARE(scene.progress[1].y(), scene.progress[0].y());
    QCOMPARE(scene.progress.last().x(), *scene.nowX);
    QCOMPARE(scene.told.size(), size_t(23));
    QVERIFY(scene.nextPoll && scene.nextPoll->x() > *scene.nowX);
    QVERIFY(scene.predictedEnd && scene.predictedEnd->left() >= *scene.nowX);
    QCOMPARE(scene.leftTop, Duration(30min));
    QCOMPARE(scene.title, u"Onboarding part 1, German"_s);
    QCOMPARE(scene.id, u"4f1c00a2"_s);
    QVERIFY(scene.reason.startsWith(u"Next poll in 11 s: "_s));
}

void TestTimeline::labelsARiseWithItsReason()
{
    const Instant now = start + 24min + 20s;
    const TimelineScene scene = timelineScene(row(now), polls(), now, space());
    QCOMPARE(scene.revisions.size(), size_t(1));
    QVERIFY2(scene.revisions[0].text.endsWith(u"server revised"_s),
             qPrintable(scene.revisions[0].text));
    const double jump = scene.scale.x(start + 5min);
    const double width = double(scene.revisions[0].text.size()) * 7;
    QVERIFY(scene.revisions[0].x > jump || scene.revisions[0].x + width < jump);
    QVERIFY(scene.revisions[0].x >= scene.plot.left());
}

void TestTimeline::countsDownToNoZero()
{
    const Instant now = start + 24min + 20s;
    JobRow due = row(now);
    due.nextPoll = now - 1s;
    const TimelineScene scene = timelineScene(due, polls(), now, space());
    QCOMPARE(scene.nextLabel.text, u"next in 1 s"_s);
    QVERIFY2(scene.reason.startsWith(u"Next poll in 1 s"_s), qPrintable(scene.reason));
}

void TestTimeline::labelsTheGreaterOfRisesThatLieClose()
{
    const Instant now = start + 24min + 20s;
    std::vector<PollRecord> records = polls();
    records[4].revision = EtaRevision {2min};
    records[6].revision = EtaRevision {1min};
    records[22].revision = EtaRevision {3min, EtaRevision::Cause::WentBack};
    const TimelineScene scene = timelineScene(row(now), records, now, space());
    QCOMPARE(scene.revisions.size(), size_t(2));
    const QString greatest = timelineScene(row(now), polls(), now, space()).revisions[0].text;
    QCOMPARE(scene.revisions[0].text, greatest);
    QCOMPARE(scene.revisions[1].text, u"+3 min, job went back"_s);
}

void TestTimeline::predictsNothingWhileOffline()
{
    const Instant now = start + 27min;
    JobRow offline = row(now);
    offline.stale = true;
    std::vector<PollRecord> records = polls();
    records.push_back(pollAt(start + 25min, PollMark::Trouble));
    records.back().shownEnd = offline.shownEnd;
    const TimelineScene scene = timelineScene(offline, records, now, space());
    QCOMPARE(scene.left.back().last().x(), scene.unknownStretch->left());
    QVERIFY(!scene.predictedEnd && scene.progressForecast.isEmpty() && scene.fan.isEmpty());
    QVERIFY(scene.unknownStretch.has_value());
    QCOMPARE(scene.unknownStretch->left(), scene.scale.x(start + 24min));
    QCOMPARE(scene.unknownStretch->right(), *scene.nowX);
    QCOMPARE(scene.progress.last().x(), scene.unknownStretch->left());
    QVERIFY(scene.nextLabel.text.startsWith(u"trying again in"_s));
    QVERIFY(scene.reason.startsWith(u"Next try in"_s));
}

void TestTimeline::endsWithTheJob()
{
    JobRow ended = row(start);
    ended.job.state = JobState::Completed;
    ended.watch = WatchState::Ended;
    ended.nextPoll.reset();
    ended.ended = start + 24min;
    const TimelineScene scene = timelineScene(ended, polls(), start + 72h, space());
    QVERIFY(!scene.nowX && !scene.predictedEnd && !scene.nextPoll && scene.reason.isEmpty());
    QVERIFY(scene.scale.to() < start + 30min);
    QCOMPARE(scene.progress.last().x(), scene.scale.x(start + 24min));
}

void TestTimeline::trustsServersThatKeepTheirWord()
{
    std::vector<PollRecord> honest;
    std::vector<PollRecord> fickle;
    for (int i = 0; i < 10; ++i) {
        PollRecord poll = pollAt(start + std::chrono::minutes(i));
        poll.remaining = std::chrono::minutes(20 - i);
        honest.push_back(poll);
        poll.remaining = std::chrono::minutes(i % 2 == 0 ? 5 : 20);
        fickle.push_back(poll);
    }
    QCOMPARE(spreadOfEstimates(honest), 0.03);
    QCOMPARE(spreadOfEstimates(fickle), 0.5);
    QCOMPARE(spreadOfEstimates({}), 0.2);
}

void TestTimeline::findsThePollUnderTheMouse()
{
    const Instant now = start + 24min + 20s;
    const TimelineScene scene = timelineScene(row(now), polls(), now, space());
    QVERIFY(scene.pollNear(scene.scale.x(start + 3min) + 5) == size_t(3));
    QVERIFY(!scene.pollNear(scene.plot.right()));
    const PollCard card = pollCard(polls(), 15);
    QCOMPARE(card.title, u"Poll #16"_s);
    QVERIFY2(card.spoken().contains(u"Answer timeout in 87 ms"_s), qPrintable(card.spoken()));
    QVERIFY(card.spoken().contains(u"Since last poll 1 min"_s));
}

void TestTimeline::walksThroughPollsByKeys()
{
    TimelineWidget widget;
    widget.resize(1'000, 260);
    const Instant now = start + 24min + 20s;
    widget.setJob(row(now), polls(), now);
    QTest::keyClick(&widget, Qt::Key_Left);
    QVERIFY(widget.pickedAttempt() == 25);
    QTest::keyClick(&widget, Qt::Key_Left);
    QTest::keyClick(&widget, Qt::Key_Right);
    QTest::keyClick(&widget, Qt::Key_Right);
    QVERIFY(widget.pickedAttempt() == 25);
    QVERIFY(widget.accessibleDescription().startsWith(u"Poll #25 at "_s));
    widget.setJob(row(now), polls(), now + 1s);
    QVERIFY(widget.pickedAttempt() == 25);
    widget.clear();
    QVERIFY(!widget.pickedAttempt() && widget.accessibleDescription().isEmpty());
}

void TestTimeline::paintsAgainOnlyWhenSomethingChanged()
{
    TimelineWidget widget;
    widget.resize(1'000, 260);
    const Instant now = start + 24min + 20s;
    widget.setJob(row(now), polls(), now);
    const QImage before = widget.grab().toImage();
    widget.setNow(now);
    QCOMPARE(widget.grab().toImage(), before);
    widget.show();
    widget.setNow(now + 3min);
    QVERIFY(widget.grab().toImage() != before);
    if (const QString file = qEnvironmentVariable("DUBWATCH_PICTURE"); !file.isEmpty()) {
        widget.setNow(now);
        QTest::mouseMove(&widget, {int(widget.scene().scale.x(start + 21min)), 100});
        QVERIFY(widget.grab().save(file));
    }
}

void TestTimeline::saysWhichKindsThereAre()
{
    TimelineWidget widget;
    QSignalSpy changed(&widget, &TimelineWidget::kindsChanged);
    widget.setJob(row(start), {pollAt(start)}, start);
    QCOMPARE(widget.kinds(), std::vector<PollMark> {PollMark::Answered});
    widget.setJob(row(start), polls(), start + 25min);
    QCOMPARE(widget.kinds().size(), size_t(3));
    QCOMPARE(changed.size(), 2);
}

void TestTimeline::survivesAnyRoom()
{
    const QSize least = TimelineWidget().minimumSizeHint();
    for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(60, 20), QSize(4'000, 30), least,
                             QSize(4'000, 2'000)}) {
        TimelineWidget widget;
        widget.resize(size);
        widget.setJob(row(start), {}, start);
        QCOMPARE(widget.grab().isNull(), size.isEmpty());
        widget.setJob(row(start + 24min), polls(), start + 24min);
        QTest::keyClick(&widget, Qt::Key_Left);
        QCOMPARE(widget.pickedAttempt().has_value(), true);
        QCOMPARE(widget.grab().isNull(), size.isEmpty());
        const TimelineScene &scene = widget.scene();
        const QRectF room {QPointF(), QSizeF(size)};
        const bool isEnough = size.expandedTo(least) == size;
        for (const QRectF &lane : {scene.pollLane, scene.progressLane, scene.leftLane}) {
            QVERIFY(lane.width() >= 0 && lane.height() >= 0);
            QVERIFY(!isEnough || room.contains(lane));
        }
        for (const double x : scene.pollXs) {
            QVERIFY(x >= scene.plot.left() && x <= scene.plot.right());
        }
    }
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
