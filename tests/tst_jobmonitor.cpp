// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/systemclock.h"
#include "client/dialect/dialectlibrary.h"
#include "client/dialect/operation.h"
#include "client/jobmonitor.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/jobbuilder.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <map>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The monitor's thread is a real one, so that time is real here as well; only the network is not.
class TestJobMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void publishesWhatItWatches();
    void watchesWhatTheBackendLists();
    void watchesWhatItSubmitted();
    void leavesAloneWhatIsNotToBeWatched();
    void tellsInTheOwnersThread();
    void cancelsOnTheServerAndAsksForTheState();
    void stopsForWantOfAKeyAndGoesOnWithOne();
    void listsAgainOnceThereIsAKey();
    void saysThatTheListDoesNotCome();
    void asksSoonAboutWhatWasKnownLongAgo();
    void pausesAndForgets();
    void pausesWhatComesLaterAsWell();
    void saysNothingMoreOfWhatItRemoved();
    void doesNotListWhatWasRemovedMeanwhile();
    void goesAwayQuicklyWithRequestsUnderWay();

private:
    Script reply(const Asked &asked);
    Script render(Verb verb, const Message &message) const;
    void drain();

    const Dialect m_dialect = *DialectLibrary::shipped().find(u"dubwatch"_s);
    SystemClock m_clock;
    std::atomic<bool> m_isHanging = false;
    std::atomic<bool> m_isDown = false;
    std::unique_ptr<FakeNetwork> m_network; ///< asked in the monitor's thread only
    std::unique_ptr<JobMonitor> m_monitor;
    std::map<QString, JobUpdate> m_jobs;
    std::optional<BackendHealth> m_health;
};

void TestJobMonitor::init()
{
    m_jobs.clear();
    m_health.reset();
    m_isHanging = false;
    m_isDown = false;
    m_network = std::make_unique<FakeNetwork>(m_clock);
    m_network->answerWith([this](const Asked &asked) { return reply(asked); });
    const MonitorOptions options {.minInterval = 100ms, .maxInterval = 200ms,
                                  .network = m_network->factory()};
    m_monitor = std::make_unique<JobMonitor>(
        Backend {QUrl(u"http://backend.test"_s), m_dialect, u"right"_s}, options);
}

void TestJobMonitor::cleanup() { m_monitor.reset(); }

Script TestJobMonitor::render(Verb verb, const Message &message) const
{
    return {.reply = m_dialect.operation(verb)->renderReply(message)};
}

Script TestJobMonitor::reply(const Asked &asked)
{
    if (m_isHanging) {
        return hangs();
    }
    if (m_isDown) {
        return refused();
    }
    if (headerValue(asked.headers, "Authorization") != "Bearer right") {
        return statusOnly(401);
    }
    const QString path = asked.url.path();
    if (asked.method == "POST") {
        return path.endsWith(u"cancel"_s) ? statusOnly(409)
            : render(Verb::Submit, {.jobs = {JobBuilder(u"new"_s).queued()}});
    }
    if (asked.url.query().contains(u"ids"_s)) {
        return render(Verb::Batch, {.jobs = {JobBuilder(u"a"_s).running(0.5),
                                             JobBuilder(u"b"_s).running(0.5)}});
    }
    if (path == u"/v1/jobs"_s) {
        return render(Verb::List, {.jobs = {JobBuilder(u"a"_s).running(0.5),
                                            JobBuilder(u"done"_s).completed()}});
    }
    const QString id = path.section(u'/', -1);
    return render(Verb::Status, {.jobs = {JobBuilder(id).running(0.5)}});
}

void TestJobMonitor::drain()
{
    JobFeed::Batch batch = m_monitor->feed().drain();
    for (const JobUpdate &update : batch.jobs) {
        m_jobs[update.job.id.value] = update;
    }
    if (batch.health) {
        m_health = batch.health;
    }
}

void TestJobMonitor::publishesWhatItWatches()
{
    m_monitor->watch({JobId {u"a"_s}, JobId {u"b"_s}});
    QTRY_VERIFY((drain(), m_jobs.size() == 2 && m_jobs[u"a"_s].polls >= 2));
    QCOMPARE(m_jobs[u"a"_s].job.state, JobState::Running);
    QCOMPARE(m_health->state, BackendHealth::State::Online);
}

void TestJobMonitor::watchesWhatTheBackendLists()
{
    int listed = -1;
    connect(m_monitor.get(), &JobMonitor::listed, this, [&](int jobs) { listed = jobs; });
    m_monitor->watchAll();
    QTRY_COMPARE(listed, 2);
    drain();
    QCOMPARE(m_jobs[u"done"_s].watch, WatchState::Ended);
    QCOMPARE(m_jobs[u"done"_s].polls, 0);
    QTRY_VERIFY((drain(), m_jobs[u"a"_s].polls >= 1));
}

void TestJobMonitor::watchesWhatItSubmitted()
{
    std::vector<JobId> made;
    connect(m_monitor.get(), &JobMonitor::submitted, this,
            [&](const JobDraft &draft, const std::vector<JobId> &ids) {
                QCOMPARE(draft.title, u"Launch"_s);
                made = ids;
            });
    m_monitor->submit({{.title = u"Launch"_s}});
    QTRY_COMPARE(made.size(), size_t(1));
    QTRY_VERIFY((drain(), m_jobs[u"new"_s].polls >= 1));
    QCOMPARE(m_jobs[u"new"_s].job.title, u"Launch"_s);
}

void TestJobMonitor::leavesAloneWhatIsNotToBeWatched()
{
    std::optional<AfterSubmit> then;
    connect(m_monitor.get(), &JobMonitor::submitted, this,
            [&](const JobDraft &, const std::vector<JobId> &ids, AfterSubmit what) {
                QCOMPARE(ids, std::vector {JobId {u"new"_s}});
                then = what;
            });
    m_monitor->submit({{.title = u"Launch"_s}}, AfterSubmit::LeaveAlone);
    QTRY_VERIFY(then.has_value());
    QCOMPARE(*then, AfterSubmit::LeaveAlone);
    drain();
    QVERIFY(m_jobs.empty());
}

void TestJobMonitor::tellsInTheOwnersThread()
{
    QThread *told = nullptr;
    connect(m_monitor.get(), &JobMonitor::listed, m_monitor.get(),
            [&] { told = QThread::currentThread(); });
    m_monitor->watchAll();
    QTRY_COMPARE(told, thread());
}

void TestJobMonitor::cancelsOnTheServerAndAsksForTheState()
{
    std::optional<ApiError> error;
    connect(m_monitor.get(), &JobMonitor::cancelFailed, this,
            [&](const JobId &, const ApiError &failure) { error = failure; });
    m_monitor->watch({JobId {u"a"_s}});
    m_monitor->cancel({JobId {u"a"_s}});
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->httpStatus, 409);
}

void TestJobMonitor::stopsForWantOfAKeyAndGoesOnWithOne()
{
    m_monitor->setApiKey(u"wrong"_s);
    m_monitor->watch({JobId {u"a"_s}});
    QTRY_VERIFY((drain(), m_health && m_health->state == BackendHealth::State::Unauthorized));
    m_monitor->setApiKey(u"right"_s);
    QTRY_VERIFY((drain(), m_health->state == BackendHealth::State::Online));
    QTRY_COMPARE((drain(), m_jobs[u"a"_s].job.state), JobState::Running);
}

void TestJobMonitor::listsAgainOnceThereIsAKey()
{
    m_monitor->setApiKey(u"wrong"_s);
    m_monitor->watchAll();
    QTRY_VERIFY((drain(), m_health && m_health->state == BackendHealth::State::Unauthorized));
    QCOMPARE(m_health->error->httpStatus, 401);
    m_monitor->setApiKey(u"right"_s);
    QTRY_VERIFY((drain(), m_jobs.contains(u"done"_s)));
    QTRY_VERIFY((drain(), m_health->state == BackendHealth::State::Online));
}

void TestJobMonitor::saysThatTheListDoesNotCome()
{
    m_isDown = true;
    m_monitor->watchAll();
    QTRY_VERIFY((drain(), m_health && m_health->state == BackendHealth::State::Offline));
    QVERIFY(m_health->nextTry.has_value());
    m_isDown = false;
    m_monitor->pollAllNow();
    QTRY_VERIFY((drain(), m_jobs.contains(u"done"_s)));
    QVERIFY(m_health->state != BackendHealth::State::Offline);
}

void TestJobMonitor::asksSoonAboutWhatWasKnownLongAgo()
{
    m_monitor = std::make_unique<JobMonitor>( // with the usual waits, which are long for long jobs
        Backend {QUrl(u"http://backend.test"_s), m_dialect, u"right"_s},
        MonitorOptions {.network = m_network->factory()});
    const Job job = JobBuilder(u"old"_s).running(0.1).left(10h);
    const Instant told = m_clock.now() - 1h;
    m_monitor->watchKnown({{job, told},
                           {JobBuilder(u"ended"_s).completed(), told},
                           {JobBuilder(u"paused"_s).running(0.5), told, true}});
    QTRY_VERIFY((drain(), m_jobs[u"old"_s].polls > 0));
    QCOMPARE(m_jobs[u"ended"_s].watch, WatchState::Ended);
    QCOMPARE(m_jobs[u"ended"_s].lastAnswer, std::optional(told));
    QCOMPARE(m_jobs[u"ended"_s].polls, 0);
    QCOMPARE(m_jobs[u"paused"_s].watch, WatchState::Paused);
    QCOMPARE(m_jobs[u"paused"_s].polls, 0);
}

void TestJobMonitor::pausesAndForgets()
{
    m_monitor->watch({JobId {u"a"_s}});
    QTRY_VERIFY((drain(), m_jobs[u"a"_s].polls >= 1));
    m_monitor->pauseAll();
    QTRY_COMPARE((drain(), m_jobs[u"a"_s].watch), WatchState::Paused);
    m_monitor->resumeAll();
    QTRY_VERIFY((drain(), m_jobs[u"a"_s].watch != WatchState::Paused));
    m_monitor->remove({JobId {u"a"_s}});
    m_monitor->watch({JobId {u"b"_s}});
    QTRY_VERIFY((drain(), m_jobs.count(u"b"_s) == 1));
}

void TestJobMonitor::pausesWhatComesLaterAsWell()
{
    m_monitor->pauseAll();
    m_monitor->watch({JobId {u"b"_s}});
    m_monitor->submit({{.title = u"Launch"_s}});
    m_monitor->watchAll();
    QTRY_VERIFY((drain(), m_jobs.contains(u"new"_s) && m_jobs.contains(u"done"_s)));
    for (const QString &id : {u"a"_s, u"b"_s, u"new"_s}) {
        QCOMPARE(m_jobs[id].watch, WatchState::Paused);
    }
    m_monitor->pollNow({JobId {u"a"_s}}); // more than one round of polls of the others
    QTRY_COMPARE((drain(), m_jobs[u"a"_s].polls), 1);
    m_monitor->resume({JobId {u"a"_s}});
    m_monitor->watch({JobId {u"a"_s}}); // known, and to be left as it is
    QTRY_VERIFY((drain(), m_jobs[u"a"_s].polls >= 4));
    QCOMPARE(m_jobs[u"b"_s].polls, 0);
    QCOMPARE(m_jobs[u"new"_s].polls, 0);
    m_monitor->resumeAll();
    m_monitor->watch({JobId {u"c"_s}});
    QTRY_VERIFY((drain(), m_jobs[u"b"_s].polls > 0 && m_jobs[u"c"_s].polls > 0));
}

void TestJobMonitor::saysNothingMoreOfWhatItRemoved()
{
    std::vector<JobId> gone;
    connect(m_monitor.get(), &JobMonitor::removed, this,
            [&](const std::vector<JobId> &ids) { gone = ids; });
    m_monitor->watch({JobId {u"a"_s}, JobId {u"b"_s}});
    QTRY_VERIFY((drain(), m_jobs[u"a"_s].polls >= 1));
    m_monitor->remove({JobId {u"a"_s}});
    QTRY_COMPARE(gone, std::vector {JobId {u"a"_s}});
    m_jobs.clear();
    QTRY_VERIFY((drain(), m_jobs[u"b"_s].polls >= 3));
    QVERIFY(!m_jobs.contains(u"a"_s));
}

void TestJobMonitor::doesNotListWhatWasRemovedMeanwhile()
{
    QSignalSpy listed(m_monitor.get(), &JobMonitor::listed);
    m_isDown = true;
    m_monitor->watchAll();
    QTRY_VERIFY((drain(), m_health && m_health->state == BackendHealth::State::Offline));
    m_monitor->remove({JobId {u"done"_s}});
    m_isDown = false;
    m_monitor->pollAllNow();
    QTRY_COMPARE(listed.size(), 1);
    QVERIFY((drain(), m_jobs.contains(u"a"_s)));
    QVERIFY(!m_jobs.contains(u"done"_s));
    m_monitor->watchAll(); // which asks for it anew
    QTRY_VERIFY((drain(), m_jobs.contains(u"done"_s)));
}

void TestJobMonitor::goesAwayQuicklyWithRequestsUnderWay()
{
    m_isHanging = true;
    m_monitor->watch({JobId {u"a"_s}});
    m_monitor->submit({{}, {}});
    m_monitor->watchAll();
    QTRY_VERIFY((drain(), !m_jobs.empty()));
    const Instant begin = m_clock.now();
    m_monitor.reset();
    QVERIFY(m_clock.now() - begin < 2s);
}

QTEST_GUILESS_MAIN(TestJobMonitor)
#include "tst_jobmonitor.moc"
