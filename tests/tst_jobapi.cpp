// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/operation.h"
#include "client/joblister.h"
#include "tests/support/pollerkit.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

/// One request an operation, and what is made of them: lists that survive trouble.
class TestJobApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheKeyAndAnIdempotencyKeyWithASubmit();
    void makesUrlsOfTheBackendsAddress_data();
    void makesUrlsOfTheBackendsAddress();
    void saysWhatTheDialectCannotDo();
    void readsWhatAnErrorSays();
    void knowsWhichDialectsTellResults();
    void endsOnceWhenItIsAborted();
    void listsPageAfterPage();
    void endsAListThatGoesInCircles_data();
    void endsAListThatGoesInCircles();
    void endsAListOfEmptyPages();
    void triesAPageAgain();
    void stopsAListWhenEnoughIsHeard();
    void asksForTheNextLongPageBeforeItTellsOne();
    void listsByTheServersDefaultWhereLongPagesFail_data();
    void listsByTheServersDefaultWhereLongPagesFail();
    void keepsToLongPagesWhateverElseFails_data();
    void keepsToLongPagesWhateverElseFails();

private:
    static Script page(const PollerKit &kit, const std::vector<Job> &jobs,
                       const QString &next = {});
    static Result<Message> outcome(PollerKit &kit, ApiReply *reply);
};

Script TestJobApi::page(const PollerKit &kit, const std::vector<Job> &jobs, const QString &next)
{
    return {.reply = kit.dialect.operation(Verb::List)->renderReply({.jobs = jobs, .next = next})};
}

Result<Message> TestJobApi::outcome(PollerKit &kit, ApiReply *reply)
{
    std::vector<Result<Message>> outcomes;
    connect(reply, &ApiReply::finished, reply,
            [&](const ApiAnswer &answer) { outcomes.push_back(answer.message); });
    kit.clock.advance(1min);
    return outcomes.size() == 1 ? outcomes.front() : Result<Message>(invalidInput(u"not once"_s));
}

void TestJobApi::sendsTheKeyAndAnIdempotencyKeyWithASubmit()
{
    PollerKit kit;
    kit.api.setApiKey(u"secret"_s);
    kit.network.enqueue({.reply = kit.dialect.operation(Verb::Submit)
                                      ->renderReply({.jobs = {JobBuilder(u"a"_s).queued()}})});
    const JobDraft draft {.title = u"Launch"_s, .language = u"de"_s};
    const auto made = outcome(kit, kit.api.submit(draft, "k1"));
    QVERIFY(made.isOk());
    QCOMPARE(made->jobs.front().id, JobId {u"a"_s});
    QCOMPARE(made->jobs.front().title, u"Launch"_s); // though the answer did not say it
    const Asked &asked = kit.network.asked[0];
    QCOMPARE(asked.method, QByteArray("POST"));
    QCOMPARE(headerValue(asked.headers, "Idempotency-Key"), QByteArray("k1"));
    QCOMPARE(headerValue(asked.headers, "Authorization"), QByteArray("Bearer secret"));
    QVERIFY(asked.body.contains("Launch") && asked.body.contains("\"de\""));
    QVERIFY(JobApi::newIdempotencyKey() != JobApi::newIdempotencyKey());
}

void TestJobApi::makesUrlsOfTheBackendsAddress_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("asked");
    QTest::newRow("origin") << u"http://h:8000"_s << u"http://h:8000/v1/jobs/a"_s;
    QTest::newRow("slash") << u"http://h/"_s << u"http://h/v1/jobs/a"_s;
    QTest::newRow("prefix") << u"https://h/api//"_s << u"https://h/api/v1/jobs/a"_s;
    QTest::newRow("with more") << u"http://me:pw@h/p?x=1#y"_s << u"http://h/p/v1/jobs/a"_s;
}

void TestJobApi::makesUrlsOfTheBackendsAddress()
{
    QFETCH(QString, backend);
    QFETCH(QString, asked);
    PollerKit kit;
    JobApi api({.url = QUrl(backend), .dialect = kit.dialect}, kit.transport);
    (void)outcome(kit, api.status(JobId {u"a"_s}));
    QCOMPARE(kit.network.asked.at(0).url.toString(), asked);
}

void TestJobApi::saysWhatTheDialectCannotDo()
{
    PollerKit kit(u"seed"_s);
    const auto refusal = outcome(kit, kit.api.cancel(JobId {u"a"_s}));
    QVERIFY(!refusal.isOk());
    QCOMPARE(refusal.error().kind, Kind::Unsupported);
    QVERIFY(refusal.error().detail.contains(u"cancel"_s));
    QVERIFY(kit.network.asked.empty());
}

void TestJobApi::readsWhatAnErrorSays()
{
    PollerKit kit;
    HttpReply reply = kit.dialect.refuse(Refusal::Invalid, u"/title: expected text, found 7"_s);
    reply.headers.append(std::pair<QByteArray, QByteArray>("Retry-After", "3"));
    kit.network.enqueue({.reply = reply});
    const auto refusal = outcome(kit, kit.api.status(JobId {u"a"_s}));
    QCOMPARE(refusal.error().kind, Kind::Rejected);
    QCOMPARE(refusal.error().httpStatus, 400);
    QCOMPARE(refusal.error().serverMessage, u"/title: expected text, found 7"_s);
    QCOMPARE(refusal.error().retryAfter, std::optional<Duration>(3s));
}

void TestJobApi::knowsWhichDialectsTellResults()
{
    QVERIFY(PollerKit(u"dubwatch"_s).api.tellsResult(Verb::Status));
    QVERIFY(PollerKit(u"heygen-v3"_s).api.tellsResult(Verb::Status));
    QVERIFY(!PollerKit(u"seed"_s).api.tellsResult(Verb::Status));
    QVERIFY(!PollerKit(u"seed"_s).api.tellsResult(Verb::Batch));
}

void TestJobApi::endsOnceWhenItIsAborted()
{
    PollerKit kit;
    kit.network.enqueue(hangs());
    ApiReply *reply = kit.api.status(JobId {u"a"_s});
    int ends = 0;
    connect(reply, &ApiReply::finished, this, [&](const ApiAnswer &answer) {
        ++ends;
        QCOMPARE(answer.message.error().kind, Kind::Aborted);
    });
    reply->abort();
    reply->abort();
    kit.clock.advance(1min);
    QCOMPARE(ends, 1);
    QCOMPARE(kit.network.inFlight, 0);
}

void TestJobApi::listsPageAfterPage()
{
    PollerKit kit;
    JobLister lister(kit.api);
    QStringList ids;
    int finished = -1;
    connect(&lister, &JobLister::listed, this, [&](const std::vector<Job> &jobs) {
        for (const Job &job : jobs) {
            ids << job.id.value;
        }
    });
    connect(&lister, &JobLister::finished, this, [&](int jobs) { finished = jobs; });
    const std::vector<Job> first {JobBuilder(u"a"_s).queued(), JobBuilder(u"b"_s).queued()};
    kit.network.enqueue(page(kit, first, u"2"_s));
    kit.network.enqueue(page(kit, {JobBuilder(u"c"_s).completed()}));
    lister.list();
    lister.list();
    kit.clock.advance(1min);
    QCOMPARE(ids, (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(finished, 3);
    QVERIFY(kit.network.asked[1].url.query().contains(u"cursor=2"_s));
}

void TestJobApi::endsAListThatGoesInCircles_data()
{
    QTest::addColumn<int>("round");
    for (const int round : {1, 2, 3, 10}) {
        QTest::addRow("%d", round) << round;
    }
}

void TestJobApi::endsAListThatGoesInCircles()
{
    QFETCH(int, round);
    constexpr size_t tooMany = 100;
    PollerKit kit;
    JobLister lister(kit.api);
    std::vector<ApiError> errors;
    connect(&lister, &JobLister::failed, this, [&](const ApiError &e) { errors.push_back(e); });
    kit.network.answerWith([&](const Asked &) {
        const size_t asked = kit.network.asked.size();
        return asked < tooMany ? page(kit, {}, u"page-%1"_s.arg(asked % size_t(round)))
                               : page(kit, {});
    });
    lister.list();
    kit.clock.advance(1min);
    QCOMPARE(errors.size(), size_t(1));
    QCOMPARE(errors[0].kind, Kind::Malformed);
    QVERIFY2(errors[0].detail.contains(u"page-1"_s) || round == 1, qPrintable(errors[0].detail));
    QCOMPARE(kit.network.asked.size(), size_t(round) + 1);
}

void TestJobApi::endsAListOfEmptyPages()
{
    PollerKit kit;
    JobLister lister(kit.api);
    std::vector<ApiError> errors;
    connect(&lister, &JobLister::failed, this, [&](const ApiError &e) { errors.push_back(e); });
    kit.network.answerWith([&](const Asked &) {
        const size_t asked = kit.network.asked.size();
        return asked == 50 || asked > 200 ? page(kit, {JobBuilder(u"a"_s).queued()})
                                          : page(kit, {}, u"page-%1"_s.arg(asked));
    });
    lister.list();
    kit.clock.advance(1min);
    QVERIFY(errors.empty());
    lister.list();
    kit.clock.advance(1min);
    QCOMPARE(errors.size(), size_t(1));
    QCOMPARE(errors[0].kind, Kind::Malformed);
    QCOMPARE(kit.network.asked.size(), size_t(150));
}

void TestJobApi::triesAPageAgain()
{
    PollerKit kit;
    JobLister lister(kit.api, [] { return 0.0; });
    int finished = -1;
    connect(&lister, &JobLister::finished, this, [&](int jobs) { finished = jobs; });
    kit.network.enqueue(statusOnly(503));
    kit.network.enqueue(page(kit, {JobBuilder(u"a"_s).queued()}));
    lister.list();
    kit.clock.advance(1min);
    QCOMPARE(finished, 1);
}

void TestJobApi::stopsAListWhenEnoughIsHeard()
{
    PollerKit kit;
    JobLister lister(kit.api);
    int pages = 0;
    connect(&lister, &JobLister::listed, this, [&] {
        ++pages;
        lister.stop();
    });
    connect(&lister, &JobLister::finished, this, [] { QFAIL("it was stopped"); });
    kit.network.answerWith([&](const Asked &) {
        return page(kit, {JobBuilder(u"a"_s).queued()}, u"next"_s);
    });
    lister.list({}, 5000);
    kit.clock.advance(1min);
    QCOMPARE(pages, 1);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    QVERIFY(kit.network.asked[0].url.query().contains(u"limit=1000"_s));
    lister.list();
    lister.stop();
    kit.clock.advance(1min);
    QCOMPARE(pages, 1);
}

void TestJobApi::asksForTheNextLongPageBeforeItTellsOne()
{
    PollerKit kit;
    JobLister lister(kit.api);
    std::vector<size_t> askedWhenTold;
    connect(&lister, &JobLister::listed, this,
            [&] { askedWhenTold.push_back(kit.network.asked.size()); });
    kit.network.enqueue(page(kit, {JobBuilder(u"a"_s).queued()}, u"2"_s));
    kit.network.enqueue(page(kit, {JobBuilder(u"b"_s).queued()}));
    lister.list();
    kit.clock.advance(1min);
    QCOMPARE(askedWhenTold, (std::vector<size_t> {2, 2}));
    for (const Asked &asked : kit.network.asked) {
        QVERIFY(asked.url.query().contains(u"limit=1000"_s));
    }
}

void TestJobApi::listsByTheServersDefaultWhereLongPagesFail_data()
{
    QTest::addColumn<Script>("failure");
    QTest::addColumn<size_t>("place");
    QTest::newRow("more than is allowed") << statusOnly(400) << size_t(0);
    QTest::newRow("too long") << Script {.reply = {.body = QByteArray(2'000'000, ' ')}}
                              << size_t(1);
}

void TestJobApi::listsByTheServersDefaultWhereLongPagesFail()
{
    QFETCH(Script, failure);
    QFETCH(size_t, place);
    PollerKit kit;
    JobLister lister(kit.api);
    int finished = -1;
    connect(&lister, &JobLister::finished, this, [&](int jobs) { finished = jobs; });
    std::vector<Script> answers {page(kit, {JobBuilder(u"a"_s).queued()}, u"2"_s),
                                 page(kit, {JobBuilder(u"b"_s).queued()}, u"3"_s),
                                 page(kit, {JobBuilder(u"c"_s).queued()})};
    answers.insert(answers.begin() + qptrdiff(place), failure);
    for (const Script &answer : answers) {
        kit.network.enqueue(answer);
    }
    lister.list();
    kit.clock.advance(0ms); // without a pause
    QCOMPARE(finished, 3);
    QCOMPARE(kit.network.asked.size(), size_t(4));
    for (size_t i = 0; i < 4; ++i) {
        QCOMPARE(kit.network.asked[i].url.query().contains(u"limit"_s), i <= place);
    }
    QCOMPARE(kit.network.asked[place + 1].url.query().contains(u"cursor=2"_s), place == 1);
}

void TestJobApi::keepsToLongPagesWhateverElseFails_data()
{
    QTest::addColumn<Script>("failure");
    QTest::addColumn<int>("jobs");
    QTest::newRow("not JSON") << Script {.reply = {.body = "<html>"}} << 2;
    QTest::newRow("a cursor that is too old") << statusOnly(400) << -1;
}

void TestJobApi::keepsToLongPagesWhateverElseFails()
{
    QFETCH(Script, failure);
    QFETCH(int, jobs);
    PollerKit kit;
    JobLister lister(kit.api);
    int finished = -1;
    int retries = 0;
    connect(&lister, &JobLister::finished, this, [&](int listed) { finished = listed; });
    connect(&lister, &JobLister::retrying, this, [&] { ++retries; });
    kit.network.enqueue(page(kit, {JobBuilder(u"a"_s).queued()}, u"2"_s));
    kit.network.enqueue(failure);
    kit.network.enqueue(page(kit, {JobBuilder(u"b"_s).queued()}));
    lister.list();
    kit.clock.advance(1min);
    QCOMPARE(finished, jobs);
    QCOMPARE(retries, jobs > 0 ? 1 : 0);
    QVERIFY(kit.network.asked.back().url.query().contains(u"limit=1000"_s));
}

QTEST_GUILESS_MAIN(TestJobApi)
#include "tst_jobapi.moc"
