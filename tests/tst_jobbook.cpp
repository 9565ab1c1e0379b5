// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/timeline.h"
#include "tests/support/filledbook.h"
#include "tests/support/scenarioof.h"

#include <QTest>

#include <thread>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The lives by ordinal, after \a threads have inserted 400 jobs between them.
std::map<quint64, Life> livesMadeBy(int threads, const Scenario &scenario)
{
    JobBook book;
    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&] {
            for (int k = 0; k < 400 / threads; ++k) {
                const JobId id = add(book, 1, scenario).front().id;
                // Other traffic, which must leave no trace in anybody's life.
                (void)book.look(id);
                (void)book.list({.limit = 10}, start);
                (void)book.countByState(start);
            }
        });
    }
    workers.clear();
    std::map<quint64, Life> lives;
    for (quint64 ordinal = 0; ordinal < 400; ++ordinal) {
        lives.emplace(ordinal, book.find(ordinal)->life);
    }
    return lives;
}

} // namespace

class TestJobBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameLivesUnderOneAndFourThreads();
    void findsAJobByTheIdItWasBornWith();
    void countsRequestsOfEachJobOnItsOwn();
    void cancelsAJobThatHasNotEnded();
    void refusesToCancelWhatHasEnded();
    void losesErasedJobsAndKeepsOrdinals();
    void limitsJobsAtOnceAllOrNothing();
    void stepsOverIdsThatAreTaken();
    void takesNoneWhenIdsRunOut();
    void hidesTheImplicitJob();
    void tellsObserversOutsideItsLock();
    void countsByState();
    void letsOneOfManyClaimsThrough();
};

void TestJobBook::givesTheSameLivesUnderOneAndFourThreads()
{
    const Scenario scenario = scenarioOf({{u"seed", u"42"_s}, {u"queue", u"0..9s"_s}});
    const auto lives = livesMadeBy(1, scenario);
    QVERIFY(livesMadeBy(4, scenario) == lives);
    Scenario another = scenario;
    another.seed = 43;
    QVERIFY(livesMadeBy(1, another) != lives);
}

void TestJobBook::findsAJobByTheIdItWasBornWith()
{
    JobBook book;
    add(book, 3);
    QCOMPARE(book.find(JobId {u"job_1"_s})->fields.title, u"Job 2"_s);
    QCOMPARE(book.find(1)->id.value, u"job_1"_s);
    QVERIFY(!book.find(JobId {u"job_3"_s}).has_value());
    QVERIFY(!book.find(JobId {}).has_value());
    QVERIFY(!book.look(JobId {u"job_3"_s}).has_value());
}

void TestJobBook::countsRequestsOfEachJobOnItsOwn()
{
    JobBook book;
    add(book, 2);
    QCOMPARE(book.look(JobId {u"job_0"_s})->request, quint64(1));
    QCOMPARE(book.look(JobId {u"job_0"_s})->request, quint64(2));
    QCOMPARE(book.look(JobId {u"job_1"_s})->request, quint64(1));
    QCOMPARE(book.find(JobId {u"job_0"_s})->request, quint64(2));
}

void TestJobBook::cancelsAJobThatHasNotEnded()
{
    JobBook book;
    const JobRecord born = add(book, 1).front();
    const Result<JobRecord> cancelled = book.cancel(born.id, start + 2s);
    QVERIFY(cancelled.isOk());
    QCOMPARE(stateAt(cancelled->life, start + 2s), JobState::Cancelled);
    QCOMPARE(stateAt(book.find(born.id)->life, start + 1h), JobState::Cancelled);
    QCOMPARE(book.cancel(JobId {u"nobody"_s}, start).error().kind, ApiError::Kind::NotFound);
}

void TestJobBook::refusesToCancelWhatHasEnded()
{
    JobBook book;
    const JobRecord born = add(book, 1).front();
    const Result<JobRecord> late = book.cancel(born.id, born.life.endsAt());
    QCOMPARE(late.error().httpStatus, 409);
    QVERIFY(book.find(born.id)->life == born.life);
    QVERIFY(book.cancel(born.id, born.life.endsAt() - 1ms).isOk());
    const Result<JobRecord> again = book.cancel(born.id, born.life.endsAt() - 1ms);
    QCOMPARE(again.error().detail, u"job \"job_0\" has ended already: cancelled"_s);
}

void TestJobBook::losesErasedJobsAndKeepsOrdinals()
{
    JobBook book;
    add(book, 2);
    QVERIFY(book.erase(JobId {u"job_1"_s}).isOk());
    QVERIFY(!book.find(JobId {u"job_1"_s}).has_value());
    QCOMPARE(book.erase(JobId {u"job_1"_s}).error().kind, ApiError::Kind::NotFound);
    QCOMPARE(book.size(), size_t(1));
    QCOMPARE(add(book, 1).front().life.ordinal, quint64(2));
}

void TestJobBook::limitsJobsAtOnceAllOrNothing()
{
    JobBook book;
    const Scenario scenario = scenarioOf({{u"duration", u"10s"_s}, {u"max-jobs", u"3"_s}});
    const auto tryToAdd = [&](quint64 count, Instant now) {
        return book.insert(numberedOrders(count), spell, scenario, now);
    };
    QVERIFY(tryToAdd(2, start).isOk());
    const auto refused = tryToAdd(2, start + 1s);
    QCOMPARE(refused.error().kind, ApiError::Kind::RateLimited);
    QCOMPARE(book.size(), size_t(2));
    QVERIFY(tryToAdd(1, start + 1s).isOk());
    QVERIFY(!tryToAdd(1, start + 9999ms).isOk());
    QVERIFY(tryToAdd(2, start + 10s).isOk());
    QVERIFY(!tryToAdd(1, start + 10s).isOk());
    QVERIFY(book.cancel(JobId {u"job_3"_s}, start + 10s).isOk());
    QVERIFY(book.erase(JobId {u"job_4"_s}).isOk());
    QVERIFY(tryToAdd(2, start + 10s).isOk());
}

void TestJobBook::stepsOverIdsThatAreTaken()
{
    JobBook book;
    const auto halved = [](quint64 ordinal) { return spell(ordinal / 2); };
    const auto born = book.insert(numberedOrders(3), halved, {}, start).value();
    QCOMPARE(idsOf(born), QStringList({u"job_0"_s, u"job_1"_s, u"job_2"_s}));
    QCOMPARE(born.at(2).life.ordinal, quint64(4));
}

void TestJobBook::takesNoneWhenIdsRunOut()
{
    JobBook book;
    const auto constant = [](quint64) { return u"same"_s; };
    const auto born = book.insert(numberedOrders(2), constant, {}, start);
    QCOMPARE(born.error().kind, ApiError::Kind::Rejected);
    QCOMPARE(book.size(), size_t(0));
    QCOMPARE(add(book, 1).front().life.ordinal, quint64(0));
}

void TestJobBook::hidesTheImplicitJob()
{
    JobBook book;
    const Scenario scenario = scenarioOf({{u"max-jobs", u"1"_s}});
    const JobId id {u"seed"_s};
    const JobRecord hidden = book.insertHidden(id, scenario, start);
    QVERIFY(book.insertHidden(id, scenario, start + 1h).life == hidden.life);
    QVERIFY(book.look(id)->life == hidden.life);
    QCOMPARE(book.size(), size_t(0));
    QVERIFY(book.list({}, start).value().jobs.empty());
    QVERIFY(book.countByState(start).empty());
    QVERIFY(!book.cancel(id, start).isOk());
    QVERIFY(!book.erase(id).isOk());
    QCOMPARE(add(book, 1, scenario).front().life.ordinal, quint64(0));
}

void TestJobBook::tellsObserversOutsideItsLock()
{
    JobBook book;
    add(book, 2);
    QStringList heard;
    const int number = book.observers().add([&](const JobId &id) {
        heard << id.value + (book.find(id) ? u""_s : u" gone"_s);
    });
    (void)book.cancel(JobId {u"job_0"_s}, start);
    (void)book.cancel(JobId {u"job_0"_s}, start);
    (void)book.erase(JobId {u"job_1"_s});
    book.observers().remove(number);
    (void)book.erase(JobId {u"job_0"_s});
    QCOMPARE(heard, QStringList({u"job_0"_s, u"job_1 gone"_s}));
}

void TestJobBook::countsByState()
{
    JobBook book;
    const Scenario scenario = scenarioOf({{u"duration", u"10s"_s}, {u"error-rate", u"0"_s}});
    add(book, 5'000, scenario);
    add(book, 3, scenario, start + 5s);
    QVERIFY(book.countByState(start + 10s)
            == (std::map<JobState, size_t> {{JobState::Completed, 5'000}, {JobState::Running, 3}}));
}

void TestJobBook::letsOneOfManyClaimsThrough()
{
    JobBook book;
    std::atomic<int> fresh = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            const KeyedRequest request = KeyedRequest::of(u"client", u"key", "{}");
            fresh += book.claim(request, start).kind == KeyClaim::Kind::Fresh;
        });
    }
    threads.clear();
    QCOMPARE(fresh.load(), 1);
}

QTEST_GUILESS_MAIN(TestJobBook)
#include "tst_jobbook.moc"
