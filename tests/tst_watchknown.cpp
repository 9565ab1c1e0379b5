// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/adaptivepolicy.h"
#include "client/watchbook.h"
#include "tests/support/pollerkit.h"

#include <QTest>
#include <QUrlQuery>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Many jobs at once that a list has told of, or that were known before a restart.
class TestWatchKnown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksNoSoonerThanThePolicyWants();
    void spreadsThoseThatAreDueTogether();
    void asksSoonAboutThoseThatWereToldOfLongAgo();
    void expectsTheEndOfWhatWasToldOfLongAgo();
    void leavesAloneWhatIsPaused();
    void leavesAloneOneThatBeginsPaused();
    void leavesAsTheyAreThoseThatAreWatched();
    void tellsOfEachOnce();

private:
    static std::vector<WatchOptions> known(int count, Duration left,
                                           const WatchOptions &options = {});
    static QStringList idsOf(const Asked &asked);
    qsizetype jobsAsked() const;

    std::unique_ptr<PollerKit> m_kit;
};

void TestWatchKnown::init()
{
    m_kit = std::make_unique<PollerKit>();
    m_kit->network.answerWith([this](const Asked &asked) {
        std::vector<Job> jobs;
        for (const QString &id : idsOf(asked)) {
            jobs.push_back(JobBuilder(id).running(0.5).left(10s));
        }
        return asked.url.hasQuery() ? m_kit->batch(jobs) : m_kit->answer(jobs.front());
    });
}

std::vector<WatchOptions> TestWatchKnown::known(int count, Duration left,
                                                const WatchOptions &options)
{
    std::vector<WatchOptions> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(options);
        all.back().known = JobBuilder(u"job_%1"_s.arg(i)).running(0.5).left(left);
    }
    return all;
}

QStringList TestWatchKnown::idsOf(const Asked &asked)
{
    const QString ids = QUrlQuery(asked.url).queryItemValue(u"ids"_s, QUrl::FullyDecoded);
    return ids.isEmpty() ? QStringList(asked.url.path().section(u'/', -1)) : ids.split(u',');
}

qsizetype TestWatchKnown::jobsAsked() const
{
    qsizetype jobs = 0;
    for (const Asked &asked : m_kit->network.asked) {
        jobs += idsOf(asked).size();
    }
    return jobs;
}

void TestWatchKnown::asksNoSoonerThanThePolicyWants()
{
    m_kit->poller.watchKnown(known(2000, 8s));
    m_kit->clock.advance(8s - 1ms);
    QCOMPARE(jobsAsked(), 0);
    m_kit->clock.advance(1ms);
    QCOMPARE(jobsAsked(), 2000);
    QCOMPARE(m_kit->network.asked.size(), size_t(4)); // of 500 each
}

void TestWatchKnown::spreadsThoseThatAreDueTogether()
{
    constexpr int many = 5'000; // those of 200 ms, at 50 batches of 500 a second
    m_kit->poller.watchKnown(known(many, 1ms, {.minInterval = 1ms}));
    m_kit->clock.advance(100ms);
    QVERIFY2(jobsAsked() > many / 3, qPrintable(QString::number(jobsAsked())));
    QVERIFY2(jobsAsked() < 2 * many / 3, qPrintable(QString::number(jobsAsked())));
    m_kit->clock.advance(100ms);
    QCOMPARE(jobsAsked(), many);
}

void TestWatchKnown::asksSoonAboutThoseThatWereToldOfLongAgo()
{
    const Instant longAgo = m_kit->clock.now() - 1h;
    m_kit->poller.watchKnown(known(5000, 10h, {.told = longAgo}));
    m_kit->clock.advance(0ms);
    QVERIFY(jobsAsked() > 0);
    QVERIFY(jobsAsked() < 5000);
    m_kit->clock.advance(200ms);
    QCOMPARE(jobsAsked(), 5000);
}

void TestWatchKnown::expectsTheEndOfWhatWasToldOfLongAgo()
{
    AdaptivePolicy policy({}, [] { return 0.0; });
    for (int i = 0; i < 20; ++i) {
        const auto plan = policy.plan(AdaptivePolicy::usual);
        plan->first();
        plan->ended({.age = 60s, .exact = 60s});
    }
    const Instant now = m_kit->clock.now();
    Job job = JobBuilder(u"job"_s).running(0.1);
    job.created = now - 10min;
    WatchBook book([] { return 0.0; }, 1s);
    const Watch *watch = book.add(job.id, {.known = job, .told = now - 10min + 6s}, policy,
                                  m_kit->dialect, now);
    const double done = watch->plan->doneProbability(watch->age(now));
    QVERIFY2(done > 0.9, qPrintable(QString::number(done)));
}

void TestWatchKnown::leavesAloneWhatIsPaused()
{
    m_kit->poller.watchKnown(known(100, 1s, {.isPaused = true}));
    m_kit->clock.advance(1min);
    QCOMPARE(jobsAsked(), 0);
    m_kit->poller.resume(m_kit->poller.watched());
    m_kit->clock.advance(1s);
    QCOMPARE(jobsAsked(), 100);
}

void TestWatchKnown::leavesAloneOneThatBeginsPaused()
{
    const JobId id {u"job"_s};
    m_kit->poller.watch(id, {.isPaused = true});
    m_kit->clock.advance(1min);
    QCOMPARE(jobsAsked(), 0);
    m_kit->poller.resume({id});
    m_kit->clock.advance(1s);
    QCOMPARE(jobsAsked(), 1);
}

void TestWatchKnown::leavesAsTheyAreThoseThatAreWatched()
{
    const Job first = JobBuilder(u"job_0"_s).running(0.1).left(2s);
    m_kit->poller.watch(first.id, {.known = first});
    m_kit->poller.watchKnown(known(100, 9s));
    m_kit->clock.advance(2s);
    QCOMPARE(jobsAsked(), 1);
}

void TestWatchKnown::tellsOfEachOnce()
{
    JobFeed feed;
    m_kit->poller.setFeed(&feed);
    m_kit->poller.watchKnown(known(100, 9s));
    const JobFeed::Batch batch = feed.drain();
    QCOMPARE(batch.jobs.size(), size_t(100));
    for (const JobUpdate &update : batch.jobs) {
        QCOMPARE(update.watch, WatchState::Waiting);
        QCOMPARE(update.nextPoll, std::optional(m_kit->clock.now() + 9s));
    }
}

QTEST_GUILESS_MAIN(TestWatchKnown)
#include "tst_watchknown.moc"
