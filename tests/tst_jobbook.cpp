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
                const quint64 job = add(book, 1, scenario).front().life.ordinal;
                // Other traffic, which must leave no trace in anybody's life.
                (void)book.look(job);
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
    void findsAJobByItsOrdinal();
    void countsRequestsOfEachJobOnItsOwn();
    void cancelsAJobThatHasNotEnded();
    void refusesToCancelWhatHasEnded();
    void losesErasedJobsAndKeepsOrdinals();
    void limitsJobsAtOnceAllOrNothing();
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

void TestJobBook::findsAJobByItsOrdinal()
{
    JobBook book;
    add(book, 3);
    QCOMPARE(book.find(1)->fields.title, u"Job 2"_s);
    QVERIFY(!book.find(3).has_value());
    QVERIFY(!book.look(3).has_value());
}

void TestJobBook::countsRequestsOfEachJobOnItsOwn()
{
    JobBook book;
    add(book, 2);
    QCOMPARE(book.look(0)->request, quint64(1));
    QCOMPARE(book.look(0)->request, quint64(2));
    QCOMPARE(book.look(1)->request, quint64(1));
    QCOMPARE(book.find(0)->request, quint64(2));
}

void TestJobBook::cancelsAJobThatHasNotEnded()
{
    JobBook book;
    const JobRecord born = add(book, 1).front();
    const Result<JobRecord> cancelled = book.cancel(born.life.ordinal, start + 2s);
    QVERIFY(cancelled.isOk());
    QCOMPARE(stateAt(cancelled->life, start + 2s), JobState::Cancelled);
    QCOMPARE(stateAt(book.find(born.life.ordinal)->life, start + 1h), JobState::Cancelled);
    QCOMPARE(book.cancel(99, start).error().kind, ApiError::Kind::NotFound);
}

void TestJobBook::refusesToCancelWhatHasEnded()
{
    JobBook book;
    const JobRecord born = add(book, 1).front();
    const Result<JobRecord> late = book.cancel(born.life.ordinal, born.life.endsAt());
    QCOMPARE(late.error().httpStatus, 409);
    QVERIFY(book.find(born.life.ordinal)->life == born.life);
    QVERIFY(book.cancel(born.life.ordinal, born.life.endsAt() - 1ms).isOk());
    const Result<JobRecord> again = book.cancel(born.life.ordinal, born.life.endsAt() - 1ms);
    QCOMPARE(again.error().detail, u"the job has ended already: cancelled"_s);
}

void TestJobBook::losesErasedJobsAndKeepsOrdinals()
{
    JobBook book;
    add(book, 2);
    QVERIFY(book.erase(1).isOk());
    QVERIFY(!book.find(1).has_value());
    QCOMPARE(book.erase(1).error().kind, ApiError::Kind::NotFound);
    QCOMPARE(book.size(), size_t(1));
    QCOMPARE(add(book, 1).front().life.ordinal, quint64(2));
}

void TestJobBook::limitsJobsAtOnceAllOrNothing()
{
    JobBook book;
    const Scenario scenario = scenarioOf({{u"duration", u"10s"_s}, {u"max-jobs", u"3"_s}});
    const auto tryToAdd = [&](quint64 count, Instant now) {
        return book.insert(numberedOrders(count), scenario, now);
    };
    QVERIFY(tryToAdd(2, start).isOk());
    const auto refused = tryToAdd(2, start + 1s);
    QCOMPARE(refused.error().kind, ApiError::Kind::RateLimited);
    QCOMPARE(book.size(), size_t(2));
    QVERIFY(tryToAdd(1, start + 1s).isOk());
    QVERIFY(!tryToAdd(1, start + 9999ms).isOk());
    QVERIFY(tryToAdd(2, start + 10s).isOk());
    QVERIFY(!tryToAdd(1, start + 10s).isOk());
    QVERIFY(book.cancel(3, start + 10s).isOk());
    QVERIFY(book.erase(4).isOk());
    QVERIFY(tryToAdd(2, start + 10s).isOk());
}

void TestJobBook::hidesTheImplicitJob()
{
    JobBook book;
    const Scenario scenario = scenarioOf({{u"max-jobs", u"1"_s}});
    const JobRecord hidden = book.insertHidden(scenario, start);
    const quint64 ordinal = hidden.life.ordinal;
    QVERIFY(book.look(ordinal)->life == hidden.life);
    QCOMPARE(book.size(), size_t(0));
    QVERIFY(book.list({}, start).value().jobs.empty());
    QVERIFY(book.countByState(start).empty());
    QVERIFY(!book.cancel(ordinal, start).isOk());
    QVERIFY(!book.erase(ordinal).isOk());
    QCOMPARE(add(book, 1, scenario).front().life.ordinal, quint64(0));
}

void TestJobBook::tellsObserversOutsideItsLock()
{
    JobBook book;
    add(book, 2);
    std::vector<std::pair<quint64, bool>> heard;
    const int number = book.observers().add(
        [&](quint64 job) { heard.emplace_back(job, book.find(job).has_value()); });
    (void)book.cancel(0, start);
    (void)book.cancel(0, start);
    (void)book.erase(1);
    book.observers().remove(number);
    (void)book.erase(0);
    QVERIFY(heard == (std::vector<std::pair<quint64, bool>> {{0, true}, {1, false}}));
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
