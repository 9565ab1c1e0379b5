// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/byterange.h"
#include "tests/support/liveserver.h"
#include "tests/support/scenarioof.h"

#include <QTest>
#include <QUrl>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Scenario succeeding(const QString &lifetime = u"none"_s)
{
    return scenarioOf({{u"duration", u"10s"_s},
                       {u"error-rate", u"0"_s},
                       {u"result-lifetime", lifetime}});
}

/// "GET /results/…" for a link that was told.
QByteArray lineFor(const QString &link, const QByteArray &method = "GET")
{
    const QUrl url(link);
    return method + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

} // namespace

/// The results that the simulation serves, as a store of files would.
class TestResultFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatARequestWantsOfABody_data();
    void readsWhatARequestWantsOfABody();
    void servesAVideoOnceTheJobIsCompleted();
    void servesItInEveryDialect();
    void asksForNoKey();
    void servesTheRestOfIt();
    void servesNothingOfWhatIsNotThere();
    void letsLinksExpireWhereTheScenarioSaysSo();

private:
    static QString linkOf(const LiveServer &server, const QByteArray &id)
    {
        return server.job(id)[u"result_url"].toString();
    }
};

void TestResultFiles::readsWhatARequestWantsOfABody_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QByteArray>("ifRange");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *range, const char *ifRange, const QString &wanted) {
        QTest::addRow("%s %s", range, ifRange ? ifRange : "")
            << QByteArray(range) << QByteArray(ifRange) << wanted;
    };
    row("", nullptr, u"whole"_s);
    row("bytes=0-", nullptr, u"0-99"_s);
    row("bytes=40-", nullptr, u"40-99"_s);
    row("bytes=40-49", nullptr, u"40-49"_s);
    row("bytes=40-40", nullptr, u"40-40"_s);
    row("Bytes=40-49", nullptr, u"40-49"_s);
    row("bytes=90-1000", nullptr, u"90-99"_s);
    row("bytes=90-99999999999999999999", nullptr, u"90-99"_s);
    row("bytes=-10", nullptr, u"90-99"_s);
    row("bytes=-1000", nullptr, u"0-99"_s);
    row("bytes=-0", nullptr, u"none"_s);
    row("bytes=100-", nullptr, u"none"_s);
    row("bytes=99999999999999999999-", nullptr, u"none"_s);
    row("bytes=50-40", nullptr, u"whole"_s);
    row("bytes=1-2,4-5", nullptr, u"whole"_s);
    row("bytes=-", nullptr, u"whole"_s);
    row("bytes=x-", nullptr, u"whole"_s);
    row("bytes=+1-", nullptr, u"whole"_s);
    row("lines=1-2", nullptr, u"whole"_s);
    row("bytes=40-", "\"tag\"", u"40-99"_s);
    row("bytes=40-", "\"old\"", u"whole"_s);
    row("bytes=40-", "W/\"tag\"", u"whole"_s);
    row("bytes=100-", "\"old\"", u"whole"_s);
}

void TestResultFiles::readsWhatARequestWantsOfABody()
{
    QFETCH(QByteArray, range);
    QFETCH(QByteArray, ifRange);
    HttpHeaders headers;
    if (!range.isEmpty()) {
        headers.emplaceBack("Range", range);
    }
    if (!ifRange.isNull()) {
        headers.emplaceBack("If-Range", ifRange);
    }
    const WantedBytes wanted = wantedBytes(headers, 100, "\"tag\"");
    QString found = std::holds_alternative<WholeBody>(wanted) ? u"whole"_s : u"none"_s;
    if (const auto *part = std::get_if<ByteRange>(&wanted)) {
        found = u"%1-%2"_s.arg(part->first).arg(part->last);
    }
    QTEST(found, "wanted");
}

void TestResultFiles::servesAVideoOnceTheJobIsCompleted()
{
    LiveServer server(succeeding());
    const QByteArray id = server.submit();
    const QByteArray line = "GET /results/" + id + ".mp4";
    QCOMPARE(server.ask(line).status, 404);
    server.clock.advance(10s);
    QCOMPARE(linkOf(server, id), u"http://dub.test:8000/results/%1.mp4"_s.arg(
        QString::fromLatin1(id)));
    const HttpReply reply = server.ask(line);
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "video/mp4");
    QCOMPARE(headerValue(reply.headers, "Accept-Ranges"), "bytes");
    // What a player looks at first: the box of type "ftyp" (ISO 14496-12).
    QCOMPARE(reply.body.sliced(4, 4), "ftyp");
    QVERIFY(reply.body.contains("moov") && reply.body.contains("mdat"));
    const QByteArray tag = headerValue(reply.headers, "ETag");
    QCOMPARE(server.ask(line, {}, "If-None-Match: " + tag + "\r\n").status, 304);
    const HttpReply refused = server.ask("DELETE /results/" + id + ".mp4");
    QCOMPARE(refused.status, 405);
    QCOMPARE(headerValue(refused.headers, "Allow"), "GET, HEAD");
}

void TestResultFiles::servesItInEveryDialect()
{
    LiveServer server(succeeding());
    const HttpReply made = server.ask(
        "POST /heygen-v3/v3/video-translations",
        R"({"video":{"type":"url","url":"https://a.test/v.mp4"},"output_languages":["German"]})");
    const QByteArray id
        = jsonOf(made)[u"data"][u"video_translation_ids"][0].toString().toLatin1();
    server.clock.advance(10s);
    const QString link
        = jsonOf(server.ask("GET /heygen-v3/v3/video-translations/" + id))[u"data"][u"video_url"]
              .toString();
    QVERIFY2(link.startsWith(u"http://dub.test:8000/heygen-v3/results/"), qPrintable(link));
    QCOMPARE(server.ask(lineFor(link)).status, 200);
    // The native API does not know that id.
    QCOMPARE(server.ask("GET /results/" + id + ".mp4").status, 404);
}

void TestResultFiles::asksForNoKey()
{
    Scenario scenario = succeeding();
    scenario.jobs = 1;
    LiveServer server(scenario, {.apiKey = u"secret"_s});
    server.clock.advance(10s);
    const QByteArray key = "X-Api-Key: secret\r\n";
    const QJsonObject listed = jsonOf(server.ask("GET /v1/jobs", {}, key));
    const QString link = listed[u"jobs"][0][u"result_url"].toString();
    QCOMPARE(server.ask("GET /v1/jobs").status, 401);
    QCOMPARE(server.ask(lineFor(link)).status, 200);
}

void TestResultFiles::servesTheRestOfIt()
{
    LiveServer server(succeeding());
    const QByteArray line = "GET /results/" + server.submit() + ".mp4";
    server.clock.advance(10s);
    const HttpReply all = server.ask(line);
    const QByteArray size = QByteArray::number(all.body.size());
    const HttpReply rest = server.ask(line, {}, "Range: bytes=1000-\r\n");
    QCOMPARE(rest.status, 206);
    QCOMPARE(headerValue(rest.headers, "Content-Range"),
             "bytes 1000-" + QByteArray::number(all.body.size() - 1) + '/' + size);
    QCOMPARE(rest.body, all.body.sliced(1000));
    const HttpReply beyond = server.ask(line, {}, "Range: bytes=" + size + "-\r\n");
    QCOMPARE(beyond.status, 416);
    QCOMPARE(headerValue(beyond.headers, "Content-Range"), "bytes */" + size);
    QCOMPARE(headerValue(beyond.headers, "ETag"), headerValue(all.headers, "ETag"));
}

void TestResultFiles::servesNothingOfWhatIsNotThere()
{
    LiveServer server(
        scenarioOf({{u"duration", u"10s"_s}, {u"error-rate", u"1"_s}, {u"jobs", u"1"_s}}));
    const QByteArray id = server.submit();
    server.clock.advance(10s);
    for (const QByteArray &path : {QByteArray(id + ".mp4"), QByteArray("job_000000000000.mp4"),
                                   QByteArray(".mp4"), QByteArray(id), QByteArray("..%2Fa.mp4")}) {
        QCOMPARE(server.ask("GET /results/" + path).status, 404);
    }
}

void TestResultFiles::letsLinksExpireWhereTheScenarioSaysSo()
{
    LiveServer server(succeeding(u"60s"_s));
    const QByteArray id = server.submit();
    server.clock.advance(10s);
    const QString link = linkOf(server, id);
    QCOMPARE(server.ask(lineFor(link)).status, 200);
    const QString later = QString(link).replace(u"expires=1"_s, u"expires=2"_s);
    QCOMPARE(server.ask(lineFor(later)).status, 403);
    QCOMPARE(server.ask("GET /results/" + id + ".mp4").status, 403);
    server.clock.advance(61s);
    const HttpReply refused = server.ask(lineFor(link));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.body, "the link has expired\n");
    const QString renewed = linkOf(server, id);
    QVERIFY(renewed != link);
    QCOMPARE(server.ask(lineFor(renewed)).status, 200);
}

QTEST_GUILESS_MAIN(TestResultFiles)
#include "tst_resultfiles.moc"
