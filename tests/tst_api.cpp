// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"
#include "tests/support/scenarioof.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QStringList keysOfAJob{u"created_at"_s,      u"error"_s,       u"estimated_time_remaining"_s,
                             u"extra"_s,           u"finished_at"_s, u"id"_s,
                             u"progress"_s,        u"result_url"_s,  u"source_url"_s,
                             u"started_at"_s,      u"status"_s,      u"tag"_s,
                             u"target_language"_s, u"title"_s};

QString statusOf(const HttpReply &reply)
{
    return jsonOf(reply)[u"status"].toString();
}

} // namespace

/// The native API of one job, row by row: submit, status, cancel, delete.
class TestApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAJobOfAnyObject();
    void keepsWhatASubmitSaid();
    void keepsKeysThatItDoesNotKnow();
    void keepsTextThatIsHardToSpell();
    void doesNotCareForASubmitsContentType();
    void letsASubmitDecideTheJobsLife();
    void refusesASubmitThatIsNoObject_data();
    void refusesASubmitThatIsNoObject();
    void tellsAJobsWholeLife();
    void tellsWhyAJobFailed();
    void tellsWaitsInRealSeconds();
    void asksForThePaceWhileAJobRuns();
    void answers304ToAKnownTag();
    void changesTheTagWithTheBody();
    void cancelsWhatHasNotEnded();
    void deletesAJob();
    void knowsOnlyItsOwnIds_data();
    void knowsOnlyItsOwnIds();
    void refusesASubmitBeyondTheMostJobs();
};

void TestApi::makesAJobOfAnyObject()
{
    const LiveServer server(scenarioOf({{u"duration", u"10s"_s}, {u"pace", u"3s"_s}}));
    const HttpReply reply = server.ask("POST /v1/jobs", "{}");
    QCOMPARE(reply.status, 202);
    const QJsonObject job = jsonOf(reply);
    const QString id = job[u"id"].toString();
    QVERIFY(QRegularExpression(u"^job_[0-9a-f]{12}$"_s).match(id).hasMatch());
    QCOMPARE(job.keys(), keysOfAJob);
    QCOMPARE(job[u"status"], u"running"_s);
    QCOMPARE(job[u"progress"].toDouble(), 0.0);
    QCOMPARE(job[u"estimated_time_remaining"].toDouble(), 10.0);
    QCOMPARE(job[u"created_at"], u"2026-03-25T00:00:00.000Z"_s);
    QVERIFY(job[u"title"].isNull());
    QVERIFY(job[u"extra"].isNull());
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/json");
    QCOMPARE(headerValue(reply.headers, "Retry-After"), "3");
    QCOMPARE(headerValue(reply.headers, "Location"),
             "http://dub.test:8000/v1/jobs/" + id.toLatin1());
}

void TestApi::keepsWhatASubmitSaid()
{
    const LiveServer server;
    const QByteArray id = server.submit(
        R"({"title":"Q3 \"hands\" 日本","source_url":"https://e.test/a?b=c","target_language":"es",)"
        R"("tag":"t-1"})");
    const QJsonObject job = server.job(id);
    QCOMPARE(job[u"title"], u"Q3 \"hands\" 日本"_s);
    QCOMPARE(job[u"source_url"], u"https://e.test/a?b=c"_s);
    QCOMPARE(job[u"target_language"], u"es"_s);
    QCOMPARE(job[u"tag"], u"t-1"_s);
}

void TestApi::keepsKeysThatItDoesNotKnow()
{
    const LiveServer server;
    const QByteArray id = server.submit(R"({"title":null,"speaker":{"count":2},"x":[1,null]})");
    const QJsonObject expected{{u"speaker"_s, QJsonObject{{u"count"_s, 2}}},
                               {u"x"_s, QJsonArray{1, QJsonValue::Null}}};
    QCOMPARE(server.job(id)[u"extra"].toObject(), expected);
}

void TestApi::keepsTextThatIsHardToSpell()
{
    const LiveServer server;
    const HttpReply reply =
        server.ask("POST /v1/jobs", R"({"title":"a\u0000b\ud800c\udc00\ud83c\udfac\"\\"})");
    QVERIFY(QString::fromUtf8(reply.body).contains(uR"("a\u0000b\ud800c\udc00🎬\"\\")"_s));
    const QByteArray list = server.ask("GET /v1/jobs").body;
    QVERIFY(list.contains(R"(\ud800c\udc00)"));
}

void TestApi::doesNotCareForASubmitsContentType()
{
    const LiveServer server;
    for (const QByteArray type : {"text/plain", "application/x-www-form-urlencoded", "nonsense"}) {
        const HttpReply reply =
            server.ask("POST /v1/jobs", R"({"title":"a"})", "Content-Type: " + type + "\r\n");
        QCOMPARE(reply.status, 202);
        QCOMPARE(jsonOf(reply)[u"title"], u"a"_s);
    }
}

void TestApi::letsASubmitDecideTheJobsLife()
{
    LiveServer server;
    const QByteArray id =
        server.submit(R"({"simulate":{"duration":"2s","outcome":"error","latency":"0s"}})");
    server.clock.advance(1999ms);
    QCOMPARE(server.job(id)[u"status"], u"running"_s);
    server.clock.advance(1ms);
    QCOMPARE(server.job(id)[u"status"], u"error"_s);
}

void TestApi::refusesASubmitThatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &body, const QString &says) {
        QTest::newRow(name) << body << says;
    };
    row("nothing", QByteArray(), u"object"_s);
    row("empty", "", u"object"_s);
    row("an array", "[]", u"object"_s);
    row("text", "\"a\"", u""_s);
    row("null", "null", u""_s);
    row("broken", R"({"title":"a")", u""_s);
    row("two", "{}{}", u""_s);
    row("not UTF-8", "{\"title\":\"\xff\xfe\"}", u"UTF8"_s);
    row("a number for a title", R"({"title":7})", u"/title"_s);
    row("an object for a tag", R"({"tag":{}})", u"/tag"_s);
    row("text for simulate", R"({"simulate":"fast"})", u"/simulate"_s);
    row("an unknown switch", R"({"simulate":{"speed":2}})", u"/simulate/speed"_s);
    row("a wrong duration", R"({"simulate":{"duration":"soon"}})", u"/simulate/duration"_s);
    row("a wrong outcome", R"({"simulate":{"outcome":"maybe"}})", u"/simulate/outcome"_s);
    row("too deep", QByteArray(2000, '[').prepend("{\"a\":") + QByteArray(2000, ']') + '}', u""_s);
}

void TestApi::refusesASubmitThatIsNoObject()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    LiveServer server;
    const HttpReply reply = server.ask("POST /v1/jobs", body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/problem+json");
    const QString detail = jsonOf(reply)[u"detail"].toString();
    QVERIFY2(!detail.isEmpty() && detail.contains(says), qPrintable(detail));
    QCOMPARE(server.simulation.book().size(), size_t(0));
}

void TestApi::tellsAJobsWholeLife()
{
    LiveServer server(
        scenarioOf({{u"queue", u"4s"_s}, {u"duration", u"8s"_s}, {u"error-rate", u"0"_s}}));
    const QByteArray id = server.submit();
    QJsonObject job = server.job(id);
    QCOMPARE(job[u"status"], u"pending"_s);
    QVERIFY(job[u"started_at"].isNull());
    QCOMPARE(job[u"estimated_time_remaining"].toDouble(), 12.0);
    server.clock.advance(6s);
    job = server.job(id);
    QCOMPARE(job[u"status"], u"running"_s);
    QCOMPARE(job[u"progress"].toDouble(), 0.25);
    QCOMPARE(job[u"started_at"], u"2026-03-25T00:00:04.000Z"_s);
    QVERIFY(job[u"finished_at"].isNull());
    QVERIFY(job[u"result_url"].isNull());
    server.clock.advance(1h);
    job = server.job(id);
    QCOMPARE(job[u"status"], u"completed"_s);
    QCOMPARE(job[u"progress"].toDouble(), 1.0);
    QCOMPARE(job[u"finished_at"], u"2026-03-25T00:00:12.000Z"_s);
    QVERIFY(job[u"result_url"].toString().startsWith(u"http://dub.test:8000/"_s));
    QVERIFY(job[u"error"].isNull());
}

void TestApi::tellsWhyAJobFailed()
{
    LiveServer server(scenarioOf({{u"error-rate", u"1"_s}}));
    const QByteArray id = server.submit();
    server.clock.advance(15s);
    const QJsonObject job = server.job(id);
    QCOMPARE(job[u"status"], u"error"_s);
    QVERIFY(!job[u"error"][u"code"].toString().isEmpty());
    QVERIFY(!job[u"error"][u"message"].toString().isEmpty());
    QVERIFY(job[u"result_url"].isNull());
}

void TestApi::tellsWaitsInRealSeconds()
{
    LiveServer server(scenarioOf({{u"duration", u"100s"_s},
                                  {u"speed", u"10"_s},
                                  {u"pace", u"20s"_s},
                                  {u"error-rate", u"0"_s}}));
    const QByteArray id = server.submit();
    server.clock.advance(4s);
    const HttpReply reply = server.ask("GET /v1/jobs/" + id);
    QCOMPARE(jsonOf(reply)[u"estimated_time_remaining"].toDouble(), 6.0);
    QCOMPARE(headerValue(reply.headers, "Retry-After"), "20"); // speed is of lives
    server.clock.advance(6s);
    QCOMPARE(server.job(id)[u"finished_at"], u"2026-03-25T00:01:40.000Z"_s);
}

void TestApi::asksForThePaceWhileAJobRuns()
{
    LiveServer server(scenarioOf({{u"duration", u"10s"_s}, {u"pace", u"1500ms"_s}}));
    const QByteArray id = server.submit();
    QCOMPARE(headerValue(server.ask("GET /v1/jobs/" + id).headers, "Retry-After"), "2");
    server.clock.advance(10s);
    QVERIFY(headerValue(server.ask("GET /v1/jobs/" + id).headers, "Retry-After").isNull());
}

void TestApi::answers304ToAKnownTag()
{
    const LiveServer server;
    const QByteArray id = server.submit();
    const QByteArray tag = headerValue(server.ask("GET /v1/jobs/" + id).headers, "ETag");
    QVERIFY(tag.startsWith('"') && tag.endsWith('"') && tag.size() > 10);
    for (const QByteArray &known : {tag, "W/" + tag, "\"other\", " + tag, QByteArray("*")}) {
        const HttpReply reply =
            server.ask("GET /v1/jobs/" + id, {}, "If-None-Match: " + known + "\r\n");
        QCOMPARE(reply.status, 304);
        QVERIFY(reply.body.isEmpty());
        QCOMPARE(headerValue(reply.headers, "ETag"), tag);
        QVERIFY(!headerValue(reply.headers, "Retry-After").isNull());
    }
    const HttpReply other = server.ask("GET /v1/jobs/" + id, {}, "If-None-Match: \"x\"\r\n");
    QCOMPARE(other.status, 200);
}

void TestApi::changesTheTagWithTheBody()
{
    LiveServer server;
    const QByteArray id = server.submit();
    const QByteArray tag = headerValue(server.ask("GET /v1/jobs/" + id).headers, "ETag");
    QCOMPARE(headerValue(server.ask("GET /v1/jobs/" + id).headers, "ETag"), tag);
    server.clock.advance(1s);
    QVERIFY(headerValue(server.ask("GET /v1/jobs/" + id).headers, "ETag") != tag);
}

void TestApi::cancelsWhatHasNotEnded()
{
    LiveServer server(scenarioOf({{u"duration", u"10s"_s}}));
    const QByteArray id = server.submit();
    server.clock.advance(3s);
    const HttpReply reply = server.ask("POST /v1/jobs/" + id + "/cancel");
    QCOMPARE(reply.status, 200);
    QCOMPARE(statusOf(reply), u"cancelled"_s);
    QCOMPARE(jsonOf(reply)[u"finished_at"], u"2026-03-25T00:00:03.000Z"_s);
    server.clock.advance(1h);
    QCOMPARE(server.job(id)[u"status"], u"cancelled"_s);
    const HttpReply again = server.ask("POST /v1/jobs/" + id + "/cancel");
    QCOMPARE(again.status, 409);
    QCOMPARE(jsonOf(again)[u"status"].toInt(), 409);
}

void TestApi::deletesAJob()
{
    const LiveServer server;
    const QByteArray id = server.submit();
    const HttpReply reply = server.ask("DELETE /v1/jobs/" + id);
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(headerValue(reply.headers, "Content-Length").isNull());
    QCOMPARE(server.ask("GET /v1/jobs/" + id).status, 404);
    QCOMPARE(server.ask("DELETE /v1/jobs/" + id).status, 404);
    QCOMPARE(server.ask("POST /v1/jobs/" + id + "/cancel").status, 404);
}

void TestApi::knowsOnlyItsOwnIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("well spelt") << QByteArray("job_000000000000");
    QTest::newRow("another dialect's") << QByteArray("tr_000000000000");
    QTest::newRow("nonsense") << QByteArray("%F0%9F%8E%AC");
    QTest::newRow("not UTF-8") << QByteArray("%ff");
    QTest::newRow("a path") << QByteArray("..%2F..%2Fetc%2Fpasswd");
    QTest::newRow("long") << QByteArray(20'000, 'a');
}

void TestApi::knowsOnlyItsOwnIds()
{
    QFETCH(QByteArray, id);
    const LiveServer server;
    const HttpReply reply = server.ask("GET /v1/jobs/" + id);
    QCOMPARE(reply.status, 404);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/problem+json");
    QVERIFY(!jsonOf(reply)[u"detail"].toString().isEmpty());
}

void TestApi::refusesASubmitBeyondTheMostJobs()
{
    LiveServer server(scenarioOf({{u"max-jobs", u"1"_s}, {u"duration", u"10s"_s}}));
    server.submit();
    const HttpReply refused = server.ask("POST /v1/jobs", "{}");
    QCOMPARE(refused.status, 429);
    QVERIFY(!headerValue(refused.headers, "Retry-After").isNull());
    server.clock.advance(10s);
    QCOMPARE(server.ask("POST /v1/jobs", "{}").status, 202);
}

QTEST_GUILESS_MAIN(TestApi)
#include "tst_api.moc"
