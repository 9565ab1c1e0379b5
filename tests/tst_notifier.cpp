// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/tray.h"

#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A person who looks elsewhere is told that jobs have ended, once for all of them.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFiveHundredAtOnce();
    void tellsOneByItsName_data();
    void tellsOneByItsName();
    void tellsOnceInHalfAMinute();
    void saysNothingToWhoLooks();
    void hearsOfEndsThroughTheDesk();
    void hearsOfAnEndOnce();

private:
    static std::vector<Notifier::Ended> ended(int completed, int failed)
    {
        std::vector<Notifier::Ended> jobs(size_t(completed), {u"a"_s, JobState::Completed});
        jobs.insert(jobs.end(), size_t(failed), {u"b"_s, JobState::Failed});
        return jobs;
    }

    ManualClock clock;
};

void TestNotifier::tellsFiveHundredAtOnce()
{
    Notifier notifier(clock);
    QSignalSpy told(&notifier, &Notifier::told);
    for (int i = 0; i < 20; ++i) {
        notifier.add(ended(24, 1));
        clock.advance(100ms);
    }
    QCOMPARE(told.size(), 0);
    clock.advance(3s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), u"480 done, 20 failed"_s);
    clock.advance(10min);
    QCOMPARE(told.size(), 1);
}

void TestNotifier::tellsOneByItsName_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("completed") << JobState::Completed << u"Keynote: completed"_s;
    QTest::newRow("failed") << JobState::Failed << u"Keynote: failed"_s;
    QTest::newRow("expired") << JobState::Expired << u"Keynote: ended"_s;
}

void TestNotifier::tellsOneByItsName()
{
    QFETCH(const JobState, state);
    QFETCH(const QString, text);
    Notifier notifier(clock);
    QSignalSpy told(&notifier, &Notifier::told);
    notifier.add({{u"Keynote"_s, state}});
    clock.advance(4s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), text);
}

void TestNotifier::tellsOnceInHalfAMinute()
{
    Notifier notifier(clock);
    QSignalSpy told(&notifier, &Notifier::told);
    for (int second = 0; second < 120; ++second) {
        notifier.add(ended(1, 0));
        clock.advance(1s);
    }
    QVERIFY2(told.size() >= 3 && told.size() <= 5, qPrintable(QString::number(told.size())));
}

void TestNotifier::saysNothingToWhoLooks()
{
    Notifier notifier(clock);
    QSignalSpy told(&notifier, &Notifier::told);
    notifier.add(ended(5, 0));
    clock.advance(1s);
    notifier.setLookedAt(true); // they have seen it
    clock.advance(1min);
    notifier.add(ended(5, 0));
    clock.advance(1min);
    QCOMPARE(told.size(), 0);
    notifier.setLookedAt(false);
    notifier.add(ended(2, 0));
    clock.advance(4s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), u"2 done"_s);
}

void TestNotifier::hearsOfEndsThroughTheDesk()
{
    WindowKit kit;
    Notifier &notifier = kit.window.findChild<Tray *>()->notifier();
    notifier.setLookedAt(false);
    QSignalSpy told(&notifier, &Notifier::told);
    // What a list tells has ended long ago.
    kit.tell({update(u"old"_s, JobState::Completed, kit.clock.now())});
    Poll last = answer(u"new"_s, 3, kit.clock.now());
    last.state = JobState::Completed;
    last.next.reset();
    kit.monitor.feed().publish(last);
    kit.tell({update(u"new"_s, JobState::Completed, kit.clock.now())});
    kit.clock.advance(4s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), u"Title of new: completed"_s);
}

void TestNotifier::hearsOfAnEndOnce()
{
    WindowKit kit;
    Notifier &notifier = kit.window.findChild<Tray *>()->notifier();
    notifier.setLookedAt(false);
    const QSignalSpy told(&notifier, &Notifier::told);
    JobUpdate job = update(u"a"_s, JobState::Completed, kit.clock.now());
    const auto poll = [&](int attempt, std::optional<Duration> next) {
        Poll done = answer(u"a"_s, attempt, kit.clock.now());
        done.state = JobState::Completed;
        done.next = next;
        kit.monitor.feed().publish(done);
        job.watch = next ? WatchState::Waiting : WatchState::Ended;
        kit.tell({job});
        kit.clock.advance(1min);
    };
    poll(1, 1s); // its result is still waited for
    QCOMPARE(told.size(), 0);
    poll(2, {});
    QCOMPARE(told.size(), 1);
    job.watch = WatchState::Asking; // a person wants to know again
    kit.tell({job});
    poll(3, {});
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
