// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/httpexchange.h"
#include "client/pacing.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deliversAnyHttpStatusAsAReply_data();
    void deliversAnyHttpStatusAsAReply();
    void callsWhatKeptTheReplyFromComingAnError_data();
    void callsWhatKeptTheReplyFromComingAnError();
    void sendsMethodHeadersAndBody();
    void endsAHangingRequestAtItsDeadline();
    void endsADribbleThatOutlivesTheTransferTimeout();
    void refusesAReplyThatIsTooLong();
    void endsOnceWhenItIsAborted();
    void makesANewManagerAfterThreeDeadlinesInARow();
    void keepsItsManagerWhenAnswersComeBetweenDeadlines();
    void saysWhichCaFileHasNoCertificate();
    void readsEverySpellingOfAPause_data();
    void readsEverySpellingOfAPause();

private:
    void send(const QByteArray &method = "GET");

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<HttpTransport> m_transport;
    HttpExchange *m_exchange = nullptr;
    std::vector<Result<HttpReply>> m_ends;
    Duration m_latency = {};
};

void TestTransport::init()
{
    m_transport.reset();
    m_clock = std::make_unique<ManualClock>();
    m_network = std::make_unique<FakeNetwork>(*m_clock);
    m_transport = std::make_unique<HttpTransport>(m_network->factory(), *m_clock);
    m_ends.clear();
}

void TestTransport::send(const QByteArray &method)
{
    const HttpRequest request {method, {}, {{"X-Api-Key", "secret"}}, "{}"};
    m_exchange = m_transport->send(QUrl(u"http://backend.test/v1/jobs"_s), request);
    connect(m_exchange, &HttpExchange::finished, this,
            [this](const Result<HttpReply> &reply, Duration latency) {
                m_ends.push_back(reply);
                m_latency = latency;
            });
}

void TestTransport::deliversAnyHttpStatusAsAReply_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 202, 204, 302, 304, 400, 401, 404, 408, 425, 429, 500, 503}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestTransport::deliversAnyHttpStatusAsAReply()
{
    QFETCH(int, status);
    m_network->enqueue({.reply = {status, {{"Retry-After", "7"}}, "body"}, .delay = 80ms});
    send();
    m_clock->advance(80ms);
    QCOMPARE(m_ends.size(), size_t(1));
    QVERIFY(m_ends[0].isOk());
    QCOMPARE(m_ends[0]->status, status);
    QCOMPARE(m_ends[0]->body, QByteArray("body"));
    QCOMPARE(m_ends[0]->headers.size(), 1);
    QCOMPARE(headerValue(m_ends[0]->headers, "Retry-After"), QByteArray("7"));
    QCOMPARE(m_latency, Duration(80ms));
}

void TestTransport::callsWhatKeptTheReplyFromComingAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("refused") << 0 << QNetworkReply::ConnectionRefusedError << Kind::Network;
    QTest::newRow("no such host") << 0 << QNetworkReply::HostNotFoundError << Kind::Network;
    QTest::newRow("tls") << 0 << QNetworkReply::SslHandshakeFailedError << Kind::Network;
    QTest::newRow("truncated") << 200 << QNetworkReply::RemoteHostClosedError << Kind::Network;
    QTest::newRow("transfer") << 0 << QNetworkReply::OperationCanceledError << Kind::Timeout;
    QTest::newRow("other origin") << 302 << QNetworkReply::InsecureRedirectError << Kind::Malformed;
    QTest::newRow("circle") << 302 << QNetworkReply::TooManyRedirectsError << Kind::Malformed;
}

void TestTransport::callsWhatKeptTheReplyFromComingAnError()
{
    QFETCH(int, status);
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(Kind, kind);
    const HttpHeaders headers {{"Location", "http://elsewhere.test/"}};
    m_network->enqueue({.reply = {status, headers, "{\"id\":"}, .error = error});
    send();
    m_clock->advance(0ms);
    QCOMPARE(m_ends.size(), size_t(1));
    QVERIFY(!m_ends[0].isOk());
    QCOMPARE(m_ends[0].error().kind, kind);
    QVERIFY(!m_ends[0].error().detail.isEmpty());
    QCOMPARE(m_ends[0].error().isRefused, error == QNetworkReply::ConnectionRefusedError);
}

void TestTransport::sendsMethodHeadersAndBody()
{
    for (const char *method : {"GET", "POST", "PUT", "DELETE", "PATCH"}) {
        m_network->enqueue({});
        send(method);
        m_clock->advance(0ms);
        const Asked &asked = m_network->asked.back();
        QCOMPARE(asked.method, QByteArray(method));
        QCOMPARE(headerValue(asked.headers, "x-api-key"), QByteArray("secret"));
        QVERIFY(headerValue(asked.headers, "User-Agent").startsWith("Dubwatch/"));
        QCOMPARE(asked.body, QByteArray(qstrcmp(method, "GET") == 0 ? "" : "{}"));
    }
}

void TestTransport::endsAHangingRequestAtItsDeadline()
{
    m_network->enqueue(hangs());
    send();
    m_clock->advance(9999ms);
    QVERIFY(m_ends.empty());
    m_clock->advance(1ms);
    QCOMPARE(m_ends.size(), size_t(1));
    QCOMPARE(m_ends[0].error().kind, Kind::Timeout);
    QVERIFY(m_ends[0].error().detail.contains(u"10 s"_s));
    m_clock->advance(1h);
    QCOMPARE(m_ends.size(), size_t(1));
}

void TestTransport::endsADribbleThatOutlivesTheTransferTimeout()
{
    m_network->enqueue({.reply = {200, {}, QByteArray(1000, 'x')}, .chunk = 1, .rhythm = 500ms});
    send();
    m_clock->advance(1h);
    QCOMPARE(m_ends.size(), size_t(1));
    QCOMPARE(m_ends[0].error().kind, Kind::Timeout);
    QCOMPARE(m_latency, Duration(10s));
}

void TestTransport::refusesAReplyThatIsTooLong()
{
    const qsizetype most = qsizetype(m_transport->options().maxReply);
    m_network->enqueue({.reply = {200, {}, QByteArray(most, 'x')}});
    send();
    m_clock->advance(0ms);
    QVERIFY(m_ends[0].isOk());

    m_network->enqueue({.reply = {200, {}, QByteArray(most * 2, 'x')}, .chunk = most / 4,
                        .rhythm = 1ms});
    send();
    m_clock->advance(1s);
    QCOMPARE(m_ends.size(), size_t(2));
    QCOMPARE(m_ends[1].error().kind, Kind::Malformed);
    QCOMPARE(m_latency, Duration(4ms)); // with the fifth chunk: the rest is not read
}

void TestTransport::endsOnceWhenItIsAborted()
{
    m_network->enqueue({.delay = 1s});
    send();
    m_exchange->abort();
    m_exchange->abort();
    m_clock->advance(1min);
    QCOMPARE(m_ends.size(), size_t(1));
    QCOMPARE(m_ends[0].error().kind, Kind::Aborted);
}

void TestTransport::makesANewManagerAfterThreeDeadlinesInARow()
{
    for (int i = 0; i < 3; ++i) {
        m_network->enqueue(hangs());
        send();
        m_clock->advance(10s);
        QCOMPARE(m_network->managersMade, 1);
    }
    m_network->enqueue({});
    send();
    m_clock->advance(0ms);
    QCOMPARE(m_network->managersMade, 2);
    QVERIFY(m_ends.back().isOk());
}

void TestTransport::keepsItsManagerWhenAnswersComeBetweenDeadlines()
{
    for (int i = 0; i < 5; ++i) {
        m_network->enqueue(hangs());
        send();
        m_clock->advance(10s);
        m_network->enqueue(statusOnly(503));
        send();
        m_clock->advance(0ms);
    }
    QCOMPARE(m_network->managersMade, 1);
}

void TestTransport::saysWhichCaFileHasNoCertificate()
{
    const auto tls = trusting(u"/nowhere/ca.pem"_s);
    QVERIFY(!tls.isOk());
    QCOMPARE(tls.error().kind, Kind::InvalidInput);
    QVERIFY(tls.error().detail.contains(u"/nowhere/ca.pem"_s));
}

void TestTransport::readsEverySpellingOfAPause_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<std::optional<Duration>>("pause");
    using Pause = std::optional<Duration>;
    const auto row = [](const char *name, const HttpHeaders &headers, Pause pause) {
        QTest::newRow(name) << headers << pause;
    };
    const char *midnight = "Wed, 25 Mar 2026 00:00:42 GMT"; // 42 s after the clock's start
    row("none", {{"Content-Type", "application/json"}}, {});
    row("seconds", {{"Retry-After", "42"}}, 42s);
    row("spaces and case", {{"retry-AFTER", " 42 "}}, 42s);
    row("fraction", {{"Retry-After", "0.5"}}, 500ms);
    row("date", {{"Retry-After", midnight}}, 42s);
    row("date by the server's own clock",
        {{"Date", "Wed, 25 Mar 2026 00:00:40 GMT"}, {"Retry-After", midnight}}, 2s);
    row("date in the past", {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}, 0s);
    row("milliseconds", {{"retry-after-ms", "1500"}}, 1500ms);
    row("openai", {{"openai-poll-after-ms", "250"}}, 250ms);
    row("the longest of several", {{"retry-after-ms", "1500"}, {"Retry-After", "2"}}, 2s);
    row("negative", {{"Retry-After", "-1"}}, {});
    row("nonsense", {{"Retry-After", "soon"}}, {});
    row("nan", {{"Retry-After", "nan"}}, {});
    row("infinite", {{"Retry-After", "1e300"}}, Duration(365 * 24h));
}

void TestTransport::readsEverySpellingOfAPause()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(std::optional<Duration>, pause);
    QCOMPARE(askedPause(headers, m_clock->now()), pause);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
