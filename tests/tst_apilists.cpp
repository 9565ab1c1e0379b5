// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/liveserver.h"
#include "tests/support/scenarioof.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QStringList each(const QJsonArray &jobs, const QString &key)
{
    QStringList values;
    for (const QJsonValue &job : jobs) {
        values << job[key].toString();
    }
    return values;
}

QJsonArray jobsOf(const HttpReply &reply)
{
    return jsonOf(reply)[u"jobs"].toArray();
}

} // namespace

/// The native API of many jobs: pages of the list, filters, batches by ids.
class TestApiLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNothingAtFirst();
    void listsTheOldestFirst();
    void listsAHundredUnlessToldOtherwise();
    void goesThroughPagesByCursor();
    void showsEachJobOnceWhileOthersAreBornAndDeleted();
    void filtersByStatus();
    void refusesWhatIsOutOfRange_data();
    void refusesWhatIsOutOfRange();
    void answersBatchesInTheOrderAsked();
    void tellsWhichIdsAreMissing();
    void answersForAnIdThatIsAskedTwice();
    void takesFiveHundredIdsAndNoMore();
    void endsAPageBeforeItIsTooLong();
    void refusesABatchThatWouldBeTooLong();
    void refusesIdsWithOtherFilters_data();
    void refusesIdsWithOtherFilters();
    void leavesTheExercisesOwnJobOut();
    void ignoresQueryItemsThatItDoesNotKnow();
};

void TestApiLists::listsNothingAtFirst()
{
    const LiveServer server;
    const HttpReply reply = server.ask("GET /v1/jobs");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, R"({"jobs":[],"next_cursor":null})");
}

void TestApiLists::listsTheOldestFirst()
{
    LiveServer server(scenarioOf({{u"jobs", u"2"_s}}));
    server.submit(R"({"title":"Third"})");
    server.clock.advance(1s);
    server.submit(R"({"title":"Fourth"})");
    const QJsonArray jobs = jobsOf(server.ask("GET /v1/jobs"));
    QCOMPARE(each(jobs, u"title"_s),
             (QStringList{u"Job 1"_s, u"Job 2"_s, u"Third"_s, u"Fourth"_s}));
    QCOMPARE(jobs[2].toObject(), server.job(jobs[2][u"id"].toString().toLatin1()));
}

void TestApiLists::listsAHundredUnlessToldOtherwise()
{
    const LiveServer server(scenarioOf({{u"jobs", u"1001"_s}}));
    QCOMPARE(jobsOf(server.ask("GET /v1/jobs")).size(), 100);
    QCOMPARE(jobsOf(server.ask("GET /v1/jobs?limit=1000")).size(), 1000);
    QCOMPARE(jobsOf(server.ask("GET /v1/jobs?limit=1")).size(), 1);
}

void TestApiLists::goesThroughPagesByCursor()
{
    const LiveServer server(scenarioOf({{u"jobs", u"25"_s}}));
    QStringList titles;
    QByteArray target = "/v1/jobs?limit=10";
    int pages = 0;
    for (; !target.isEmpty() && pages < 10; ++pages) {
        const HttpReply page = server.ask("GET " + target);
        titles << each(jobsOf(page), u"title"_s);
        const QString next = jsonOf(page)[u"next_cursor"].toString();
        target = next.isEmpty() ? "" : "/v1/jobs?limit=10&cursor=" + next.toLatin1();
    }
    QCOMPARE(pages, 3);
    QCOMPARE(titles.size(), 25);
    QCOMPARE(titles.last(), u"Job 25"_s);
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 25);
}

void TestApiLists::showsEachJobOnceWhileOthersAreBornAndDeleted()
{
    const LiveServer server(scenarioOf({{u"jobs", u"6"_s}}));
    const HttpReply first = server.ask("GET /v1/jobs?limit=3");
    const QStringList ids = each(jobsOf(first), u"id"_s);
    server.ask("DELETE /v1/jobs/" + ids[0].toLatin1());
    server.ask("DELETE /v1/jobs/" + ids[2].toLatin1());
    server.submit(R"({"title":"New"})");
    const QByteArray cursor = jsonOf(first)[u"next_cursor"].toString().toLatin1();
    QCOMPARE(each(jobsOf(server.ask("GET /v1/jobs?cursor=" + cursor)), u"title"_s),
             (QStringList{u"Job 4"_s, u"Job 5"_s, u"Job 6"_s, u"New"_s}));
}

void TestApiLists::filtersByStatus()
{
    LiveServer server(scenarioOf({{u"duration", u"10s"_s}, {u"queue", u"5s"_s}}));
    const QByteArray ok = server.submit(R"({"simulate":{"outcome":"completed"}})");
    const QByteArray bad = server.submit(R"({"simulate":{"outcome":"failed"}})");
    const QByteArray gone = server.submit();
    server.ask("POST /v1/jobs/" + gone + "/cancel");
    const auto having = [&](const QByteArray &status) {
        return each(jobsOf(server.ask("GET /v1/jobs?status=" + status)), u"id"_s).join(u' ');
    };
    const QString both = QString::fromLatin1(ok + ' ' + bad);
    QCOMPARE(having("pending"), both);
    QCOMPARE(having("running"), QString());
    QCOMPARE(having("cancelled"), QString::fromLatin1(gone));
    server.clock.advance(5s);
    QCOMPARE(having("pending"), QString());
    QCOMPARE(having("running"), both);
    QCOMPARE(having("Running"), both);
    server.clock.advance(10s);
    QCOMPARE(having("completed"), QString::fromLatin1(ok));
    QCOMPARE(having("error"), QString::fromLatin1(bad));
}

void TestApiLists::refusesWhatIsOutOfRange_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *query, const QString &says) {
        QTest::newRow(query) << QByteArray(query) << says;
    };
    row("limit=0", u"limit: expected 1…1000, found 0"_s);
    row("limit=1001", u"limit: expected 1…1000, found 1001"_s);
    row("limit=-1", u"limit"_s);
    row("limit=ten", u"limit"_s);
    row("limit=", u"limit"_s);
    row("limit=1.5", u"limit"_s);
    row("limit=99999999999999999999", u"limit"_s);
    row("limit=1&limit=2", u"limit: given twice"_s);
    row("status=done", u"expected one of pending, running, completed, error, cancelled"_s);
    row("status=", u"status"_s);
    row("cursor=x", u"cursor"_s);
    row("cursor=", u"cursor"_s);
    row("cursor=%ff%00", u"cursor"_s);
    row("ids=", u"ids"_s);
}

void TestApiLists::refusesWhatIsOutOfRange()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, says);
    const LiveServer server(scenarioOf({{u"jobs", u"2"_s}}));
    const HttpReply reply = server.ask("GET /v1/jobs?" + query);
    QCOMPARE(reply.status, 400);
    const QString detail = jsonOf(reply)[u"detail"].toString();
    QVERIFY2(detail.contains(says), qPrintable(detail));
}

void TestApiLists::answersBatchesInTheOrderAsked()
{
    const LiveServer server(scenarioOf({{u"jobs", u"3"_s}}));
    const QStringList ids = each(jobsOf(server.ask("GET /v1/jobs")), u"id"_s);
    const QStringList asked{ids[2], ids[0], ids[1]};
    const HttpReply reply = server.ask("GET /v1/jobs?ids=" + asked.join(u',').toLatin1());
    QCOMPARE(reply.status, 200);
    QCOMPARE(each(jobsOf(reply), u"id"_s), asked);
    QCOMPARE(jsonOf(reply)[u"missing"].toArray(), QJsonArray());
    QCOMPARE(jobsOf(reply)[0].toObject(), server.job(ids[2].toLatin1()));
    const QByteArray encoded = "GET /v1/jobs?ids=" + asked.join(u"%2C"_s).toLatin1();
    QCOMPARE(each(jobsOf(server.ask(encoded)), u"id"_s), asked);
}

void TestApiLists::tellsWhichIdsAreMissing()
{
    const LiveServer server(scenarioOf({{u"jobs", u"1"_s}}));
    const QByteArray id = jobsOf(server.ask("GET /v1/jobs"))[0][u"id"].toString().toLatin1();
    const HttpReply reply = server.ask("GET /v1/jobs?ids=nonsense," + id + ",job_000000000000");
    QCOMPARE(reply.status, 200);
    QCOMPARE(jobsOf(reply).size(), 1);
    QCOMPARE(jsonOf(reply)[u"missing"].toArray(),
             (QJsonArray{u"nonsense"_s, u"job_000000000000"_s}));
}

void TestApiLists::answersForAnIdThatIsAskedTwice()
{
    const LiveServer server(scenarioOf({{u"jobs", u"1"_s}}));
    const QByteArray id = jobsOf(server.ask("GET /v1/jobs"))[0][u"id"].toString().toLatin1();
    QCOMPARE(jobsOf(server.ask("GET /v1/jobs?ids=" + id + ',' + id)).size(), 2);
}

void TestApiLists::takesFiveHundredIdsAndNoMore()
{
    const LiveServer server(scenarioOf({{u"jobs", u"501"_s}}));
    const QStringList ids = each(jobsOf(server.ask("GET /v1/jobs?limit=501")), u"id"_s);
    const HttpReply most = server.ask("GET /v1/jobs?ids=" + ids.first(500).join(u',').toLatin1());
    QCOMPARE(most.status, 200);
    QCOMPARE(each(jobsOf(most), u"id"_s), ids.first(500));
    const HttpReply more = server.ask("GET /v1/jobs?ids=" + ids.join(u',').toLatin1());
    QCOMPARE(more.status, 400);
    QCOMPARE(jsonOf(more)[u"detail"].toString(), u"ids: expected at most 500, found 501"_s);
}

void TestApiLists::endsAPageBeforeItIsTooLong()
{
    const LiveServer server;
    for (int i = 0; i < 5; ++i) {
        server.submit(R"({"title":")" + QByteArray(400'000, 'x') + R"("})");
    }
    QStringList sizes;
    QString cursor;
    do {
        const QByteArray query = cursor.isEmpty() ? QByteArray() : "?cursor=" + cursor.toLatin1();
        const HttpReply page = server.ask("GET /v1/jobs" + query);
        QVERIFY(page.body.size() <= 1024 * 1024);
        sizes << QString::number(jobsOf(page).size());
        cursor = jsonOf(page)[u"next_cursor"].toString();
    } while (!cursor.isEmpty());
    QCOMPARE(sizes, QStringList({u"2"_s, u"2"_s, u"1"_s}));
}

void TestApiLists::refusesABatchThatWouldBeTooLong()
{
    const LiveServer server;
    const QByteArray id = server.submit(R"({"title":")" + QByteArray(1'000'000, 'x') + R"("})");
    QCOMPARE(server.ask("GET /v1/jobs?ids=" + id).status, 200);
    const HttpReply reply = server.ask("GET /v1/jobs?ids=" + id + ',' + id);
    QCOMPARE(reply.status, 413);
    QVERIFY(jsonOf(reply)[u"detail"].toString().startsWith(u"ids: "));
}

void TestApiLists::refusesIdsWithOtherFilters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("limit") << QByteArray("limit=5");
    QTest::newRow("status") << QByteArray("status=running");
    QTest::newRow("cursor") << QByteArray("cursor=");
}

void TestApiLists::refusesIdsWithOtherFilters()
{
    QFETCH(QByteArray, filter);
    const LiveServer server;
    const HttpReply reply = server.ask("GET /v1/jobs?" + filter + "&ids=a,b");
    QCOMPARE(reply.status, 400);
    QVERIFY(
        jsonOf(reply)[u"detail"].toString().contains(QString::fromLatin1(QTest::currentDataTag())));
}

void TestApiLists::leavesTheExercisesOwnJobOut()
{
    const LiveServer server;
    QCOMPARE(server.ask("GET /vid_trans_api/status").status, 200);
    QCOMPARE(jobsOf(server.ask("GET /v1/jobs")).size(), 0);
}

void TestApiLists::ignoresQueryItemsThatItDoesNotKnow()
{
    const LiveServer server(scenarioOf({{u"jobs", u"3"_s}}));
    for (const QByteArray query : {"?", "?&&&", "?x", "?x=1&x=2", "?%zz=%&limit=%33", "?=&=="}) {
        const HttpReply reply = server.ask("GET /v1/jobs" + query);
        QCOMPARE(reply.status, 200);
        QCOMPARE(jobsOf(reply).size(), 3);
    }
}

QTEST_GUILESS_MAIN(TestApiLists)
#include "tst_apilists.moc"
