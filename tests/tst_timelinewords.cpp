// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/manualclock.h"
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
    void saysThatTheJobIsOneOfSeveral();

private:
    const Instant start = ManualClock().now();
};

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
