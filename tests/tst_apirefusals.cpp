// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/scenarioof.h"

#include <QJsonArray>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Whom and what the server turns away, and how: always in the shape of the API's own errors.
class TestApiRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksOfProblemsInTheNativeShape();
    void refusesOtherMethods_data();
    void refusesOtherMethods();
    void tellsTheMethodsOfAPath();
    void answersHeadWithoutBody();
    void refusesWhatIsTooLarge();
    void closesWhereAskedTo();
    void letsOnlyTheKeyIn();
    void takesAnyKeyWhereNoneIsSet();
    void limitsEachClientsRate();
    void tellsTheScriptsStatuses();
    void makesAddressesFromAWellFormedHostOnly_data();
    void makesAddressesFromAWellFormedHostOnly();
    void describesItself();
};

void TestApiRefusals::speaksOfProblemsInTheNativeShape()
{
    const LiveServer server;
    const HttpReply reply = server.ask("GET /nowhere/at?all=1");
    QCOMPARE(reply.status, 404);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/problem+json");
    const QJsonObject problem = jsonOf(reply);
    QCOMPARE(problem.keys(), (QStringList{u"detail"_s, u"status"_s, u"title"_s, u"type"_s}));
    QCOMPARE(problem[u"type"], u"about:blank"_s);
    QCOMPARE(problem[u"status"].toInt(), 404);
    QVERIFY(!problem[u"title"].toString().isEmpty());
    QVERIFY(problem[u"detail"].toString().contains(u"/nowhere/at"_s));
}

void TestApiRefusals::refusesOtherMethods_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *line, const char *allow) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(allow);
    };
    row("DELETE /v1/jobs", "POST, GET, HEAD");
    row("PATCH /v1/jobs", "POST, GET, HEAD");
    row("PUT /v1/jobs/job_000000000000", "GET, DELETE, HEAD");
    row("GET /v1/jobs/job_000000000000/cancel", "POST");
    row("get /v1/jobs", "POST, GET, HEAD");
    row("POST /vid_trans_api/status", "GET, HEAD");
    row("FROBNICATE /v1/jobs", "POST, GET, HEAD");
    row("POST /openapi.json", "GET, HEAD");
}

void TestApiRefusals::refusesOtherMethods()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, allow);
    const LiveServer server;
    const HttpReply reply = server.ask(line, "{}");
    QCOMPARE(reply.status, 405);
    QCOMPARE(headerValue(reply.headers, "Allow"), allow);
    QVERIFY(!jsonOf(reply).isEmpty());
}

void TestApiRefusals::tellsTheMethodsOfAPath()
{
    const LiveServer server;
    const HttpReply reply = server.ask("OPTIONS /v1/jobs");
    QCOMPARE(reply.status, 204);
    QCOMPARE(headerValue(reply.headers, "Allow"), "POST, GET, HEAD");
}

void TestApiRefusals::answersHeadWithoutBody()
{
    const LiveServer server;
    const QByteArray id = server.submit();
    RawClient client(server.port());
    for (const QByteArray &path : {"/v1/jobs/" + id, QByteArray("/v1/jobs"), QByteArray("/nowhere"),
                                   QByteArray("/openapi.json")}) {
        const auto full = client.get(path);
        client.send("HEAD " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto head = client.reply("HEAD");
        QVERIFY(full && head);
        QCOMPARE(head->status, full->status);
        QCOMPARE(headerValue(head->headers, "Content-Length"),
                 QByteArray::number(full->body.size()));
        QCOMPARE(headerValue(head->headers, "ETag"), headerValue(full->headers, "ETag"));
        QVERIFY(client.get("/v1/jobs")); // nothing was left over
    }
}

void TestApiRefusals::refusesWhatIsTooLarge()
{
    const LiveServer server;
    const QByteArray big(1024 * 1024 - 12, 'x');
    QCOMPARE(server.ask("POST /v1/jobs", R"({"title":")" + big + R"("})").status, 202);
    const HttpReply body = server.ask("POST /v1/jobs", R"({"title":")" + big + R"(x"})");
    QCOMPARE(body.status, 413);
    QCOMPARE(jsonOf(body)[u"status"].toInt(), 413);
    const HttpReply foreign
        = server.ask("POST /heygen-v3/v3/video-translations", "{" + big + "xxxxxxxxxxxx}");
    QCOMPARE(foreign.status, 413);
    QCOMPARE(jsonOf(foreign)[u"error"][u"code"], u"payload_too_large"_s);
    const HttpReply field =
        server.ask("GET /v1/jobs", {}, "X: " + QByteArray(300'000, 'x') + "\r\n");
    QCOMPARE(field.status, 431);
    QCOMPARE(jsonOf(field)[u"status"].toInt(), 431);
    QCOMPARE(server.ask("GET /v1/jobs").status, 200);
}

void TestApiRefusals::closesWhereAskedTo()
{
    const LiveServer server;
    RawClient client(server.port());
    const auto reply = client.get("/v1/jobs", "Connection: close\r\n");
    QVERIFY(reply);
    QCOMPARE(headerValue(reply->headers, "Connection"), "close");
    QVERIFY(client.isClosedByServer());
}

void TestApiRefusals::letsOnlyTheKeyIn()
{
    LiveServer server({}, {.apiKey = u"s3cret"_s});
    const auto with = [&](const QByteArray &fields) {
        return server.ask("GET /v1/jobs", {}, fields);
    };
    for (const QByteArray fields : {"", "X-Api-Key: wrong\r\n", "Authorization: Basic s3cret\r\n",
                                    "Authorization: Bearer s3cre\r\n",
                                    "Authorization: Bearer s3cret2\r\n", "X-Api-Key:\r\n"}) {
        const HttpReply reply = with(fields);
        QCOMPARE(reply.status, 401);
        QCOMPARE(headerValue(reply.headers, "WWW-Authenticate"), "Bearer");
        QCOMPARE(jsonOf(reply)[u"status"].toInt(), 401);
        QVERIFY(!reply.body.contains("s3cre"));
    }
    QCOMPARE(with("Authorization: Bearer s3cret\r\n").status, 200);
    QCOMPARE(with("authorization: bearer s3cret\r\n").status, 200);
    QCOMPARE(with("x-api-key: s3cret\r\n").status, 200);
    QCOMPARE(server.ask("POST /v1/jobs", "{}").status, 401);
    QCOMPARE(server.simulation.book().size(), size_t(0));
}

void TestApiRefusals::takesAnyKeyWhereNoneIsSet()
{
    const LiveServer server;
    QCOMPARE(server.ask("GET /v1/jobs", {}, "X-Api-Key: whatever\r\n").status, 200);
}

void TestApiRefusals::limitsEachClientsRate()
{
    LiveServer server(scenarioOf({{u"rate-limit", u"2/s"_s}}));
    const auto asking = [&](const QByteArray &key) {
        return server.ask("GET /v1/jobs", {}, "X-Api-Key: " + key + "\r\n");
    };
    const HttpReply first = asking("a");
    QCOMPARE(headerValue(first.headers, "RateLimit-Policy"), "\"default\";q=2;w=1");
    QCOMPARE(headerValue(first.headers, "RateLimit"), "\"default\";r=1;t=1");
    QCOMPARE(asking("a").status, 200);
    const HttpReply refused = asking("a");
    QCOMPARE(refused.status, 429);
    QCOMPARE(headerValue(refused.headers, "Retry-After"), "1");
    QCOMPARE(headerValue(refused.headers, "RateLimit"), "\"default\";r=0;t=1");
    QCOMPARE(jsonOf(refused)[u"status"].toInt(), 429);
    QCOMPARE(asking("b").status, 200);
    server.clock.advance(500ms);
    QCOMPARE(asking("a").status, 200);
    QCOMPARE(asking("a").status, 429);
}

void TestApiRefusals::tellsTheScriptsStatuses()
{
    LiveServer server(scenarioOf({{u"script", u"503,429,200,500,404"_s}}));
    const HttpReply busy = server.ask("POST /v1/jobs", "{}");
    QCOMPARE(busy.status, 503);
    QCOMPARE(headerValue(busy.headers, "Retry-After"), "1");
    QCOMPARE(jsonOf(busy)[u"status"].toInt(), 503);
    QCOMPARE(headerValue(server.ask("GET /v1/jobs").headers, "Retry-After"), "1");
    QCOMPARE(server.ask("POST /v1/jobs", "{}").status, 202);
    const HttpReply broken = server.ask("GET /v1/jobs");
    QCOMPARE(broken.status, 500);
    QVERIFY(headerValue(broken.headers, "Retry-After").isNull());
    QCOMPARE(jsonOf(broken)[u"status"].toInt(), 500);
    QCOMPARE(jsonOf(broken)[u"title"], u"Internal server error"_s);
    QCOMPARE(server.ask("GET /v1/jobs").status, 404);
    QCOMPARE(server.ask("GET /v1/jobs").status, 200);
    QCOMPARE(server.simulation.book().size(), size_t(1));
}

void TestApiRefusals::makesAddressesFromAWellFormedHostOnly_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("name") << QByteArray("dub.example:8080") << true;
    QTest::newRow("IPv6") << QByteArray("[::1]:8000") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("a path") << QByteArray("evil.test/x") << false;
    QTest::newRow("a user") << QByteArray("a@evil.test") << false;
    QTest::newRow("no port") << QByteArray("evil.test:") << false;
    QTest::newRow("a huge port") << QByteArray("evil.test:99999") << false;
    QTest::newRow("a script") << QByteArray("<script>") << false;
    QTest::newRow("not ASCII") << QByteArray("\xc3\xa4.test") << false;
    QTest::newRow("a broken bracket") << QByteArray("[:::::::]:1") << false;
}

void TestApiRefusals::makesAddressesFromAWellFormedHostOnly()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isUsed);
    const LiveServer server;
    const HttpReply reply = server.ask("POST /v1/jobs", "{}", "Host: " + host + "\r\n");
    QCOMPARE(reply.status, 202);
    const QByteArray origin = isUsed ? "http://" + host : server.origin();
    QVERIFY2(headerValue(reply.headers, "Location").startsWith(origin + "/v1/jobs/job_"),
             headerValue(reply.headers, "Location").constData());
}

void TestApiRefusals::describesItself()
{
    const LiveServer server;
    const HttpReply reply = server.ask("GET /openapi.json");
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/json");
    const QJsonObject document = jsonOf(reply);
    QCOMPARE(document[u"servers"][0][u"url"], u"http://dub.test:8000"_s);
    const QJsonObject paths = document[u"paths"].toObject();
    for (const auto &path : {u"/v1/jobs"_s, u"/v1/jobs/{id}"_s, u"/v1/jobs/{id}/cancel"_s}) {
        QVERIFY2(paths.contains(path), qPrintable(path));
    }
    const LiveServer other({}, {.atRoot = {u"heygen-v3"_s}});
    const QJsonObject moved = jsonOf(other.ask("GET /openapi.json"))[u"paths"].toObject();
    QVERIFY(moved.contains(u"/dubwatch/v1/jobs/{id}"));
    QVERIFY(moved.contains(u"/seed/vid_trans_api/status"));
}

QTEST_GUILESS_MAIN(TestApiRefusals)
#include "tst_apirefusals.moc"
