// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"
#include "tests/support/scenarioof.h"

#include <QJsonArray>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Told
{
    QString result;
    std::optional<double> remaining;
};

/// What the exercise's client reads, and nothing else.
Told askLikeTheExercise(const LiveServer &server)
{
    const QJsonObject body = jsonOf(server.ask("GET /vid_trans_api/status"));
    const QJsonValue remaining = body[u"estimated_time_remaining"];
    return {body[u"result"].toString(),
            remaining.isDouble() ? std::optional(remaining.toDouble()) : std::nullopt};
}

QString outcomeOf(const QString &seed)
{
    LiveServer server(scenarioOf({{u"seed", seed}}));
    server.clock.advance(15s);
    return askLikeTheExercise(server).result;
}

} // namespace

/// An unchanged client of the original exercise: GET /vid_trans_api/status, no id, no headers.
class TestSeedApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsAnAnswerAsItEverWas();
    void seesAFallingEstimateAndThenOneOutcome();
    void decidesTheSameForTheSameSeed();
    void completesSevenOfTen();
    void isBornWhenTheServerListens();
    void leavesTheEstimateOutWhereThereIsNone();
    void isNoJobOfAnyOtherApi();
    void answersUnderItsNameToo();
};

void TestSeedApi::spellsAnAnswerAsItEverWas()
{
    LiveServer server(scenarioOf({{u"duration", u"7310ms"_s}, {u"error-rate", u"0"_s}}));
    const HttpReply pending = server.ask("GET /vid_trans_api/status");
    QCOMPARE(pending.status, 200);
    QCOMPARE(headerValue(pending.headers, "Content-Type"), "application/json");
    QCOMPARE(jsonOf(pending),
             (QJsonObject{{u"result"_s, u"pending"_s}, {u"estimated_time_remaining"_s, 7.31}}));
    server.clock.advance(8s);
    QCOMPARE(server.ask("GET /vid_trans_api/status").body, R"({"result":"completed"})");
    LiveServer failing(scenarioOf({{u"error-rate", u"1"_s}}));
    failing.clock.advance(15s);
    QCOMPARE(failing.ask("GET /vid_trans_api/status").body, R"({"result":"error"})");
}

void TestSeedApi::seesAFallingEstimateAndThenOneOutcome()
{
    LiveServer server;
    double last = 15.001;
    Told told = askLikeTheExercise(server);
    int polls = 1;
    for (; told.result == u"pending"; ++polls) {
        QVERIFY(told.remaining);
        QVERIFY2(*told.remaining<last && * told.remaining> 0, "an estimate must fall");
        last = *told.remaining;
        server.clock.advance(500ms);
        told = askLikeTheExercise(server);
    }
    QVERIFY(polls >= 10 && polls <= 31); // 5 to 15 s
    QVERIFY(last <= 0.5);
    QVERIFY(told.result == u"completed" || told.result == u"error");
    for (int again = 0; again < 20; ++again) {
        server.clock.advance(1h);
        QCOMPARE(askLikeTheExercise(server).result, told.result);
    }
}

void TestSeedApi::decidesTheSameForTheSameSeed()
{
    for (const QString &seed : {u"1"_s, u"2"_s, u"18446744073709551615"_s}) {
        QCOMPARE(outcomeOf(seed), outcomeOf(seed));
    }
}

void TestSeedApi::completesSevenOfTen()
{
    int completed = 0;
    for (int seed = 0; seed < 100; ++seed) {
        completed += outcomeOf(QString::number(seed)) == u"completed" ? 1 : 0;
    }
    QVERIFY2(completed >= 55 && completed <= 85, qPrintable(QString::number(completed)));
}

void TestSeedApi::isBornWhenTheServerListens()
{
    LiveServer server(scenarioOf({{u"duration", u"10s"_s}}));
    server.clock.advance(4s);
    QCOMPARE(askLikeTheExercise(server).remaining, 6.0);
}

void TestSeedApi::leavesTheEstimateOutWhereThereIsNone()
{
    const LiveServer server(scenarioOf({{u"eta", u"absent"_s}}));
    QCOMPARE(server.ask("GET /vid_trans_api/status").body, R"({"result":"pending"})");
}

void TestSeedApi::isNoJobOfAnyOtherApi()
{
    LiveServer server(scenarioOf({{u"jobs", u"2"_s}, {u"max-jobs", u"3"_s}}));
    QCOMPARE(jsonOf(server.ask("GET /v1/jobs"))[u"jobs"].toArray().size(), 2);
    QCOMPARE(server.simulation.book().size(), size_t(2));
    QCOMPARE(server.ask("POST /v1/jobs", "{}").status, 202); // it counts for no limit
}

void TestSeedApi::answersUnderItsNameToo()
{
    const LiveServer server;
    QCOMPARE(server.ask("GET /seed/vid_trans_api/status").body,
             server.ask("GET /vid_trans_api/status").body);
    QCOMPARE(server.ask("POST /vid_trans_api/status").status, 405);
    QCOMPARE(jsonOf(server.ask("GET /seed/nowhere")).keys(), QStringList{u"error"_s});
}

QTEST_GUILESS_MAIN(TestSeedApi)
#include "tst_seedapi.moc"
