// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pollerkit.h"

#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = BackendHealth::State;

namespace {

constexpr int jobs = 300;

/// A backend that refuses, for as long as it is told to, whoever asks.
struct LimitedKit : PollerKit
{
    explicit LimitedKit(const QString &dialectName = u"dubwatch"_s)
        : PollerKit(dialectName)
    {
        poller.setFeed(&feed);
        network.answerWith([this](const Asked &asked) {
            if (isLimited) {
                Script refusal = statusOnly(429, {{"Retry-After", "42"}});
                refusal.delay = int(network.asked.size()) * delay;
                return refusal;
            }
            const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s);
            if (ids.isEmpty()) {
                const QString id = asked.url.path().section(u'/', -1);
                return answer(JobBuilder(id).running(0.5).left(left));
            }
            std::vector<Job> told;
            for (const QString &id : ids.split(u',')) {
                told.push_back(JobBuilder(id).running(0.5).left(left));
            }
            return batch(told);
        });
    }

    void watchAll()
    {
        for (int i = 0; i < jobs; ++i) {
            poller.watch(JobId {u"job_%1"_s.arg(i)});
        }
        clock.advance(0ms);
    }

    int delayed(const JobFeed::Batch &batch) const
    {
        return int(std::ranges::count(batch.jobs, WatchState::Delayed, &JobUpdate::watch));
    }

    JobFeed feed;
    Duration left = 5s;
    Duration delay = 0s; ///< of each refusal after the one before
    bool isLimited = false;
};

} // namespace

/// What is told of jobs while a server wants a pause.
class TestRatePause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheJobsThatWereRefused();
    void countsTheJobsThatComeBackALittleLater();
    void countsTheJobsThatThePauseWillPutOff();
    void leavesOutTheJobsThatAreDueAfterThePause();
    void tellsWhenADelayedJobIsAskedAgain();
    void tellsNobodyOfAMomentMore();
    void delaysNobodyOnceThePauseIsOver();
};

void TestRatePause::countsTheJobsThatWereRefused()
{
    LimitedKit kit;
    kit.isLimited = true;
    kit.watchAll();
    QCOMPARE(kit.network.asked.size(), size_t(1)); // a batch: each of them got a 429
    const JobFeed::Batch batch = kit.feed.drain();
    QCOMPARE(kit.delayed(batch), jobs);
    QCOMPARE(batch.health->state, State::RateLimited);
    QCOMPARE(batch.health->delayedJobs, jobs);
}

void TestRatePause::countsTheJobsThatComeBackALittleLater()
{
    LimitedKit kit;
    kit.isLimited = true;
    ClampedPolicy late([] { return 1.0; }); // so that they do not come back together
    JobPoller poller(kit.api, late, [] { return 0.0; });
    poller.setFeed(&kit.feed);
    for (int i = 0; i < jobs; ++i) {
        poller.watch(JobId {u"job_%1"_s.arg(i)});
    }
    kit.clock.advance(0ms);
    QCOMPARE(poller.health().delayedJobs, jobs);
    const JobFeed::Batch batch = kit.feed.drain();
    QCOMPARE(kit.delayed(batch), jobs);
    QCOMPARE(*batch.jobs[0].nextPoll, kit.clock.now() + 43s);
    poller.pause(JobId {u"job_0"_s});
    poller.unwatch(JobId {u"job_1"_s});
    QCOMPARE(poller.health().delayedJobs, jobs - 2);
    kit.isLimited = false;
    kit.clock.advance(1min);
    QCOMPARE(poller.health().delayedJobs, 0);
}

void TestRatePause::countsTheJobsThatThePauseWillPutOff()
{
    LimitedKit kit;
    kit.watchAll();
    kit.clock.advance(1s);
    kit.isLimited = true;
    kit.poller.pollNow({JobId {u"job_7"_s}});
    kit.clock.advance(0ms);
    QCOMPARE(kit.poller.health().delayedJobs, jobs);
    QCOMPARE(kit.delayed(kit.feed.drain()), jobs);
    kit.clock.advance(41s);
    QCOMPARE(kit.poller.health().delayedJobs, jobs);
}

void TestRatePause::leavesOutTheJobsThatAreDueAfterThePause()
{
    LimitedKit kit;
    kit.left = 10h;
    for (int i = 0; i < jobs; ++i) {
        kit.poller.watch(JobId {u"job_%1"_s.arg(i)}, {.minInterval = 5min, .maxInterval = 1h});
    }
    kit.clock.advance(0ms);
    kit.clock.advance(1min);
    kit.isLimited = true;
    kit.poller.pollNow({JobId {u"job_7"_s}});
    kit.clock.advance(0ms);
    QCOMPARE(kit.poller.health().state, State::RateLimited);
    QVERIFY(kit.poller.health().delayedJobs <= 1);
}

void TestRatePause::tellsWhenADelayedJobIsAskedAgain()
{
    LimitedKit kit;
    kit.isLimited = true;
    kit.watchAll();
    const Instant end = kit.clock.now() + 42s;
    QCOMPARE(*kit.poller.health().nextTry, end);
    for (const JobUpdate &update : kit.feed.drain().jobs) {
        QCOMPARE(update.nextPoll, std::optional(end));
    }
}

void TestRatePause::tellsNobodyOfAMomentMore()
{
    LimitedKit kit(u"one-by-one"_s);
    kit.isLimited = true;
    kit.delay = 50ms;
    kit.watchAll();
    kit.clock.advance(50ms);
    QCOMPARE(kit.network.asked.size(), size_t(JobPoller::mostAtOnce));
    QVERIFY(kit.delayed(kit.feed.drain()) > jobs - JobPoller::mostAtOnce);
    kit.clock.advance(50ms);
    QCOMPARE(kit.feed.drain().jobs.size(), size_t(1)); // who was refused last
}

void TestRatePause::delaysNobodyOnceThePauseIsOver()
{
    LimitedKit kit;
    kit.isLimited = true;
    kit.watchAll();
    kit.isLimited = false;
    kit.feed.drain();
    kit.clock.advance(41'999ms);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    kit.clock.advance(20s);
    const JobFeed::Batch batch = kit.feed.drain();
    QCOMPARE(batch.jobs.size(), size_t(jobs));
    QCOMPARE(kit.delayed(batch), 0);
    QCOMPARE(batch.health->state, State::Online);
    QCOMPARE(batch.health->delayedJobs, 0);
}

QTEST_GUILESS_MAIN(TestRatePause)
#include "tst_ratepause.moc"
