// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobbuilder.h"
#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/confirmdialog.h"
#include "ui/jobcommands.h"
#include "ui/statusfacts.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a person does with many jobs at once, and takes back.
class TestBulkWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { kit = std::make_unique<WindowKit>(); }
    void cleanup() { kit.reset(); }
    void retriesAThousandAfterOneQuestion();
    void retriesByEnter();
    void retriesOneAtOnce();
    void retriesOnlyWhatFailed();
    void retriesNothingWhoseSourceIsNotKnown();
    void tellsHowFarASubmitIs();
    void watchesAgainWhatWasRemoved();
    void takesBackTheLastRemovalFirst();
    void goesOnBesideWhatWasRemoved();
    void listsNotWhatIsToBeSeenNoMore();
    void countsOnWhereAJobWas();
    void givesThePollsOfARemovedJobBack();

private:
    void fail(int jobs);
    ConfirmDialog *question() const { return kit->window.findChild<ConfirmDialog *>(); }
    int posts() const { return int(kit->asked().filter(u"POST /v1/jobs"_s).size()); }
    QString message() const { return kit->window.statusBar()->currentMessage(); }
    const JobRow *row(const QString &id) const { return kit->desk.jobs().find(JobId {id}); }

    std::unique_ptr<WindowKit> kit;
};

void TestBulkWork::fail(int jobs)
{
    std::vector<JobUpdate> updates;
    for (int i = 0; i < jobs; ++i) {
        updates.push_back(update(QString::number(i), JobState::Failed, kit->clock.now()));
    }
    kit->tell(std::move(updates));
}

void TestBulkWork::retriesAThousandAfterOneQuestion()
{
    fail(1000);
    kit->table().selectAll();
    kit->actions().retry->trigger();
    QVERIFY(question());
    QCOMPARE(question()->question(), u"Retry 1,000 jobs?"_s);
    QCOMPARE(posts(), 0);
    QSignalSpy ended(&kit->monitor, &JobMonitor::submitsEnded);
    question()->yesButton()->click();
    QVERIFY(ended.wait(30'000));
    QCOMPARE(posts(), 1000);
    QCOMPARE(message(), u"1,000 jobs submitted"_s);
    QVERIFY(row(u"7"_s)); // the old ones stay
}

void TestBulkWork::retriesByEnter()
{
    fail(2);
    kit->table().selectAll();
    kit->actions().retry->trigger();
    QVERIFY(question()->yesButton()->isDefault());
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_COMPARE(posts(), 2);
}

void TestBulkWork::retriesOneAtOnce()
{
    fail(1);
    kit->select({0});
    kit->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&kit->window));
    kit->table().setFocus();
    QTest::keyClick(&kit->table(), Qt::Key_R);
    QVERIFY(!question());
    QTRY_COMPARE(posts(), 1);
}

void TestBulkWork::retriesOnlyWhatFailed()
{
    kit->tell({update(u"done"_s, JobState::Completed, kit->clock.now()),
               update(u"live"_s, JobState::Running, kit->clock.now(), 60s),
               update(u"cancelled"_s, JobState::Cancelled, kit->clock.now())});
    kit->table().selectAll();
    QVERIFY(kit->actions().retry->isEnabled());
    QSignalSpy submitted(&kit->monitor, &JobMonitor::submitted);
    kit->actions().retry->trigger();
    QVERIFY(submitted.wait());
    QCOMPARE(submitted[0][0].value<JobDraft>().title, u"Title of cancelled"_s);
    QCOMPARE(posts(), 1);
}

void TestBulkWork::retriesNothingWhoseSourceIsNotKnown()
{
    kit = std::make_unique<WindowKit>(u"heygen-v3"_s); // no job there without one
    fail(1);
    kit->select({0});
    QVERIFY(!kit->actions().retry->isEnabled());
}

void TestBulkWork::tellsHowFarASubmitIs()
{
    fail(1);
    kit->monitor.submit(std::vector<JobDraft>(300));
    kit->tick();
    const QString facts = kit->window.findChild<StatusFacts *>()->text();
    QVERIFY2(facts.contains(u" of 300"_s), qPrintable(facts));
    QSignalSpy ended(&kit->monitor, &JobMonitor::submitsEnded);
    QVERIFY(ended.wait(30'000));
    kit->tick();
    QVERIFY(!kit->window.findChild<StatusFacts *>()->text().contains(u" of 300"_s));
}

void TestBulkWork::watchesAgainWhatWasRemoved()
{
    fail(3);
    QVERIFY(!kit->actions().undo->isEnabled());
    kit->table().selectAll();
    QSignalSpy removed(&kit->monitor, &JobMonitor::removed);
    kit->actions().remove->trigger();
    QVERIFY(message().startsWith(u"3 jobs are not watched any more. Undo: "_s));
    QVERIFY(removed.wait());
    QCOMPARE(kit->desk.jobs().rowCount(), 0);
    QCOMPARE(kit->actions().undo->text(), u"&Undo: watch 3 jobs again"_s);
    kit->actions().undo->trigger();
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 3);
    QCOMPARE(row(u"1"_s)->job.state, JobState::Failed); // without asking
    QCOMPARE(row(u"1"_s)->job.title, u"Title of 1"_s);
    QVERIFY(kit->asked().filter(u"GET"_s).isEmpty());
    QVERIFY(!kit->actions().undo->isEnabled());
}

void TestBulkWork::takesBackTheLastRemovalFirst()
{
    fail(2);
    for (int i = 0; i < 2; ++i) {
        QSignalSpy removed(&kit->monitor, &JobMonitor::removed);
        kit->select({0});
        kit->actions().remove->trigger();
        QVERIFY(removed.wait());
    }
    kit->actions().undo->trigger();
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 1);
    QVERIFY(kit->actions().undo->isEnabled());
    kit->actions().undo->trigger();
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 2);
}

void TestBulkWork::goesOnBesideWhatWasRemoved()
{
    fail(4);
    const auto current = [this] { return kit->table().currentIndex().row(); };
    const auto remove = [this](int row) {
        QSignalSpy removed(&kit->monitor, &JobMonitor::removed);
        kit->select({row});
        const JobKey next = kit->desk.jobs().rowAt(row == 3 ? 2 : row + 1).key();
        kit->actions().remove->trigger();
        return removed.wait() ? next : JobKey();
    };
    const JobKey above = remove(3);
    QCOMPARE(current(), 2);
    QCOMPARE(kit->desk.jobs().rowAt(current()).key(), above);
    const JobKey below = remove(0);
    QCOMPARE(kit->desk.jobs().rowAt(current()).key(), below);
    QCOMPARE(kit->table().selectionModel()->selectedRows().size(), 1);
}

void TestBulkWork::listsNotWhatIsToBeSeenNoMore()
{
    QSignalSpy listed(&kit->monitor, &JobMonitor::listed);
    kit->monitor.watchAll({JobId {u"listed"_s}});
    QVERIFY(listed.wait());
    kit->drain();
    QCOMPARE(kit->desk.jobs().rowCount(), 0);
    kit->monitor.watchAll(); // all means all
    QTRY_COMPARE((kit->drain(), kit->desk.jobs().rowCount()), 1);
}

void TestBulkWork::countsOnWhereAJobWas()
{
    kit->monitor.watchKnown({{JobBuilder(u"a"_s).running(0.5).left(60s), {}, false, 41}});
    QTRY_VERIFY((kit->drain(), row(u"a"_s) && row(u"a"_s)->polls > 41));
    kit->table().selectAll();
    QSignalSpy removed(&kit->monitor, &JobMonitor::removed);
    kit->actions().remove->trigger();
    QVERIFY(removed.wait());
    const size_t polls = kit->desk.history().of(JobId {u"a"_s}).size();
    QVERIFY(polls > 0);
    kit->actions().undo->trigger();
    QTRY_VERIFY((kit->drain(), row(u"a"_s) && row(u"a"_s)->polls > 42));
    const std::vector<PollRecord> history = kit->desk.history().of(JobId {u"a"_s});
    QVERIFY(history.size() > polls);
    QCOMPARE(history.back().attempt, row(u"a"_s)->polls);
}

void TestBulkWork::givesThePollsOfARemovedJobBack()
{
    PollHistory history({.removed = 3});
    const auto poll = [&](const QString &id, int attempt) {
        history.append({answer(id, attempt, kit->clock.now())});
    };
    poll(u"a"_s, 1);
    poll(u"a"_s, 2);
    poll(u"b"_s, 1);
    history.remove({JobId {u"a"_s}, JobId {u"b"_s}});
    QCOMPARE(history.size(), 0);
    QCOMPARE(history.of(JobId {u"a"_s}).size(), size_t(2)); // before it is polled again
    poll(u"a"_s, 3);
    QCOMPARE(history.of(JobId {u"a"_s}).size(), size_t(3));
    QCOMPARE(history.size(), 3);
    poll(u"c"_s, 1);
    poll(u"c"_s, 2);
    poll(u"c"_s, 3);
    history.remove({JobId {u"c"_s}}); // no room beside the other one
    QVERIFY(history.of(JobId {u"b"_s}).empty());
    QCOMPARE(history.of(JobId {u"c"_s}).size(), size_t(3));
    history.removeAll(0);
    QVERIFY(history.of(JobId {u"c"_s}).empty());
    QCOMPARE(history.size(), 0);
}

QTEST_MAIN(TestBulkWork)
#include "tst_bulkwork.moc"
