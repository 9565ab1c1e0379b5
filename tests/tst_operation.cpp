// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"
#include "client/dialect/idpattern.h"
#include "client/dialect/operation.h"

#include <QSet>
#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Requests and replies of the shipped dialects, letter by letter.
class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsNativeRequests();
    void spellsHeyGenRequests();
    void spellsTheSeedAsTheExerciseDid();
    void readsASubmitAndKeepsUnknownKeys();
    void refusesASubmitThatItCannotRead_data();
    void refusesASubmitThatItCannotRead();
    void refusesQueriesThatItCannotRead();
    void readsMissingIdsFromABatch();
    void showsAnUnknownWordAsItCame();
    void quotesWhatWasExpectedOfAReply();
    void tellsRefusalsInItsOwnShape();
    void findsTheKeyInEitherHeader();
    void spellsIdsThatItReadsBack_data();
    void spellsIdsThatItReadsBack();

private:
    const Dialect m_native = *DialectLibrary::shipped().find(u"dubwatch"_s);
    const Dialect m_heygen = *DialectLibrary::shipped().find(u"heygen-v3"_s);
    const Dialect m_seed = *DialectLibrary::shipped().find(u"seed"_s);
};

void TestOperation::spellsNativeRequests()
{
    const Message one {.jobs = {{.id = JobId {u"job_1"_s}}}};
    QCOMPARE(m_native.operation(Verb::Status)->renderRequest(one).target, "/v1/jobs/job_1");
    QCOMPARE(m_native.operation(Verb::Cancel)->renderRequest(one).target, "/v1/jobs/job_1/cancel");
    QCOMPARE(m_native.operation(Verb::Delete)->renderRequest(one).method, "DELETE");
    QCOMPARE(m_native.operation(Verb::Batch)->renderRequest({.ids = {u"a"_s, u"b/c"_s}}).target,
             "/v1/jobs?ids=a,b%2Fc");
    QCOMPARE(m_native.operation(Verb::List)->renderRequest({.limit = 10}).target,
             "/v1/jobs?limit=10");
    HttpRequest submit = m_native.operation(Verb::Submit)
                             ->renderRequest({.jobs = {{.title = u"Ä \"x\""_s}}});
    QCOMPARE(submit.body, "{\"title\":\"Ä \\\"x\\\"\"}");
    m_native.authorize(submit, u"k1"_s);
    QCOMPARE(headerValue(submit.headers, "authorization"), "Bearer k1");
}

void TestOperation::spellsHeyGenRequests()
{
    const Message submit {.jobs = {{.source = u"https://example.com/a.mp4"_s}},
                          .languages = {u"German"_s, u"French"_s}};
    QCOMPARE(m_heygen.operation(Verb::Submit)->renderRequest(submit).body,
             "{\"video\":{\"type\":\"url\",\"url\":\"https://example.com/a.mp4\"},"
             "\"output_languages\":[\"German\",\"French\"]}");
    const Result<Message> made = m_heygen.operation(Verb::Submit)
        ->readReply({.body = "{\"data\":{\"video_translation_ids\":[\"tr_1\",\"tr_2\"]}}"});
    QCOMPARE(made->jobs.size(), size_t(2));
    QCOMPARE(made->jobs[1].id.value, u"tr_2"_s);
    QVERIFY(m_heygen.operation(Verb::Submit)->takesLanguages());
    QVERIFY(!m_native.operation(Verb::Submit)->takesLanguages());
}

void TestOperation::spellsTheSeedAsTheExerciseDid()
{
    const Operation *status = m_seed.operation(Verb::Status);
    const Job running {.state = JobState::Running, .remaining = 7310ms};
    QCOMPARE(status->renderReply({.jobs = {running}}).body,
             "{\"estimated_time_remaining\":7.31,\"result\":\"pending\"}");
    QCOMPARE(status->renderReply({.jobs = {{.state = JobState::Completed}}}).body,
             "{\"result\":\"completed\"}");
    QCOMPARE(status->renderReply({.jobs = {{.state = JobState::Cancelled}}}).body,
             "{\"result\":\"error\"}");
    QVERIFY(m_seed.hasImplicitJob());
    QCOMPARE(m_seed.defaultMaxAttempts(), 15);
}

void TestOperation::readsASubmitAndKeepsUnknownKeys()
{
    const Result<Message> read = m_native.operation(Verb::Submit)->readRequest(
        {}, {}, R"({"title":"a","simulate":{"duration":"5s"},"colour":"red","n":[1]})");
    QVERIFY(read.isOk());
    QCOMPARE(read->jobs[0].title, u"a"_s);
    QCOMPARE(read->simulate.value(u"duration"_s).toString(), u"5s"_s);
    QCOMPARE(read->jobs[0].extra.keys(), QStringList({u"colour"_s, u"n"_s}));
    QVERIFY(m_native.operation(Verb::Submit)->readRequest({}, {}, "{}").isOk());
}

void TestOperation::refusesASubmitThatItCannotRead_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *dialect, const QByteArray &body, const char *says) {
        QTest::newRow(body.left(40).constData()) << QString::fromLatin1(dialect) << body
                                     << QString::fromUtf8(says);
    };
    row("dubwatch", "", "found nothing");
    row("dubwatch", "[]", "found an array");
    row("dubwatch", "{\"title\":", "broken JSON at byte");
    row("dubwatch", "{\"title\":\"\xff\"}", "broken JSON");
    row("dubwatch", "{\"title\":7}", "/title: expected text, found 7");
    row("dubwatch", "{\"simulate\":\"fast\"}", "/simulate: expected an object, found \"fast\"");
    row("dubwatch", QByteArray(2000, '['), "more than 64 levels");
    row("dubwatch", "{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}',
        "more than 64 levels");
    row("heygen-v3", "{\"output_languages\":[\"German\"]}",
        "/video/url: expected text, found nothing");
    row("heygen-v3", "{\"video\":{\"url\":\"x\"},\"output_languages\":\"German\"}",
        "/output_languages: expected an array");
    row("heygen-v3", "{\"video\":{\"url\":\"x\"},\"output_languages\":[7]}",
        "/output_languages/0: expected text, found 7");
    row("heygen-v3", "{\"video\":{\"url\":\"x\"}}", "/output_languages: expected an array");
}

void TestOperation::refusesASubmitThatItCannotRead()
{
    QFETCH(QString, dialect);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    const Dialect spoken = *DialectLibrary::shipped().find(dialect);
    const Result<Message> read = spoken.operation(Verb::Submit)->readRequest({}, {}, body);
    QVERIFY(!read.isOk());
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
}

void TestOperation::refusesQueriesThatItCannotRead()
{
    const Operation *list = m_native.operation(Verb::List);
    QCOMPARE(list->readRequest({}, "limit=7&status=running&other=1", {})->limit,
             std::optional(7LL));
    for (const char *query : {"limit=abc", "limit=", "limit=1.5", "limit=1&limit=2"}) {
        const Result<Message> read = list->readRequest({}, query, {});
        QVERIFY2(!read.isOk(), query);
        QVERIFY2(read.error().detail.startsWith(u"limit: "_s), qPrintable(read.error().detail));
    }
    QCOMPARE(m_native.operation(Verb::Batch)->readRequest({}, "ids=a,b%2Cc", {})->ids,
             QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestOperation::readsMissingIdsFromABatch()
{
    const Message message {.jobs = {{.id = JobId {u"a"_s}, .state = JobState::Running}},
                           .missing = {u"b"_s}};
    for (const Dialect &dialect : {m_native, m_heygen}) {
        const Operation *batch = dialect.operation(Verb::Batch);
        const Result<Message> read = batch->readReply(batch->renderReply(message));
        QVERIFY(read.isOk());
        QCOMPARE(read->jobs.size(), size_t(1));
        QCOMPARE(read->missing, QStringList(u"b"_s));
    }
}

void TestOperation::showsAnUnknownWordAsItCame()
{
    const Result<Message> read = m_heygen.operation(Verb::Status)->readReply(
        {.body = R"({"data":{"id":"tr_1","status":"rendering_v2","title":"T"}})"});
    QVERIFY(read.isOk());
    QCOMPARE(read->jobs[0].state, JobState::Unknown);
    QCOMPARE(read->jobs[0].rawState, u"rendering_v2"_s);
    QCOMPARE(read->jobs[0].title, u"T"_s);
}

void TestOperation::quotesWhatWasExpectedOfAReply()
{
    const Result<Message> read = m_heygen.operation(Verb::Status)->readReply(
        {.body = R"({"data":{"id":"tr_1"}})"});
    const QString detail = read.error().detail;
    for (const QString &part : {u"/data"_s, u"/status"_s, u"pending"_s, u"tr_1"_s}) {
        QVERIFY2(detail.contains(part), qPrintable(detail));
    }
}

void TestOperation::tellsRefusalsInItsOwnShape()
{
    const HttpReply native = m_native.refuse(Refusal::NotFound, u"no job \"x\""_s);
    QCOMPARE(native.status, 404);
    QCOMPARE(headerValue(native.headers, "content-type"), "application/problem+json");
    QCOMPARE(native.body, "{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,"
                          "\"detail\":\"no job \\\"x\\\"\"}");
    const HttpReply heygen = m_heygen.refuse(Refusal::RateLimited, u"slow down"_s);
    QCOMPARE(heygen.body,
             "{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"slow down\"}}");
    ApiError error;
    m_heygen.readError(heygen, error);
    QCOMPARE(error.serverCode, u"rate_limit_exceeded"_s);
    QCOMPARE(error.serverMessage, u"slow down"_s);
}

void TestOperation::findsTheKeyInEitherHeader()
{
    QCOMPARE(m_native.keyOf({{"authorization", "Bearer k 1"}}), u"k 1"_s);
    QCOMPARE(m_native.keyOf({{"X-Api-Key", "k2"}}), u"k2"_s);
    QVERIFY(m_native.keyOf({{"Authorization", "Basic k"}}).isNull());
}

void TestOperation::spellsIdsThatItReadsBack_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"tr_{hex:12}", "{hex:15}-es", "{digits:8}", "{digits:18}", "{uuid}"}) {
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }
}

void TestOperation::spellsIdsThatItReadsBack()
{
    QFETCH(QString, pattern);
    const IdPattern ids = *IdPattern::parse(pattern, {});
    QSet<QString> seen;
    for (quint64 ordinal = 0; ordinal < 20'000; ++ordinal) {
        const QString id = ids.spell(7, ordinal);
        QCOMPARE(ids.ordinalOf(7, id), std::optional(ordinal));
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 20'000);
    QVERIFY(ids.spell(7, 0) != ids.spell(8, 0));
    for (const QStringView no : {u"", u"tr_", u"tr_XXXXXXXXXXXX", u"../../etc/passwd"}) {
        QVERIFY(!ids.ordinalOf(7, no).has_value());
    }
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
