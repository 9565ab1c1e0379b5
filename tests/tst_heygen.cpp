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

const QByteArray prefix = "/heygen-v3";
const QByteArray translations = prefix + "/v3/video-translations";

QByteArray order(const QByteArray &languages, const QByteArray &more = {})
{
    return R"({"video":{"type":"url","url":"https://e.test/a.mp4"},"output_languages":)" + languages
        + more + '}';
}

QList<QByteArray> submit(const LiveServer &server, const QByteArray &languages = R"(["es"])")
{
    QList<QByteArray> ids;
    const HttpReply reply = server.ask("POST " + translations, order(languages));
    for (const QJsonValue &id : jsonOf(reply)[u"data"][u"video_translation_ids"].toArray()) {
        ids << id.toString().toLatin1();
    }
    return ids;
}

QJsonObject dataOf(const HttpReply &reply)
{
    return jsonOf(reply)[u"data"].toObject();
}

} // namespace

/// HeyGen's third API, as its documentation has it, over the same simulation.
class TestHeyGen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAJobForEachLanguage();
    void tellsAJobInItsOwnWords();
    void tellsQueuedFromRunning();
    void tellsACancelledJobAsFailed();
    void answersBulkStatuses();
    void listsInPages();
    void deletesAJob();
    void refusesInItsOwnShape_data();
    void refusesInItsOwnShape();
    void replaysAKeyWhateverTheBody();
    void readsJobsOfOtherDialects();
    void standsAtTheRootWhenAskedTo();
};

void TestHeyGen::makesAJobForEachLanguage()
{
    const LiveServer server;
    const HttpReply reply = server.ask(
        "POST " + translations,
        order(R"(["es","de","fr"])", R"(,"title":"Q3","callback_id":"cb-1","mode":"precision")"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Retry-After"), "1");
    const QJsonArray ids = jsonOf(reply)[u"data"][u"video_translation_ids"].toArray();
    QCOMPARE(ids.size(), 3);
    const QByteArray second = ids[1].toString().toLatin1();
    QVERIFY2(second.startsWith("tr_") && second.size() == 15, second.constData());
    const QJsonObject job = dataOf(server.ask("GET " + translations + '/' + second));
    QCOMPARE(job[u"output_language"], u"de"_s);
    QCOMPARE(job[u"title"], u"Q3"_s);
    QCOMPARE(job[u"callback_id"], u"cb-1"_s);
}

void TestHeyGen::tellsAJobInItsOwnWords()
{
    LiveServer server(scenarioOf({{u"error-rate", u"0"_s}}));
    const QByteArray id = submit(server).at(0);
    const HttpReply running = server.ask("GET " + translations + '/' + id);
    QCOMPARE(running.status, 200);
    QCOMPARE(headerValue(running.headers, "Retry-After"), "1");
    QCOMPARE(dataOf(running)[u"id"], QString::fromLatin1(id));
    QCOMPARE(dataOf(running)[u"status"], u"running"_s);
    QCOMPARE(dataOf(running)[u"created_at"].toInteger(), 1'774'396'800);
    QVERIFY(!dataOf(running).contains(u"progress"));
    server.clock.advance(15s);
    const QJsonObject done = dataOf(server.ask("GET " + translations + '/' + id));
    QCOMPARE(done[u"status"], u"completed"_s);
    QVERIFY(done[u"video_url"].toString().endsWith(u".mp4"_s));
    QVERIFY(done[u"failure_message"].isNull());
}

void TestHeyGen::tellsQueuedFromRunning()
{
    LiveServer server(scenarioOf({{u"queue", u"2s"_s}, {u"error-rate", u"1"_s}}));
    const QByteArray id = submit(server).at(0);
    const auto job = [&] { return dataOf(server.ask("GET " + translations + '/' + id)); };
    QCOMPARE(job()[u"status"], u"pending"_s);
    server.clock.advance(2s);
    QCOMPARE(job()[u"status"], u"running"_s);
    server.clock.advance(15s);
    QCOMPARE(job()[u"status"], u"failed"_s);
    QVERIFY(!job()[u"failure_message"].toString().isEmpty());
}

void TestHeyGen::tellsACancelledJobAsFailed()
{
    const LiveServer server;
    const QByteArray native = server.submit();
    const QString own = jsonOf(server.ask("GET " + translations))[u"data"][0][u"id"].toString();
    QVERIFY(!own.isEmpty());
    server.ask("POST /v1/jobs/" + native + "/cancel");
    const HttpReply reply = server.ask("GET " + translations + '/' + own.toLatin1());
    QCOMPARE(dataOf(reply)[u"status"], u"failed"_s);
}

void TestHeyGen::answersBulkStatuses()
{
    const LiveServer server;
    const QList<QByteArray> ids = submit(server, R"(["es","de"])");
    const HttpReply reply = server.ask("GET " + translations + "/statuses?video_translation_ids="
                                       + ids[1] + ",tr_000000000000," + ids[0]);
    QCOMPARE(reply.status, 200);
    const QJsonArray data = jsonOf(reply)[u"data"].toArray();
    QCOMPARE(data.size(), 3);
    QStringList words;
    for (const QJsonValue &item : data) {
        words << item[u"video_id"].toString() + u' ' + item[u"status"].toString();
    }
    QVERIFY(words.contains(QString::fromLatin1(ids[0] + " processing")));
    QVERIFY(words.contains(QString::fromLatin1(ids[1] + " processing")));
    QVERIFY(words.contains(u"tr_000000000000 not_found"_s));
    const QByteArray many = QByteArray("tr_000000000000,").repeated(101).chopped(1);
    QCOMPARE(server.ask("GET " + translations + "/statuses?video_translation_ids=" + many).status,
             400);
}

void TestHeyGen::listsInPages()
{
    const LiveServer server(scenarioOf({{u"jobs", u"12"_s}}));
    const QJsonObject first = jsonOf(server.ask("GET " + translations));
    QCOMPARE(first[u"data"].toArray().size(), 10);
    QCOMPARE(first[u"has_more"].toBool(), true);
    const QByteArray token = first[u"next_token"].toString().toLatin1();
    const QJsonObject last = jsonOf(server.ask("GET " + translations + "?token=" + token));
    QCOMPARE(last[u"data"].toArray().size(), 2);
    QCOMPARE(last[u"has_more"].toBool(), false);
    QVERIFY(last[u"next_token"].isNull());
    QCOMPARE(server.ask("GET " + translations + "?limit=101").status, 400);
}

void TestHeyGen::deletesAJob()
{
    const LiveServer server;
    const QByteArray id = submit(server).at(0);
    const HttpReply reply = server.ask("DELETE " + translations + '/' + id);
    QCOMPARE(reply.status, 200);
    QCOMPARE(dataOf(reply)[u"id"], QString::fromLatin1(id));
    QCOMPARE(server.ask("GET " + translations + '/' + id).status, 404);
}

void TestHeyGen::refusesInItsOwnShape_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &body,
                        int status, const QString &code) {
        QTest::newRow(name) << line << body << status << code;
    };
    const QByteArray post = "POST " + translations;
    row("unknown id", "GET " + translations + "/tr_000000000000", {}, 404, u"not_found"_s);
    row("another's id", "GET " + translations + "/job_000000000000", {}, 404, u"not_found"_s);
    row("no such path", "GET " + prefix + "/v3/nothing", {}, 404, u"not_found"_s);
    row("method", "PUT " + translations, "{}", 405, u"method_not_allowed"_s);
    row("no source", post, R"({"output_languages":["es"]})", 400, u"invalid_parameter"_s);
    row("no language", post, order("[]"), 400, u"invalid_parameter"_s);
    row("languages as text", post, order("\"es\""), 400, u"invalid_parameter"_s);
    row("a number among them", post, order("[\"es\",7]"), 400, u"invalid_parameter"_s);
    row("too many languages", post, order("[" + QByteArray("\"es\",").repeated(100) + "\"fr\"]"),
        400, u"invalid_parameter"_s);
    row("broken", post, "{", 400, u"invalid_parameter"_s);
}

void TestHeyGen::refusesInItsOwnShape()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    LiveServer server;
    const HttpReply reply = server.ask(line, body);
    QCOMPARE(reply.status, status);
    const QJsonObject error = jsonOf(reply)[u"error"].toObject();
    QCOMPARE(error[u"code"].toString(), code);
    QVERIFY(!error[u"message"].toString().isEmpty());
    QCOMPARE(server.simulation.book().size(), size_t(0));
}

void TestHeyGen::replaysAKeyWhateverTheBody()
{
    LiveServer server;
    const QByteArray key = "Idempotency-Key: k\r\n";
    const HttpReply first = server.ask("POST " + translations, order(R"(["es"])"), key);
    const HttpReply second = server.ask("POST " + translations, order(R"(["de"])"), key);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
    QCOMPARE(server.simulation.book().size(), size_t(1));
}

void TestHeyGen::readsJobsOfOtherDialects()
{
    const LiveServer server;
    submit(server);
    const QJsonObject seen = jsonOf(server.ask("GET /v1/jobs"))[u"jobs"][0].toObject();
    QCOMPARE(seen[u"source_url"], u"https://e.test/a.mp4"_s);
    QCOMPARE(seen[u"target_language"], u"es"_s);
    QVERIFY(seen[u"id"].toString().startsWith(u"job_"));
}

void TestHeyGen::standsAtTheRootWhenAskedTo()
{
    const LiveServer server({}, {.atRoot = {u"heygen-v3"_s}});
    QCOMPARE(server.ask("POST /v3/video-translations", order(R"(["es"])")).status, 200);
    QCOMPARE(server.ask("GET /v1/jobs").status, 404);
    QCOMPARE(server.ask("GET /dubwatch/v1/jobs").status, 200);
    QCOMPARE(server.ask("GET " + translations).status, 200);
    QVERIFY(jsonOf(server.ask("GET /nowhere")).contains(u"error"));
}

QTEST_GUILESS_MAIN(TestHeyGen)
#include "tst_heygen.moc"
