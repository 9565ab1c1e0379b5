// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pollerkit.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;
using Reason = WaitReason::Kind;

namespace {

Script page(const QByteArray &body, const QByteArray &type = "application/json")
{
    return {.reply = {200, {{"Content-Type", type}}, body}};
}

Script brokenOff()
{
    Script script = page("{\"id\":\"a\",\"sta");
    script.error = QNetworkReply::RemoteHostClosedError;
    return script;
}

} // namespace

/// Trouble of every kind: none is the job's failure, none ends the watch, none hangs it, and none
/// makes the poller ask twice within 100 ms.
class TestJobPollerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTrouble_data();
    void survivesTrouble();
    void survivesTroubleThatLasts_data() { survivesTrouble_data(); }
    void survivesTroubleThatLasts();
    void stopsAtAFinalError_data();
    void stopsAtAFinalError();
    void asksAgainWhenAJobIsNotFoundJustAfterItsSubmit();
    void believesThatAJobIsNotFoundOnceTheLagIsOver();
    void asksAgainWhenACompletedJobLacksItsResult();
    void tellsACompletionWithoutResultInTheEnd();
    void asksOnWhenAnUnconfirmedCompletionIsTakenBack();
    void needsNoResultWhereTheDialectHasNone();
    void showsAnUnknownWordAndAsksOn();
    void refusesAStatusUrlOfAnotherOrigin();
    void followsAStatusUrlOfItsOwnOrigin();
    void refusesAnAnswerAboutAnotherJob();
};

void TestJobPollerFaults::survivesTrouble_data()
{
    QTest::addColumn<Script>("fault");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("refused") << refused() << Kind::Network;
    QTest::newRow("hanging") << hangs() << Kind::Timeout;
    Script dribble = page(QByteArray(500, ' '));
    dribble.chunk = 1;
    QTest::newRow("dribble") << dribble << Kind::Timeout;
    for (const int status : {408, 425, 500, 502, 503, 504}) {
        QTest::addRow("%d", status) << statusOnly(status) << Kind::Unavailable;
    }
    QTest::newRow("503 with a pause") << statusOnly(503, {{"Retry-After", "3"}})
                                      << Kind::Unavailable;
    QTest::newRow("429") << statusOnly(429) << Kind::RateLimited;
    QTest::newRow("429 with no pause at all") << statusOnly(429, {{"Retry-After", "0"}})
                                              << Kind::RateLimited;
    QTest::newRow("html with 200") << page("<html>Bad gateway</html>", "text/html")
                                   << Kind::Malformed;
    QTest::newRow("empty") << page({}) << Kind::Malformed;
    QTest::newRow("not closed") << page("{\"id\":\"a\",\"status\":\"compl") << Kind::Malformed;
    QTest::newRow("truncated") << brokenOff() << Kind::Network;
    QTest::newRow("array") << page("[]") << Kind::Malformed;
    QTest::newRow("null") << page("null") << Kind::Malformed;
    QTest::newRow("too long") << page(QByteArray(2 * 1024 * 1024, ' ')) << Kind::Malformed;
    QTest::newRow("deep") << page(QByteArray(100'000, '[')) << Kind::Malformed;
    QTest::newRow("redirect nobody follows") << statusOnly(302) << Kind::Malformed;
    Script elsewhere = statusOnly(302, {{"Location", "http://evil.test/"}});
    elsewhere.error = QNetworkReply::InsecureRedirectError;
    QTest::newRow("redirect elsewhere") << elsewhere << Kind::Malformed;
}

void TestJobPollerFaults::survivesTrouble()
{
    QFETCH(Script, fault);
    QFETCH(Kind, kind);
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.5)));
    kit.network.enqueue(fault);
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
    kit.watch(u"a"_s);
    kit.clock.advance(5min);
    QCOMPARE(kit.polls.size(), size_t(3));
    QVERIFY(kit.polls[1].error.has_value());
    QCOMPARE(kit.polls[1].error->kind, kind);
    QCOMPARE(kit.polls[1].state, JobState::Running); // as last known
    QCOMPARE(kit.network.asked[2].at, kit.polls[1].at + *kit.polls[1].next);
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Completed);
    QCOMPARE(kit.ends[0].outcome.answers, 2);
    QVERIFY(kit.smallestGap() >= 100ms);
}

void TestJobPollerFaults::survivesTroubleThatLasts()
{
    QFETCH(Script, fault);
    PollerKit kit;
    kit.network.answerWith([&](const Asked &) { return fault; });
    kit.watch(u"a"_s, {.minInterval = 1ms, .maxInterval = 1ms});
    kit.clock.advance(1h);
    QVERIFY(kit.ends.empty());
    QVERIFY(kit.polls.size() > 50); // an hour at a minute each at most
    QVERIFY(kit.polls.size() < 200);
    QVERIFY(kit.smallestGap() >= 100ms);
    for (size_t i = 0; i + 1 < kit.polls.size(); ++i) {
        QCOMPARE(kit.network.asked[i + 1].at, kit.polls[i].at + *kit.polls[i].next);
    }

    kit.answerAlways(JobBuilder(u"a"_s).completed());
    kit.clock.advance(71s);
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Completed);
}

void TestJobPollerFaults::stopsAtAFinalError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("400") << 400 << Kind::Rejected;
    QTest::newRow("401") << 401 << Kind::Unauthorized;
    QTest::newRow("403") << 403 << Kind::Unauthorized;
    QTest::newRow("404") << 404 << Kind::NotFound;
    QTest::newRow("410") << 410 << Kind::NotFound;
    QTest::newRow("422") << 422 << Kind::Rejected;
}

void TestJobPollerFaults::stopsAtAFinalError()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.5)));
    kit.network.enqueue(statusOnly(status));
    kit.watch(u"a"_s);
    kit.clock.advance(1h);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    QCOMPARE(kit.ends.size(), size_t(1));
    const Outcome &outcome = kit.ends[0].outcome;
    QCOMPARE(outcome.end, WatchEnd::FinalError);
    QCOMPARE(outcome.lastError->kind, kind);
    QCOMPARE(outcome.job.state, JobState::Running); // never the job's failure
    QVERIFY(!kit.polls.back().next.has_value());
}

void TestJobPollerFaults::asksAgainWhenAJobIsNotFoundJustAfterItsSubmit()
{
    PollerKit kit;
    kit.network.enqueue(statusOnly(404));
    kit.network.enqueue(statusOnly(404));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
    kit.watch(u"a"_s, {.submitted = kit.clock.now()});
    kit.clock.advance(10s);
    QCOMPARE(kit.polls.size(), size_t(3));
    QCOMPARE(kit.polls[0].reason.kind, Reason::SubmitLag);
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Completed);
}

void TestJobPollerFaults::believesThatAJobIsNotFoundOnceTheLagIsOver()
{
    PollerKit kit;
    kit.network.answerWith([](const Asked &) { return statusOnly(404); });
    kit.watch(u"a"_s, {.submitted = kit.clock.now()});
    kit.clock.advance(1h);
    QCOMPARE(kit.polls.size(), size_t(6)); // once a second for five seconds
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::FinalError);
}

void TestJobPollerFaults::asksAgainWhenACompletedJobLacksItsResult()
{
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed({})));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
    kit.watch(u"a"_s);
    QVERIFY(kit.ends.empty());
    QCOMPARE(kit.polls[0].reason.kind, Reason::Confirm);
    kit.clock.advance(1s);
    QCOMPARE(kit.ends.size(), size_t(1));
    QVERIFY(!kit.ends[0].outcome.job.result.isEmpty());
}

void TestJobPollerFaults::tellsACompletionWithoutResultInTheEnd()
{
    PollerKit kit;
    kit.answerAlways(JobBuilder(u"a"_s).completed({}));
    kit.watch(u"a"_s);
    kit.clock.advance(1h);
    QCOMPARE(kit.polls.size(), size_t(4)); // at 0, 1, 3 and 7 s
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Completed);
    QCOMPARE(kit.ends[0].outcome.elapsed, Duration(7s));
}

void TestJobPollerFaults::asksOnWhenAnUnconfirmedCompletionIsTakenBack()
{
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.5)));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed({})));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).running(0.6)));
    kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).failed(u"No audio"_s)));
    kit.watch(u"a"_s);
    kit.clock.advance(1min);
    QCOMPARE(kit.polls.size(), size_t(4));
    QVERIFY(kit.polls[2].wentBack);
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Failed);
}

void TestJobPollerFaults::needsNoResultWhereTheDialectHasNone()
{
    PollerKit kit(u"seed"_s);
    kit.network.enqueue(page("{\"result\":\"completed\"}"));
    kit.watch(u"exercise"_s);
    QCOMPARE(kit.network.asked[0].url.path(), u"/vid_trans_api/status"_s);
    QCOMPARE(kit.ends.size(), size_t(1));
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Completed);
}

void TestJobPollerFaults::showsAnUnknownWordAndAsksOn()
{
    PollerKit kit(u"seed"_s);
    kit.network.enqueue(page("{\"result\":\"rendering_v2\"}"));
    kit.network.enqueue(page("{\"result\":\"error\"}"));
    kit.watch(u"exercise"_s);
    QCOMPARE(kit.polls[0].state, JobState::Unknown);
    QCOMPARE(kit.polls[0].rawState, u"rendering_v2"_s);
    QVERIFY(kit.polls[0].next.has_value());
    kit.clock.advance(1s);
    QCOMPARE(kit.ends[0].outcome.job.state, JobState::Failed);
}

void TestJobPollerFaults::refusesAStatusUrlOfAnotherOrigin()
{
    PollerKit kit;
    kit.watch(u"a"_s, {.maxAttempts = 2,
                       .known = {.id = {u"a"_s}, .statusUrl = u"http://evil.test/v1/jobs/a"_s}});
    kit.clock.advance(1h);
    QVERIFY(kit.network.asked.empty());
    QCOMPARE(kit.polls.size(), size_t(2));
    QCOMPARE(kit.polls[0].error->kind, Kind::Malformed);
    QCOMPARE(kit.ends[0].outcome.end, WatchEnd::AttemptsUsedUp);
}

void TestJobPollerFaults::followsAStatusUrlOfItsOwnOrigin()
{
    PollerKit kit;
    for (const QString &url : {u"/elsewhere/7"_s, u"http://backend.test:8000/elsewhere/7"_s}) {
        kit.network.enqueue(kit.answer(JobBuilder(u"a"_s).completed()));
        kit.watch(u"a"_s, {.known = {.id = {u"a"_s}, .statusUrl = url}});
        kit.clock.advance(10s);
        QCOMPARE(kit.network.asked.back().url.toString(),
                 u"http://backend.test:8000/elsewhere/7"_s);
    }
}

void TestJobPollerFaults::refusesAnAnswerAboutAnotherJob()
{
    PollerKit kit;
    kit.network.enqueue(kit.answer(JobBuilder(u"b"_s).completed()));
    kit.watch(u"a"_s);
    QCOMPARE(kit.polls[0].error->kind, Kind::Malformed);
    QVERIFY(kit.ends.empty());
}

QTEST_GUILESS_MAIN(TestJobPollerFaults)
#include "tst_jobpollerfaults.moc"
