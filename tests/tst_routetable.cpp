// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "server/routetable.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace Qt::StringLiterals;

namespace {

/// A dialect of one operation, the status check at \a request.
Dialect dialectWith(const QString &fileName, const QByteArray &request,
                    const QByteArray &list = "GET /list")
{
    const QByteArray json = R"({"ids": "{hex:12}", "shapes": {"job": {"is": {"id": "{id!}"},)"
                            R"( "when": {"running": {"s": 1}, "completed": {"s": 2},)"
                            R"( "failed": {"s": 3}}}},)"
                            R"( "status": {"request": ")"
        + request + R"(", "reply": {"body": "{job}"}}, "list": {"request": ")" + list
        + R"(", "reply": {"body": ["{job*}"]}}})";
    const auto dialect = Dialect::fromJson(json, fileName);
    if (!dialect) {
        qFatal("%s", qPrintable(dialect.error().detail));
    }
    return *dialect;
}

RouteTable shippedRoutes()
{
    return *RouteTable::make(DialectLibrary::shipped().dialects(), {u"dubwatch"_s, u"seed"_s});
}

} // namespace

/// Which operation of which dialect a request means. Pure: no sockets.
class TestRouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOperation_data();
    void findsTheOperation();
    void findsNothingElsewhere_data();
    void findsNothingElsewhere();
    void readsTheIdOfThePath_data();
    void readsTheIdOfThePath();
    void tellsTheMethodsOfAPath();
    void namesTheDialectWhoseErrorsToUse();
    void knowsQueryItemsOfOtherOperations();
    void refusesEqualRoutes();
    void tellsPathsWithFixedSegmentsFromIds();
};

void TestRouteTable::findsTheOperation_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("prefix");
    const auto row = [](const char *method, const char *target, const QString &dialect, Verb verb,
                        const QString &prefix = {}) {
        QTest::addRow("%s %s", method, target)
            << QByteArray(method) << QByteArray(target) << dialect << verb << prefix;
    };
    const QString native = u"dubwatch"_s;
    row("POST", "/v1/jobs", native, Verb::Submit);
    row("GET", "/v1/jobs", native, Verb::List);
    row("HEAD", "/v1/jobs", native, Verb::List);
    row("GET", "/v1/jobs?limit=5", native, Verb::List);
    row("GET", "/v1/jobs?ids=a", native, Verb::Batch);
    row("GET", "/v1/jobs?limit=5&ids=a", native, Verb::Batch);
    row("GET", "/v1/jobs?ids", native, Verb::Batch);
    row("GET", "/v1/jobs/a", native, Verb::Status);
    row("POST", "/v1/jobs/a/cancel", native, Verb::Cancel);
    row("DELETE", "/v1/jobs/a", native, Verb::Delete);
    row("GET", "/dubwatch/v1/jobs/a", native, Verb::Status, u"/dubwatch"_s);
    row("GET", "/vid_trans_api/status", u"seed"_s, Verb::Status);
    row("GET", "/seed/vid_trans_api/status", u"seed"_s, Verb::Status, u"/seed"_s);
    row("GET", "/heygen-v3/v3/video-translations/a", u"heygen-v3"_s, Verb::Status, u"/heygen-v3"_s);
}

void TestRouteTable::findsTheOperation()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QString, dialect);
    QFETCH(Verb, verb);
    QFETCH(QString, prefix);
    const RouteTable table = shippedRoutes();
    const QList<QByteArray> parts = target.split('?');
    const auto found = table.find(method, parts[0], parts.value(1));
    QVERIFY(found.route);
    QCOMPARE(found.route->dialect->name(), dialect);
    QCOMPARE(found.route->operation->verb(), verb);
    QCOMPARE(found.route->prefix, prefix);
}

void TestRouteTable::findsNothingElsewhere_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/",
                             "",
                             "*",
                             "/v1",
                             "/v1/jobs/",
                             "//v1/jobs",
                             "/v1//jobs",
                             "/V1/jobs",
                             "/v1/jobs/a/b",
                             "/v1/jobs/a/cancel/",
                             "/v3/video-translations",
                             "/seed",
                             "/seed/",
                             "/seed/v1/jobs",
                             "/seed/seed/vid_trans_api/status",
                             "/nobody/v1/jobs",
                             "/v1/jobs%2Fa",
                             "/v1/jobs/../jobs",
                             "/.",
                             "/%",
                             "/%zz",
                             "/v1/jobs;a"}) {
        QTest::newRow(path) << QByteArray(path);
    }
}

void TestRouteTable::findsNothingElsewhere()
{
    QFETCH(QByteArray, path);
    const auto found = shippedRoutes().find("GET", path, {});
    QVERIFY(!found.route);
    QVERIFY(found.allowed.isEmpty());
    QVERIFY(found.dialect);
}

void TestRouteTable::readsTheIdOfThePath_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << QByteArray("job_12") << u"job_12"_s;
    QTest::newRow("encoded") << QByteArray("job%5F12") << u"job_12"_s;
    QTest::newRow("a slash in it") << QByteArray("a%2Fb") << u"a/b"_s;
    QTest::newRow("a plus is a plus") << QByteArray("a+b") << u"a+b"_s;
    QTest::newRow("UTF-8") << QByteArray("%E6%97%A5") << u"日"_s;
}

void TestRouteTable::readsTheIdOfThePath()
{
    QFETCH(QByteArray, segment);
    QFETCH(QString, id);
    const auto found = shippedRoutes().find("GET", "/v1/jobs/" + segment, {});
    QVERIFY(found.route);
    QCOMPARE(found.route->message.jobs.at(0).id.value, id);
}

void TestRouteTable::tellsTheMethodsOfAPath()
{
    const RouteTable table = shippedRoutes();
    const auto found = table.find("PATCH", "/v1/jobs", {});
    QVERIFY(!found.route);
    QCOMPARE(found.allowed, (QByteArrayList{"POST", "GET", "HEAD"}));
    QCOMPARE(table.find("GET", "/v1/jobs/a/cancel", {}).allowed, QByteArrayList{"POST"});
}

void TestRouteTable::namesTheDialectWhoseErrorsToUse()
{
    const RouteTable table = shippedRoutes();
    QCOMPARE(table.find("GET", "/heygen-v3/nowhere", {}).dialect->name(), u"heygen-v3"_s);
    QCOMPARE(table.find("GET", "/nowhere", {}).dialect->name(), u"dubwatch"_s);
    QCOMPARE(table.find("POST", "/vid_trans_api/status", {}).dialect->name(), u"seed"_s);
    QCOMPARE(table.dialectOf({}).name(), u"dubwatch"_s);
}

void TestRouteTable::knowsQueryItemsOfOtherOperations()
{
    const RouteTable table = shippedRoutes();
    const auto found = table.find("GET", "/v1/jobs", "ids=a&limit=5&unheard=of");
    QVERIFY(found.route);
    QCOMPARE(table.foreignQueryNames(*found.route, "ids=a&limit=5&unheard=of"),
             QStringList{u"limit"_s});
}

void TestRouteTable::refusesEqualRoutes()
{
    const auto table = RouteTable::make({dialectWith(u"one.json"_s, "GET /things/{id}"),
                                         dialectWith(u"two.json"_s, "GET /things/{id}")},
                                        {u"one"_s, u"two"_s});
    QVERIFY(!table);
    QVERIFY2(table.error().detail.contains(u"one.json and two.json"),
             qPrintable(table.error().detail));
    QVERIFY2(table.error().detail.contains(u"GET /things/{id}"), qPrintable(table.error().detail));
    QVERIFY(RouteTable::make({dialectWith(u"one.json"_s, "GET /things/{id}"),
                              dialectWith(u"two.json"_s, "GET /things/{id}")},
                             {u"one"_s}));
}

void TestRouteTable::tellsPathsWithFixedSegmentsFromIds()
{
    const RouteTable table = shippedRoutes();
    const auto found =
        table.find("GET", "/heygen-v3/v3/video-translations/statuses", "video_translation_ids=a");
    QVERIFY(found.route);
    QCOMPARE(found.route->operation->verb(), Verb::Batch);
    const auto other = RouteTable::make(
        {dialectWith(u"one.json"_s, "GET /things/{id}", "GET /things/all")}, {u"one"_s});
    QVERIFY(other);
    QCOMPARE(other->find("GET", "/things/all", {}).route->operation->verb(), Verb::List);
    QCOMPARE(other->find("GET", "/things/any", {}).route->operation->verb(), Verb::Status);
}

QTEST_GUILESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
