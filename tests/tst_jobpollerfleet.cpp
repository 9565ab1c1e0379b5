// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pollerkit.h"

#include <QTest>
#include <QUrlQuery>

#include <map>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = BackendHealth::State;

namespace {

QString idOf(int n) { return u"job_%1"_s.arg(n); }

QStringList idsOf(const Asked &asked)
{
    const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded);
    return ids.isEmpty() ? QStringList(asked.url.path().section(u'/', -1)) : ids.split(u',');
}

/// Answers whatever is asked with jobs at work.
Script allRunning(const PollerKit &kit, const Asked &asked)
{
    if (!asked.url.hasQuery()) {
        return kit.answer(JobBuilder(idsOf(asked).first()).running(0.5).left(5s));
    }
    std::vector<Job> jobs;
    for (const QString &id : idsOf(asked)) {
        jobs.push_back(JobBuilder(id).running(0.5).left(5s));
    }
    return kit.batch(jobs);
}

} // namespace

/// What a poller does with many jobs, and with the backend as a whole.
class TestJobPollerFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInBatches();
    void endsTheJobsThatABatchDoesNotHave();
    void asksOneByOneOnceABatchIsRefused();
    void keepsAFewRequestsInFlight();
    void needsOneAlarmForTenThousandJobs();
    void pausesAllJobsWhenOneIsRateLimited();
    void keepsThePauseThoughAPersonIsInAHurry();
    void triesOneJobWhileTheBackendDoesNotAnswer();
    void comesBackWithoutABurst();
    void comesBackFromASleepWithoutABurst();
    void looksSoonAfterASleep();
    void staysOnlineWhenOneOfManyRequestsFails();
    void triesAtOnceWhenAPersonIsInAHurry();
    void endsAllWatchesWhenTheKeyIsNotAccepted();
    void goesOnWithANewKey();
    void publishesWhatAMonitorShows();

private:
    static void watchMany(PollerKit &kit, int count, const WatchOptions &options = {});
};

void TestJobPollerFleet::watchMany(PollerKit &kit, int count, const WatchOptions &options)
{
    for (int i = 0; i < count; ++i) {
        kit.poller.watch(JobId {idOf(i)}, options);
    }
    kit.clock.advance(0ms);
}

void TestJobPollerFleet::asksInBatches()
{
    PollerKit kit;
    kit.network.answerWith([&](const Asked &asked) { return allRunning(kit, asked); });
    watchMany(kit, 1200);
    QCOMPARE(kit.network.asked.size(), size_t(3));
    QCOMPARE(idsOf(kit.network.asked[0]).size(), 500);
    QCOMPARE(kit.polls.size(), size_t(1200));
    kit.clock.advance(5s);
    QCOMPARE(kit.network.asked.size(), size_t(6));
}

void TestJobPollerFleet::endsTheJobsThatABatchDoesNotHave()
{
    PollerKit kit;
    kit.network.answerWith([&](const Asked &) {
        return kit.batch({JobBuilder(u"job_0"_s).running(0.5)}, {u"job_1"_s}); // job_2 is left out
    });
    watchMany(kit, 3);
    QCOMPARE(kit.ends.size(), size_t(2));
    for (const PollerKit::End &end : kit.ends) {
        QCOMPARE(end.outcome.end, WatchEnd::FinalError);
        QCOMPARE(end.outcome.lastError->kind, ApiError::Kind::NotFound);
    }
    QVERIFY(kit.poller.isWatching(JobId {u"job_0"_s}));
}

void TestJobPollerFleet::asksOneByOneOnceABatchIsRefused()
{
    PollerKit kit;
    kit.network.answerWith([&](const Asked &asked) {
        return asked.url.hasQuery() ? statusOnly(404) : allRunning(kit, asked);
    });
    watchMany(kit, 3);
    QVERIFY(kit.ends.empty());
    kit.clock.advance(20s);
    QVERIFY(kit.ends.empty());
    QVERIFY(!kit.network.asked.back().url.hasQuery());
    QVERIFY(!kit.polls.back().error.has_value());
}

void TestJobPollerFleet::keepsAFewRequestsInFlight()
{
    PollerKit kit(u"one-by-one"_s);
    kit.network.answerWith([&](const Asked &asked) {
        Script script = kit.answer(JobBuilder(idsOf(asked).first()).running(0.5));
        script.delay = 50ms;
        return script;
    });
    watchMany(kit, 200, {.minInterval = 10s});
    kit.clock.advance(2s);
    QCOMPARE(kit.network.mostInFlight, JobPoller::mostAtOnce);
    QCOMPARE(kit.network.asked.size(), size_t(200));
}

void TestJobPollerFleet::needsOneAlarmForTenThousandJobs()
{
    PollerKit kit;
    kit.network.answerWith([&](const Asked &asked) { return allRunning(kit, asked); });
    watchMany(kit, 10'000);
    QCOMPARE(kit.polls.size(), size_t(10'000));
    QCOMPARE(kit.clock.pending(), 1);
    kit.clock.advance(10s);
    QCOMPARE(kit.polls.size(), size_t(3 * 10'000));
    QCOMPARE(kit.network.asked.size(), size_t(3 * 20));
}

void TestJobPollerFleet::pausesAllJobsWhenOneIsRateLimited()
{
    PollerKit kit(u"one-by-one"_s);
    bool isLimited = false;
    kit.network.answerWith([&](const Asked &asked) {
        return isLimited ? statusOnly(429, {{"Retry-After", "42"}})
                         : kit.answer(JobBuilder(idsOf(asked).first()).running(0.5));
    });
    watchMany(kit, 3);
    kit.clock.advance(500ms);
    isLimited = true;
    kit.poller.pollNow({JobId {idOf(0)}});
    kit.clock.advance(0ms);
    QCOMPARE(kit.network.asked.size(), size_t(4));
    QCOMPARE(kit.polls.back().reason.kind, WaitReason::Kind::RetryAfter);
    QCOMPARE(*kit.polls.back().next, Duration(42s));
    isLimited = false;
    kit.clock.advance(41'999ms);
    QCOMPARE(kit.network.asked.size(), size_t(4));
    QCOMPARE(kit.healths.back().state, State::RateLimited);
    QCOMPARE(kit.healths.back().delayedJobs, 3);
    kit.clock.advance(1s);
    QVERIFY(kit.network.asked.size() >= size_t(7));
    QCOMPARE(kit.healths.back().state, State::Online);
    QCOMPARE(kit.healths.back().delayedJobs, 0);
}

void TestJobPollerFleet::keepsThePauseThoughAPersonIsInAHurry()
{
    PollerKit kit;
    kit.network.answerWith([](const Asked &) { return statusOnly(429, {{"Retry-After", "42"}}); });
    watchMany(kit, 1);
    kit.poller.pollNow({JobId {idOf(0)}});
    kit.clock.advance(41'999ms);
    QCOMPARE(kit.network.asked.size(), size_t(1));
}

void TestJobPollerFleet::triesOneJobWhileTheBackendDoesNotAnswer()
{
    PollerKit kit;
    bool isDown = false;
    kit.network.answerWith(
        [&](const Asked &asked) { return isDown ? refused() : allRunning(kit, asked); });
    watchMany(kit, 1000);
    QCOMPARE(kit.healths.back().state, State::Online);
    isDown = true;
    kit.clock.advance(5s);
    QCOMPARE(kit.healths.back().state, State::Offline);
    const size_t before = kit.network.asked.size();
    kit.clock.advance(10min);
    const size_t tries = kit.network.asked.size() - before;
    QVERIFY2(tries >= 10 && tries <= 30, qPrintable(QString::number(tries)));
    for (size_t i = before; i < kit.network.asked.size(); ++i) {
        QCOMPARE(idsOf(kit.network.asked[i]).size(), 1);
    }
    QVERIFY(kit.ends.empty());
    QCOMPARE(kit.healths.back().delayedJobs, 1000);
}

void TestJobPollerFleet::comesBackWithoutABurst()
{
    PollerKit kit(u"one-by-one"_s);
    bool isDown = true;
    std::map<qint64, int> perSecond;
    kit.network.answerWith([&](const Asked &asked) {
        if (!isDown) {
            ++perSecond[asked.at.time_since_epoch() / 1s];
        }
        return isDown ? refused()
                      : kit.answer(JobBuilder(idsOf(asked).first()).running(0.5).left(10s));
    });
    watchMany(kit, 1000);
    kit.clock.advance(5min);
    isDown = false;
    kit.clock.advance(80s);
    QCOMPARE(kit.healths.back().state, State::Online);
    for (const auto &[second, count] : perSecond) {
        QVERIFY2(count <= 110, qPrintable(QString::number(count)));
    }
}

void TestJobPollerFleet::comesBackFromASleepWithoutABurst()
{
    PollerKit kit(u"one-by-one"_s);
    kit.network.answerWith([&](const Asked &asked) {
        return kit.answer(JobBuilder(idsOf(asked).first()).running(0.5).left(1h));
    });
    watchMany(kit, 1000, {.maxInterval = 60s});
    kit.clock.advance(1min);
    kit.clock.sleep(1h);
    const size_t before = kit.network.asked.size();
    kit.clock.advance(40s);
    std::map<qint64, int> perSecond;
    for (size_t i = before; i < kit.network.asked.size(); ++i) {
        ++perSecond[kit.network.asked[i].at.time_since_epoch() / 1s];
    }
    QVERIFY(kit.network.asked.size() >= before + 1000);
    for (const auto &[second, count] : perSecond) {
        QVERIFY2(count <= 60, qPrintable(QString::number(count)));
    }
}

void TestJobPollerFleet::looksSoonAfterASleep()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"job_1"_s).running(0.1).left(1h));
    kit.watch(u"job_1"_s, {.maxInterval = 60s});
    kit.clock.advance(1s);
    const size_t before = kit.network.asked.size();
    kit.clock.sleep(1h);
    kit.clock.advance(11s); // the alarm's own 60 s have hardly begun
    QCOMPARE(kit.network.asked.size(), before + 1);
}

void TestJobPollerFleet::staysOnlineWhenOneOfManyRequestsFails()
{
    PollerKit kit(u"one-by-one"_s);
    kit.network.answerWith([&](const Asked &asked) {
        const QString id = idsOf(asked).first();
        Script script = id == idOf(0) ? refused() : kit.answer(JobBuilder(id).running(0.5));
        script.delay = id == idOf(0) ? 100ms : 50ms;
        return script;
    });
    watchMany(kit, 10);
    kit.clock.advance(30s);
    for (const BackendHealth &health : kit.healths) {
        QVERIFY(health.state != State::Offline);
    }
    QVERIFY(kit.polls.size() > 250); // the nine others are asked on, once a second
}

void TestJobPollerFleet::triesAtOnceWhenAPersonIsInAHurry()
{
    PollerKit kit;
    kit.network.answerWith([](const Asked &) { return refused(); });
    watchMany(kit, 5);
    kit.clock.advance(10min);
    const size_t before = kit.network.asked.size();
    kit.network.answerWith([&](const Asked &asked) { return allRunning(kit, asked); });
    kit.poller.pollNow({JobId {idOf(3)}});
    kit.clock.advance(100ms);
    QVERIFY(kit.network.asked.size() > before);
    QCOMPARE(kit.healths.back().state, State::Online);
}

void TestJobPollerFleet::endsAllWatchesWhenTheKeyIsNotAccepted()
{
    PollerKit kit(u"one-by-one"_s);
    kit.network.answerWith([](const Asked &) { return statusOnly(401); });
    kit.poller.setMaxInFlight(1);
    watchMany(kit, 5);
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QCOMPARE(kit.ends.size(), size_t(5));
    for (const PollerKit::End &end : kit.ends) {
        QCOMPARE(end.outcome.end, WatchEnd::FinalError);
        QCOMPARE(end.outcome.lastError->kind, ApiError::Kind::Unauthorized);
    }
}

void TestJobPollerFleet::goesOnWithANewKey()
{
    PollerKit kit;
    kit.network.answerWith([&](const Asked &asked) {
        const QByteArray key = headerValue(asked.headers, "Authorization");
        return key == "Bearer right" ? allRunning(kit, asked) : statusOnly(401);
    });
    watchMany(kit, 5, {.keyTrouble = WatchOptions::KeyTrouble::WaitsForKey});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QCOMPARE(kit.healths.back().state, State::Unauthorized);
    kit.poller.setApiKey(u"right"_s);
    kit.clock.advance(1s);
    QCOMPARE(kit.healths.back().state, State::Online);
    QCOMPARE(kit.polls.back().state, JobState::Running);
    QVERIFY(kit.ends.empty());
}

void TestJobPollerFleet::publishesWhatAMonitorShows()
{
    PollerKit kit;
    JobFeed feed;
    kit.poller.setFeed(&feed);
    const Job launch = JobBuilder(u"job_0"_s).titled(u"Launch"_s).running(0.5).left(4s);
    kit.network.enqueue(kit.answer(launch));
    kit.network.enqueue(kit.answer(JobBuilder(u"job_0"_s).completed()));
    watchMany(kit, 1);
    JobFeed::Batch batch = feed.drain();
    QCOMPARE(batch.jobs.size(), size_t(1));
    const JobUpdate &update = batch.jobs[0];
    QCOMPARE(update.watch, WatchState::Waiting);
    QCOMPARE(update.polls, 1);
    QCOMPARE(update.job.title, u"Launch"_s);
    QCOMPARE(*update.nextPoll, kit.clock.now() + 4s);
    QCOMPARE(*update.lastPoll, kit.polls[0]);
    QVERIFY(update.lastBody.contains("Launch"));
    QCOMPARE(batch.polls.size(), size_t(1));
    QCOMPARE(batch.health->state, State::Online);
    kit.clock.advance(4s);
    batch = feed.drain();
    QCOMPARE(batch.jobs[0].watch, WatchState::Ended);
    QVERIFY(!batch.jobs[0].nextPoll.has_value());
}

QTEST_GUILESS_MAIN(TestJobPollerFleet)
#include "tst_jobpollerfleet.moc"
