// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pollerkit.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a poller does with jobs and answers that are as they should be.
class TestJobPoller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksSoonButNeverFromWithinTheCall();
    void pollsAgainOnlyAfterTheInterval();
    void recordsTheWaitThatIsReallyTaken();
    void stopsPollingOnceTheJobIsTerminal_data();
    void stopsPollingOnceTheJobIsTerminal();
    void tellsPolledChangedAndFinishedInThisOrder();
    void signalsAChangeOnlyWhenThereIsOne();
    void endsWhenItsAttemptsAreUsedUp();
    void takesALastLookAtTheDeadline();
    void endsAtTheDeadlineThoughAQuestionHangs();
    void endsAtTheDeadlineWithoutUndercuttingRetryAfter();
    void letsAProgramWaitForTheOutcome();
    void pausesAndResumes();
    void asksAPausedJobOnceWhenTold();
    void asksNowWhenTold();
    void leavesAJobThatIsWatchedAlready();
    void tellsARemovedWatchOnce();
    void neverAsksAgainWithin100msEvenForANewWatch();
    void waitsAfterASubmitAsLongAsItsAnswerSays();
    void showsAStateThatGoesBack();
    void survivesSlotsThatWatchAndUnwatch();
};

void TestJobPoller::asksSoonButNeverFromWithinTheCall()
{
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.5)));
    kit.poller.watch(JobId {u"a"_s});
    QVERIFY(kit.network.asked.empty());
    kit.clock.advance(0ms);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QCOMPARE(kit.network.asked[0].method, QByteArray("GET"));
    QCOMPARE(kit.network.asked[0].url.toString(), u"http://backend.test:8000/v1/jobs/a"_s);
}

void TestJobPoller::pollsAgainOnlyAfterTheInterval()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5).left(4s));
    kit.watch(u"a"_s);
    kit.clock.advance(3999ms);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    kit.clock.advance(1ms);
    QCOMPARE(kit.network.asked.size(), size_t(2));
}

void TestJobPoller::recordsTheWaitThatIsReallyTaken()
{
    PollerKit kit;
    Duration left = 240s;
    kit.network.answerWith([&](const Asked &) {
        left -= 37s;
        const Duration shown = std::max(left, Duration(0ms));
        Script script = kit.answer(JobBuilder(u"a"_s).running(0.5).left(shown));
        script.delay = 30ms;
        return script;
    });
    kit.watch(u"a"_s);
    kit.clock.advance(60s);
    QVERIFY(kit.polls.size() > 5);
    for (size_t i = 0; i + 1 < kit.polls.size(); ++i) {
        QCOMPARE(kit.polls[i].attempt, int(i) + 1);
        QCOMPARE(kit.polls[i].latency, Duration(30ms));
        QCOMPARE(kit.network.asked[i + 1].at, kit.polls[i].at + *kit.polls[i].next);
    }
    QCOMPARE(kit.polls[0].reason.bound, WaitReason::Bound::MaxInterval);
}

void TestJobPoller::stopsPollingOnceTheJobIsTerminal_data()
{
    QTest::addColumn<Job>("job");
    QTest::newRow("completed") << Job(JobBuilder(u"a"_s).completed());
    QTest::newRow("failed") << Job(JobBuilder(u"a"_s).failed(u"Source has no audio track"_s));
    QTest::newRow("cancelled") << Job {.id = {u"a"_s}, .state = JobState::Cancelled};
}

void TestJobPoller::stopsPollingOnceTheJobIsTerminal()
{
    QFETCH(Job, job);
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.5)));
    kit.network.enqueue(kit.answer(job));
    kit.watch(u"a"_s);
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    QCOMPARE(kit.ends.size(), size_t(1));
    const Outcome &outcome = kit.ends[0].outcome;
    QCOMPARE(outcome.end, WatchEnd::JobEnded);
    QCOMPARE(outcome.job.state, job.state);
    QCOMPARE(outcome.job.error, job.error);
    QCOMPARE(outcome.polls, 2);
    QCOMPARE(outcome.answers, 2);
    QCOMPARE(outcome.elapsed, Duration(1s));
    QVERIFY(!kit.polls.back().next.has_value());
    QVERIFY(!kit.poller.isWatching(job.id));
}

void TestJobPoller::tellsPolledChangedAndFinishedInThisOrder()
{
    PollerKit kit;
    QStringList order;
    connect(&kit.poller, &JobPoller::polled, this, [&] { order << u"polled"_s; });
    connect(&kit.poller, &JobPoller::changed, this, [&] { order << u"changed"_s; });
    connect(&kit.poller, &JobPoller::finished, this, [&] { order << u"finished"_s; });
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
    kit.watch(u"a"_s);
    QCOMPARE(order, (QStringList {u"polled"_s, u"changed"_s, u"finished"_s}));
}

void TestJobPoller::signalsAChangeOnlyWhenThereIsOne()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5));
    kit.watch(u"a"_s);
    kit.clock.advance(5s);
    QCOMPARE(kit.polls.size(), size_t(6));
    QCOMPARE(kit.changes.size(), size_t(1));
}

void TestJobPoller::endsWhenItsAttemptsAreUsedUp()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5));
    kit.watch(u"a"_s, {.maxAttempts = 15});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(15));
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::AttemptsUsedUp);
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Running);
    QVERIFY(!kit.polls.back().next.has_value());
}

void TestJobPoller::takesALastLookAtTheDeadline()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5).left(9s));
    kit.watch(u"a"_s, {.deadline = 12s});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(3)); // at 0, 9 and 12 s
    QCOMPARE(kit.polls[1].reason.bound, WaitReason::Bound::Deadline);
    QCOMPARE(*kit.polls[1].next, Duration(3s));
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::DeadlineReached);
    QCOMPARE(kit.ends[0].outcome.elapsed, Duration(12s));
}

void TestJobPoller::endsAtTheDeadlineThoughAQuestionHangs()
{
    PollerKit kit;
    kit.network.answerWith([](const Asked &) { return hangs(); });
    kit.watch(u"a"_s, {.deadline = 3s});
    kit.clock.advance(4s);
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::DeadlineReached);
    kit.clock.advance(1h);
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.network.asked.size(), size_t(1));
}

void TestJobPoller::endsAtTheDeadlineWithoutUndercuttingRetryAfter()
{
    PollerKit kit;
    kit.network.answerWith([](const Asked &) { return statusOnly(429, {{"Retry-After", "60"}}); });
    kit.watch(u"a"_s, {.deadline = 5s});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QVERIFY(!kit.polls[0].next.has_value());
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::DeadlineReached);
    QCOMPARE(kit.ends[0].outcome.elapsed, Duration(5s));
}

void TestJobPoller::letsAProgramWaitForTheOutcome()
{
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.5)));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
    const QFuture<Outcome> first = kit.poller.wait(JobId {u"a"_s});
    const QFuture<Outcome> second = kit.poller.wait(JobId {u"a"_s});
    kit.clock.advance(500ms);
    QVERIFY(!first.isFinished());
    kit.clock.advance(500ms);
    QVERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result().job.state, JobState::Completed);
    QCOMPARE(kit.network.asked.size(), size_t(2));

    QFuture<Outcome> orphan;
    {
        PollerKit brief;
        orphan = brief.poller.wait(JobId {u"b"_s});
    }
    QVERIFY(orphan.isFinished() && orphan.isCanceled());
}

void TestJobPoller::pausesAndResumes()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5));
    kit.watch(u"a"_s);
    kit.poller.pause(JobId {u"a"_s});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    kit.poller.resume({JobId {u"a"_s}});
    kit.clock.advance(0ms);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    kit.clock.advance(1s);
    QCOMPARE(kit.network.asked.size(), size_t(3));
}

void TestJobPoller::asksAPausedJobOnceWhenTold()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5));
    kit.watch(u"a"_s);
    kit.poller.pause(JobId {u"a"_s});
    kit.clock.advance(1min);
    kit.poller.pollNow({JobId {u"a"_s}});
    kit.clock.advance(1min);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    QVERIFY(!kit.polls.back().next.has_value());
}

void TestJobPoller::asksNowWhenTold()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5).left(9s));
    kit.watch(u"a"_s);
    kit.poller.pollNow({JobId {u"a"_s}});
    kit.clock.advance(99ms);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    kit.clock.advance(1ms);
    QCOMPARE(kit.network.asked.size(), size_t(2));
}

void TestJobPoller::leavesAJobThatIsWatchedAlready()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).running(0.5));
    kit.watch(u"a"_s);
    kit.watch(u"a"_s, {.maxAttempts = 1});
    kit.clock.advance(3s);
    QCOMPARE(kit.network.asked.size(), size_t(4));
    QVERIFY(kit.ends.empty());
}

void TestJobPoller::tellsARemovedWatchOnce()
{
    PollerKit kit;
    Script slow = kit.answer(JobBuilder(u"a"_s).completed());
    slow.delay = 1s;
    kit.network.enqueue(slow);
    kit.watch(u"a"_s);
    kit.poller.unwatch(JobId {u"a"_s});
    kit.poller.unwatch(JobId {u"a"_s});
    kit.clock.advance(1h);
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::Removed);
    QVERIFY(kit.polls.empty());
}

void TestJobPoller::neverAsksAgainWithin100msEvenForANewWatch()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).completed());
    int rounds = 0;
    connect(&kit.poller, &JobPoller::finished, this, [&](const JobId &id) {
        if (++rounds < 10) {
            kit.poller.watch(id, {.minInterval = 1ms});
        }
    });
    kit.watch(u"a"_s);
    kit.clock.advance(1min);
    QCOMPARE(kit.network.asked.size(), size_t(10));
    QVERIFY(kit.smallestGap() >= 100ms);
}

void TestJobPoller::waitsAfterASubmitAsLongAsItsAnswerSays()
{
    PollerKit kit;
    const Job submitted = JobBuilder(u"a"_s).queued().left(7s);
    kit.watch(u"a"_s, {.known = submitted, .submitted = kit.clock.now()});
    kit.clock.advance(6999ms);
    QVERIFY(kit.network.asked.empty());
    kit.clock.advance(1ms);
    QCOMPARE(kit.network.asked.size(), size_t(1));
}

void TestJobPoller::showsAStateThatGoesBack()
{
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.8)));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.2)));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).queued()));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.3)));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
    kit.watch(u"a"_s);
    kit.clock.advance(1min);
    QCOMPARE(kit.polls.size(), size_t(5));
    const std::vector<bool> back {false, true, true, false, false};
    for (size_t i = 0; i < back.size(); ++i) {
        QCOMPARE(kit.polls[i].wentBack, back[i]);
    }
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Completed);
}

void TestJobPoller::survivesSlotsThatWatchAndUnwatch()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).completed());
    connect(&kit.poller, &JobPoller::polled, this, [&](const Poll &poll) {
        kit.poller.unwatch(poll.job);
        kit.poller.watch(JobId {u"b"_s});
        kit.poller.pollNow({poll.job, JobId {u"b"_s}});
    });
    kit.watch(u"a"_s);
    QCOMPARE(kit.ends[0].id, JobId {u"a"_s});
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::Removed);
    QVERIFY(kit.poller.isWatching(JobId {u"b"_s}));
}

QTEST_GUILESS_MAIN(TestJobPoller)
#include "tst_jobpoller.moc"
