// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/jobmonitor.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/deskwords.h"
#include "ui/jobdesk.h"
#include "ui/model/jobcells.h"

#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The desk, which keeps what a monitor tells, and the sentences about all of it.
class TestDeskWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysNothingWhileNothingIsWrong();
    void saysSinceWhenThereIsNoAnswer();
    void admitsThatThereNeverWasAnAnswer();
    void countsWhatTheServerDelays();
    void namesTheStatusThatRefusedTheKey();
    void countsDownAndNeverBelowZero_data();
    void countsDownAndNeverBelowZero();
    void saysOnlyWhatIsKnown();
    void comparesWithAskingEveryFiveSeconds();
    void boastsOfNothingWhenItAsksMoreOften();
    void sumsUpAllWork();
    void predictsNoEndWhileOffline();
    void countsEachGroup();
    void offersTheMostFrequentLanguages();
    void takesTheFeedTenTimesASecond();
    void takesItOnceASecondWhileNobodyLooks();
    void notesTroubleOnceInTheLog();
    void tellsOfItsHealthOnlyWhenTheStateChanges();
    void leavesNothingFreshWhenTheBackendGoesAway();
    void forgetsEverythingWithTheMonitor();
    void forgetsAJobWhenTheMonitorHas();
    void keepsTheLastAnswer();

private:
    static constexpr auto host = "backend.test";
    void tell(const QString &id, JobState state, std::optional<double> progress = {});
    void tell(const BackendHealth &health);
    QString facts() const;

    ManualClock clock;
    std::unique_ptr<JobMonitor> monitor; ///< told to watch nothing: only its feed is of use
    std::unique_ptr<JobDesk> desk;
};

void TestDeskWords::init()
{
    monitor = std::make_unique<JobMonitor>(
        Backend {QUrl(u"http://127.0.0.1:1"_s), *DialectLibrary::shipped().find(u"dubwatch"_s)});
    desk = std::make_unique<JobDesk>(clock);
    desk->attach(0, *monitor);
}

void TestDeskWords::cleanup()
{
    desk.reset();
    monitor.reset();
}

void TestDeskWords::tell(const QString &id, JobState state, std::optional<double> progress)
{
    monitor->feed().publish(update(id, state, clock.now(), 60s, progress));
    clock.advance(100ms);
}

void TestDeskWords::tell(const BackendHealth &health)
{
    monitor->feed().publish(health);
    clock.advance(100ms);
}

QString TestDeskWords::facts() const
{
    return statusFor(*desk, u"Ready"_s).facts.join(u" | "_s);
}

void TestDeskWords::saysNothingWhileNothingIsWrong()
{
    QVERIFY(!bannerFor({}, QString::fromLatin1(host), clock.now()));
    QVERIFY(!bannerFor({.state = BackendHealth::State::Online}, QString::fromLatin1(host),
                       clock.now()));
}

void TestDeskWords::saysSinceWhenThereIsNoAnswer()
{
    const Instant now = clock.now();
    const auto banner = bannerFor({.state = BackendHealth::State::Offline,
                                   .lastAnswer = now - 3min,
                                   .nextTry = now + 18s},
                                  QString::fromLatin1(host), now);
    QCOMPARE(banner->kind, BannerKind::Offline);
    QCOMPARE(
        banner->sentence,
        u"No answer from backend.test since %1. Values below are 3 min old. Next try in 0:18."_s
            .arg(clockText(now - 3min, now)));
    QCOMPARE(banner->actions, (QList {BannerAction::TryNow, BannerAction::Details}));
}

void TestDeskWords::admitsThatThereNeverWasAnAnswer()
{
    const auto banner = bannerFor({.state = BackendHealth::State::Offline},
                                  QString::fromLatin1(host), clock.now());
    QCOMPARE(banner->sentence, u"No answer from backend.test."_s);
}

void TestDeskWords::countsWhatTheServerDelays()
{
    const Instant now = clock.now();
    BackendHealth health {.state = BackendHealth::State::RateLimited, .delayedJobs = 1};
    QCOMPARE(bannerFor(health, u"backend.test"_s, now)->sentence,
             u"backend.test asked for a pause. 1 job delayed."_s);
    health.nextTry = now + 42s;
    health.delayedJobs = 0;
    QCOMPARE(bannerFor(health, u"backend.test"_s, now)->sentence,
             u"backend.test asked for a pause. Polling resumes in 0:42."_s);
    health.delayedJobs = 2'000;
    QCOMPARE(bannerFor(health, u"backend.test"_s, now)->sentence,
             u"backend.test asked for a pause. Polling resumes in 0:42, 2,000 jobs delayed."_s);
}

void TestDeskWords::namesTheStatusThatRefusedTheKey()
{
    BackendHealth health {.state = BackendHealth::State::Unauthorized};
    QCOMPARE(bannerFor(health, {}, clock.now())->title, u"Key not accepted (401)"_s);
    health.error = ApiError {ApiError::Kind::Unauthorized, {}, 403};
    QCOMPARE(bannerFor(health, {}, clock.now())->title, u"Key not accepted (403)"_s);
    QCOMPARE(bannerFor(health, {}, clock.now())->actions, QList {BannerAction::EnterKey});
}

void TestDeskWords::countsDownAndNeverBelowZero_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("past") << qint64(-5'000) << u"0:00"_s;
    QTest::newRow("a part of a second") << qint64(41'001) << u"0:42"_s;
    QTest::newRow("minutes") << qint64(605'000) << u"10:05"_s;
    QTest::newRow("hours") << qint64(3'900'000) << u"1:05:00"_s;
}

void TestDeskWords::countsDownAndNeverBelowZero()
{
    QFETCH(qint64, milliseconds);
    QTEST(countdown(clock.now() + Duration(milliseconds), clock.now()), "text");
}

void TestDeskWords::saysOnlyWhatIsKnown()
{
    QCOMPARE(statusFor(*desk, u"Ready"_s).word, u"Ready"_s);
    tell(u"a"_s, JobState::Running);
    tell({.state = BackendHealth::State::Offline,
          .since = clock.now(),
          .nextTry = clock.now() + 18s});
    const StatusContent offline = statusFor(*desk, {});
    QVERIFY(offline.word.startsWith(u"Offline since "_s));
    QCOMPARE(offline.facts, (QStringList {u"next try in 0:18"_s, u"1 active when last seen"_s}));
    QCOMPARE(offline.tone, StatusContent::Tone::Waiting);
    tell({.state = BackendHealth::State::Unauthorized});
    QCOMPARE(statusFor(*desk, {}).word, u"Key needed"_s);
    tell(u"a"_s, JobState::Failed);
    tell({.state = BackendHealth::State::Online});
    QCOMPARE(statusFor(*desk, {}).word, u"All jobs have ended"_s);
}

void TestDeskWords::comparesWithAskingEveryFiveSeconds()
{
    tell({.state = BackendHealth::State::Online});
    for (int i = 0; i < 10; ++i) {
        tell(u"job %1"_s.arg(i), JobState::Running);
    }
    monitor->feed().publish(answer(u"job 1"_s, 1, clock.now()));
    monitor->feed().countRequest();
    clock.advance(10s);
    // One request in 10 s, where asking for ten jobs every five seconds takes twenty.
    QVERIFY(facts().startsWith(u"0.1 polls/s | 95\u00a0% fewer requests than every 5 s"_s));
}

void TestDeskWords::boastsOfNothingWhenItAsksMoreOften()
{
    tell({.state = BackendHealth::State::Online});
    tell(u"a"_s, JobState::Running);
    for (int i = 0; i < 50; ++i) {
        monitor->feed().countRequest();
    }
    clock.advance(5s);
    QVERIFY2(!facts().contains(u"fewer"_s), qPrintable(facts()));
}

void TestDeskWords::sumsUpAllWork()
{
    QVERIFY(summaryOf(*desk).done.isEmpty());
    tell(u"a"_s, JobState::Completed);
    tell(u"b"_s, JobState::Running, 0.5);
    clock.advance(1s);
    QCOMPARE(summaryOf(*desk).done, u"75\u00a0% of all work done"_s);
    QCOMPARE(summaryOf(*desk).parts.done, 0.5);
    QVERIFY(summaryOf(*desk).end.startsWith(u"all done ~"_s));
    tell(u"b"_s, JobState::Failed, 0.5);
    clock.advance(1s);
    QCOMPARE(summaryOf(*desk).done, u"100\u00a0% of all work done"_s);
    QVERIFY(summaryOf(*desk).end.isEmpty());
}

void TestDeskWords::predictsNoEndWhileOffline()
{
    tell(u"a"_s, JobState::Running, 0.5);
    tell({.state = BackendHealth::State::Offline});
    QCOMPARE(summaryOf(*desk).end, u"finish not known"_s);
}

void TestDeskWords::countsEachGroup()
{
    tell(u"a"_s, JobState::Completed);
    tell(u"b"_s, JobState::Unknown);
    JobUpdate paused = update(u"c"_s, JobState::Running, clock.now());
    paused.watch = WatchState::Paused;
    monitor->feed().publish(paused);
    clock.advance(100ms);
    const StateSidebar::Counts counts = countsOf(desk->jobs().totals());
    QCOMPARE(counts[size_t(JobGroup::All)], 3);
    QCOMPARE(counts[size_t(JobGroup::Completed)], 1);
    QCOMPARE(counts[size_t(JobGroup::Unknown)], 1);
    QCOMPARE(counts[size_t(JobGroup::Paused)], 1);
    QCOMPARE(counts[size_t(JobGroup::Failed)], 0);
}

void TestDeskWords::offersTheMostFrequentLanguages()
{
    JobTotals totals;
    for (int i = 0; i < 300; ++i) {
        JobRow row;
        row.job.language = u"language %1"_s.arg(i % 250, 3, 10, QChar(u'0'));
        totals.put(size_t(i), row);
    }
    QStringList offered = offeredLanguages(totals, {});
    QCOMPARE(offered.size(), 200); // the 50 that have two jobs, and the first of the others
    QCOMPARE(offered.front(), u"language 000"_s);
    offered = offeredLanguages(totals, u"language 249"_s);
    QCOMPARE(offered.size(), 201);
    QCOMPARE(offered.back(), u"language 249"_s);
    QCOMPARE(offeredLanguages({}, u"gone"_s), QStringList {u"gone"_s});
}

void TestDeskWords::takesTheFeedTenTimesASecond()
{
    QSignalSpy polled(desk.get(), &JobDesk::polled);
    monitor->feed().publish(update(u"a"_s, JobState::Running, clock.now()));
    clock.advance(99ms);
    QVERIFY(polled.isEmpty());
    clock.advance(1ms);
    QCOMPARE(polled.size(), 1);
    QCOMPARE(polled[0][0].value<std::vector<JobKey>>(), std::vector {JobKey {JobId {u"a"_s}}});
}

void TestDeskWords::takesItOnceASecondWhileNobodyLooks()
{
    desk->setLazy(true);
    clock.advance(100ms);
    monitor->feed().publish(update(u"a"_s, JobState::Running, clock.now()));
    clock.advance(900ms);
    QCOMPARE(desk->jobs().rowCount(), 0);
    clock.advance(100ms);
    QCOMPARE(desk->jobs().rowCount(), 1);
}

void TestDeskWords::notesTroubleOnceInTheLog()
{
    tell({.state = BackendHealth::State::Offline, .delayedJobs = 3});
    QCOMPARE(desk->log().rowCount(), 1);
    tell({.state = BackendHealth::State::Offline, .nextTry = clock.now() + 1s, .delayedJobs = 3});
    QCOMPARE(desk->log().rowCount(), 1);
}

void TestDeskWords::tellsOfItsHealthOnlyWhenTheStateChanges()
{
    QSignalSpy told(desk.get(), &JobDesk::healthChanged);
    tell({.state = BackendHealth::State::Online, .lastAnswer = clock.now()});
    tell({.state = BackendHealth::State::Online, .lastAnswer = clock.now() + 1s});
    QCOMPARE(told.size(), 1);
    tell({.state = BackendHealth::State::Offline});
    QCOMPARE(told.size(), 2);
}

void TestDeskWords::leavesNothingFreshWhenTheBackendGoesAway()
{
    monitor->feed().publish(BackendHealth {.state = BackendHealth::State::Offline});
    tell(u"a"_s, JobState::Running);
    QVERIFY(desk->jobs().find(JobId {u"a"_s})->stale);
    tell({.state = BackendHealth::State::Online});
    clock.advance(1s);
    tell(u"a"_s, JobState::Running);
    QVERIFY(!desk->jobs().find(JobId {u"a"_s})->stale);
}

void TestDeskWords::forgetsEverythingWithTheMonitor()
{
    tell(u"a"_s, JobState::Running);
    tell({.state = BackendHealth::State::Offline});
    QSignalSpy health(desk.get(), &JobDesk::healthChanged);
    desk->detach(0);
    QCOMPARE(desk->jobs().rowCount(), 0);
    QCOMPARE(desk->log().rowCount(), 1); // of what was
    QCOMPARE(desk->health(), BackendHealth());
    QCOMPARE(health.size(), 1);
    clock.advance(5s);
}

void TestDeskWords::forgetsAJobWhenTheMonitorHas()
{
    tell(u"a"_s, JobState::Running);
    tell(u"b"_s, JobState::Running);
    QSignalSpy removed(monitor.get(), &JobMonitor::removed);
    // What came before the monitor was done is not shown any more.
    monitor->feed().publish(update(u"a"_s, JobState::Completed, clock.now(), 60s));
    monitor->remove({JobId {u"a"_s}});
    QVERIFY(removed.wait());
    clock.advance(1s);
    QCOMPARE(desk->jobs().rowCount(), 1);
    QVERIFY(!desk->jobs().find(JobId {u"a"_s}));
}

void TestDeskWords::keepsTheLastAnswer()
{
    JobUpdate answered = update(u"a"_s, JobState::Running, clock.now());
    answered.lastBody = "{}";
    monitor->feed().publish(answered);
    clock.advance(100ms);
    tell(u"a"_s, JobState::Running);
    QCOMPARE(desk->answerOf(JobId {u"a"_s}), QByteArray("{}"));
    QVERIFY(desk->answerOf(JobId {u"b"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeskWords)
#include "tst_deskwords.moc"
