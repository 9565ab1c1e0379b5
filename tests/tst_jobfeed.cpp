// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobfeed.h"
#include "tests/support/jobbuilder.h"

#include <QTest>
#include <QThread>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace Qt::StringLiterals;

class TestJobFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLatestUpdateInTheOrderOfFirstMention();
    void keepsAnAnswerUntilItIsTakenOrANewerOneComes();
    void isEmptyAfterADrain();
    void takesBackWhatNobodyHasSeen();
    void countsThePollsThatItDrops();
    void tellsHealthOnlyWhenItChanged();
    void losesNothingBetweenThreads();
};

void TestJobFeed::keepsTheLatestUpdateInTheOrderOfFirstMention()
{
    JobFeed feed;
    feed.publish(JobUpdate {.job = JobBuilder(u"a"_s).running(0.1)});
    feed.publish(JobUpdate {.job = JobBuilder(u"b"_s).running(0.2)});
    feed.publish(JobUpdate {.job = JobBuilder(u"a"_s).running(0.3)});
    const JobFeed::Batch batch = feed.drain();
    QCOMPARE(batch.jobs.size(), size_t(2));
    QCOMPARE(batch.jobs[0].job.id, JobId {u"a"_s});
    QCOMPARE(batch.jobs[0].job.progress, std::optional(0.3));
    QCOMPARE(batch.jobs[1].job.id, JobId {u"b"_s});
}

void TestJobFeed::keepsAnAnswerUntilItIsTakenOrANewerOneComes()
{
    JobFeed feed;
    const Job job = JobBuilder(u"a"_s).running(0.1);
    feed.publish(JobUpdate {.job = job, .lastPoll = Poll {.attempt = 1}, .lastBody = "first"});
    feed.publish(JobUpdate {.job = job, .watch = WatchState::Asking});
    const JobUpdate asking = feed.drain().jobs[0];
    QCOMPARE(asking.watch, WatchState::Asking);
    QCOMPARE(asking.lastPoll, std::optional(Poll {.attempt = 1}));
    QCOMPARE(asking.lastBody, QByteArray("first"));
    feed.publish(JobUpdate {.job = job, .lastBody = "second"});
    feed.publish(JobUpdate {.job = job, .lastBody = "third"});
    QCOMPARE(feed.drain().jobs[0].lastBody, QByteArray("third"));
    feed.publish(JobUpdate {.job = job});
    QVERIFY(feed.drain().jobs[0].lastBody.isEmpty());
}

void TestJobFeed::isEmptyAfterADrain()
{
    JobFeed feed;
    feed.publish(JobUpdate {.job = JobBuilder(u"a"_s).running(0.1)});
    feed.publish(Poll {.job = {u"a"_s}});
    QCOMPARE(feed.drain().polls.size(), size_t(1));
    const JobFeed::Batch second = feed.drain();
    QVERIFY(second.jobs.empty() && second.polls.empty() && !second.health);
    feed.publish(JobUpdate {.job = JobBuilder(u"a"_s).running(0.2)});
    QCOMPARE(feed.drain().jobs.size(), size_t(1));
}

void TestJobFeed::takesBackWhatNobodyHasSeen()
{
    JobFeed feed;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        feed.publish(JobUpdate {.job = JobBuilder(id).running(0.1)});
        feed.publish(Poll {.job = {id}});
    }
    feed.forget({{u"b"_s}, {u"stranger"_s}});
    feed.publish(JobUpdate {.job = JobBuilder(u"c"_s).running(0.2)});
    feed.publish(JobUpdate {.job = JobBuilder(u"d"_s).queued()});
    const JobFeed::Batch batch = feed.drain();
    QCOMPARE(batch.jobs.size(), size_t(3));
    QCOMPARE(batch.jobs[0].job.id, JobId {u"a"_s});
    QCOMPARE(batch.jobs[1].job.progress, std::optional(0.2));
    QCOMPARE(batch.jobs[2].job.id, JobId {u"d"_s});
    QCOMPARE(batch.polls.size(), size_t(3));
}

void TestJobFeed::countsThePollsThatItDrops()
{
    JobFeed feed;
    for (qsizetype i = 0; i < JobFeed::maxPolls + 7; ++i) {
        feed.publish(Poll {.attempt = int(i)});
    }
    const JobFeed::Batch batch = feed.drain();
    QCOMPARE(qsizetype(batch.polls.size()), JobFeed::maxPolls);
    QCOMPARE(batch.polls.front().attempt, 0);
    QCOMPARE(batch.droppedPolls, qsizetype(7));
    QCOMPARE(feed.drain().droppedPolls, qsizetype(0));
}

void TestJobFeed::tellsHealthOnlyWhenItChanged()
{
    JobFeed feed;
    feed.publish(BackendHealth {.state = BackendHealth::State::Offline});
    feed.publish(BackendHealth {.state = BackendHealth::State::Online});
    QCOMPARE(feed.drain().health->state, BackendHealth::State::Online);
    QVERIFY(!feed.drain().health.has_value());
}

void TestJobFeed::losesNothingBetweenThreads()
{
    constexpr int count = 20'000;
    JobFeed feed;
    const std::unique_ptr<QThread> writer(QThread::create([&feed] {
        for (int i = 1; i <= count; ++i) {
            feed.publish(Poll {.attempt = i});
            feed.publish(JobUpdate {.job = {.id = {u"a"_s}}, .polls = i});
        }
    }));
    writer->start();
    int polls = 0;
    int latest = 0;
    while (polls < count) {
        const JobFeed::Batch batch = feed.drain();
        for (const Poll &poll : batch.polls) {
            QCOMPARE(poll.attempt, ++polls);
        }
        for (const JobUpdate &update : batch.jobs) {
            QVERIFY(update.polls > latest);
            latest = update.polls;
        }
    }
    writer->wait();
    for (const JobUpdate &update : feed.drain().jobs) {
        latest = update.polls;
    }
    QCOMPARE(latest, count);
}

QTEST_GUILESS_MAIN(TestJobFeed)
#include "tst_jobfeed.moc"
