// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/operation.h"
#include "client/jobcanceller.h"
#include "client/jobsubmitter.h"
#include "tests/support/pollerkit.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

/// Submits and cancels that survive trouble.
class TestRequestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitsAgainWithTheSameKey();
    void givesUpASubmitAfterFiveTries();
    void giveUpASubmitThatIsDeclined();
    void submitsAFewAtATime();
    void waitsAsLongAsTheMostPatientWasTold();
    void givesNobodyUpUnderAStrictRateLimit();
    void cancelsAFewAtATimeAndAgainAfterTrouble();
    void doesNotCancelAgainWhatIsDeclined();
};

void TestRequestQueue::submitsAgainWithTheSameKey()
{
    PollerKit kit;
    JobSubmitter submitter(kit.api, [] { return 0.0; });
    std::vector<Job> made;
    connect(&submitter, &JobSubmitter::submitted, this,
            [&](const JobDraft &, const std::vector<Job> &jobs) { made = jobs; });
    kit.network.enqueue(refused());
    kit.network.enqueue(statusOnly(429, {{"Retry-After", "7"}}));
    kit.network.enqueue({.reply = kit.dialect.operation(Verb::Submit)
                                      ->renderReply({.jobs = {JobBuilder(u"a"_s).queued()}})});
    submitter.submit({.title = u"Launch"_s});
    kit.clock.advance(1min);
    QCOMPARE(kit.network.asked.size(), size_t(3));
    QCOMPARE(kit.lastGap(), Duration(7s));
    QCOMPARE(made.size(), size_t(1));
    for (const Asked &asked : kit.network.asked) {
        QCOMPARE(headerValue(asked.headers, "Idempotency-Key"),
                 headerValue(kit.network.asked[0].headers, "Idempotency-Key"));
    }
}

void TestRequestQueue::givesUpASubmitAfterFiveTries()
{
    PollerKit kit;
    JobSubmitter submitter(kit.api, [] { return 0.0; });
    int failures = 0;
    connect(&submitter, &JobSubmitter::failed, this, [&] { ++failures; });
    submitter.submit({});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(RequestQueue::mostTries));
    QCOMPARE(failures, 1);
    QCOMPARE(submitter.pending(), 0);
}

void TestRequestQueue::giveUpASubmitThatIsDeclined()
{
    PollerKit kit;
    JobSubmitter submitter(kit.api);
    std::vector<ApiError> errors;
    connect(&submitter, &JobSubmitter::failed, this,
            [&](const JobDraft &, const ApiError &error) { errors.push_back(error); });
    kit.network.enqueue(statusOnly(400));
    submitter.submit({});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QCOMPARE(errors.at(0).kind, Kind::Rejected);
}

void TestRequestQueue::submitsAFewAtATime()
{
    PollerKit kit;
    JobSubmitter submitter(kit.api);
    kit.network.answerWith([&](const Asked &) {
        return Script{.reply = kit.dialect.operation(Verb::Submit)
                                   ->renderReply({.jobs = {JobBuilder(u"a"_s).queued()}}),
                      .delay = 50ms};
    });
    for (int i = 0; i < 100; ++i) {
        submitter.submit({});
    }
    kit.clock.advance(1min);
    QCOMPARE(kit.network.asked.size(), size_t(100));
    QCOMPARE(kit.network.mostInFlight, 4);
}

void TestRequestQueue::waitsAsLongAsTheMostPatientWasTold()
{
    PollerKit kit;
    JobSubmitter submitter(kit.api, [] { return 0.0; });
    std::vector<Duration> waits;
    connect(&submitter, &JobSubmitter::retrying, this,
            [&](const ApiError &, Duration wait) { waits.push_back(wait); });
    kit.network.enqueue(statusOnly(429, {{"Retry-After", "7"}}));
    Script late = statusOnly(503);
    late.delay = 100ms;
    kit.network.enqueue(late);
    submitter.submit({});
    submitter.submit({});
    kit.clock.advance(6s);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    kit.clock.advance(1s);
    QCOMPARE(kit.network.asked.size(), size_t(3)); // one, to see how it is
    QCOMPARE(waits.at(0), Duration(7s));
    QCOMPARE(waits.at(1), Duration(1s));
}

void TestRequestQueue::givesNobodyUpUnderAStrictRateLimit()
{
    PollerKit kit;
    JobSubmitter submitter(kit.api, [] { return 0.0; });
    int made = 0;
    connect(&submitter, &JobSubmitter::submitted, this, [&] { ++made; });
    connect(&submitter, &JobSubmitter::failed, this, [] { QFAIL("it was given up"); });
    Instant next = kit.clock.now();
    kit.network.answerWith([&](const Asked &asked) {
        if (asked.at < next) {
            return statusOnly(429, {{"Retry-After", "1"}});
        }
        next = asked.at + 1s;
        return Script{.reply = kit.dialect.operation(Verb::Submit)
                                   ->renderReply({.jobs = {JobBuilder(u"a"_s).queued()}})};
    });
    for (int i = 0; i < 30; ++i) {
        submitter.submit({});
    }
    kit.clock.advance(40s);
    QCOMPARE(made, 30);
    QVERIFY2(kit.network.asked.size() <= 64, "more than every other was refused");
}

void TestRequestQueue::cancelsAFewAtATimeAndAgainAfterTrouble()
{
    PollerKit kit;
    JobCanceller canceller(kit.api, [] { return 0.0; });
    QStringList cancelled;
    connect(&canceller, &JobCanceller::cancelled, this,
            [&](const JobId &id) { cancelled << id.value; });
    kit.network.answerWith([&](const Asked &asked) {
        const QString id = asked.url.path().section(u'/', -2, -2);
        const bool isFirstTry = kit.network.asked.size() == 1;
        Script script = isFirstTry
            ? refused()
            : Script{.reply = kit.dialect.operation(Verb::Cancel)
                                  ->renderReply({.jobs = {JobBuilder(id).queued()}})};
        script.delay = 50ms;
        return script;
    });
    for (int i = 0; i < 20; ++i) {
        canceller.cancel(JobId{u"job_%1"_s.arg(i)});
    }
    kit.clock.advance(1min);
    cancelled.sort();
    QCOMPARE(cancelled.size(), 20);
    QCOMPARE(cancelled.removeDuplicates(), 0);
    QCOMPARE(kit.network.asked.size(), size_t(21));
    QCOMPARE(kit.network.mostInFlight, 4);
    QCOMPARE(canceller.pending(), 0);
}

void TestRequestQueue::doesNotCancelAgainWhatIsDeclined()
{
    PollerKit kit;
    JobCanceller canceller(kit.api);
    std::vector<ApiError> errors;
    connect(&canceller, &JobCanceller::failed, this,
            [&](const JobId &, const ApiError &error) { errors.push_back(error); });
    kit.network.enqueue(statusOnly(409));
    canceller.cancel(JobId{u"a"_s});
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QCOMPARE(errors.at(0).kind, Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
