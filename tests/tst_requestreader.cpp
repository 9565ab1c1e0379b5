// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/requestreader.h"

#include <QTest>

using namespace dubwatch::server;
using Step = RequestReader::Step;

namespace {

const QByteArray host = "Host: x\r\n";

/// The status that \a text is refused with; 0 when it is not.
int refusalOf(const QByteArray &text, const Limits &limits = {})
{
    RequestReader reader(limits);
    reader.append(text);
    return reader.next() == Step::Refused ? reader.refusal().status : 0;
}

} // namespace

/// Where a request ends, and what is no request: as values, with no socket.
class TestRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWellFormed_data();
    void readsWhatIsWellFormed();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void refusesEarly_data();
    void refusesEarly();
    void refusesWhatIsTooLarge();
    void cutsABatchIntoRequestsHoweverItIsTorn();
    void waitsForContinueOnlyWithoutABody();
    void feedsQtOnlyWhatItCannotMisread();
    void saysWhatWasWrong();
};

void TestRequestReader::readsWhatIsWellFormed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *name, const QByteArray &text, const char *path,
                        const char *query) {
        QTest::newRow(name) << text << QByteArray(path) << QByteArray(query);
    };
    row("plain", "GET / HTTP/1.1\r\n" + host + "\r\n", "/", "");
    row("query", "GET /a?b=/c?d HTTP/1.1\r\n" + host + "\r\n", "/a", "b=/c?d");
    row("two slashes", "GET //a//b HTTP/1.1\r\n" + host + "\r\n", "//a//b", "");
    row("absolute", "GET http://h:1/a?b HTTP/1.1\r\n" + host + "\r\n", "/a", "b");
    row("absolute without a path", "GET HTTP://h HTTP/1.1\r\n" + host + "\r\n", "/", "");
    row("asterisk", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", "*", "");
    row("unknown method", "BREW /pot HTTP/1.1\r\n" + host + "\r\n", "/pot", "");
    row("HTTP/1.0 without a host", "GET / HTTP/1.0\r\n\r\n", "/", "");
    row("empty lines before", "\r\n\r\nGET / HTTP/1.1\r\n" + host + "\r\n", "/", "");
    row("bytes above ASCII in a value", "GET / HTTP/1.1\r\n" + host + "X: \xc3\xa4\r\n\r\n", "/", "");
    row("an empty value", "GET / HTTP/1.1\r\n" + host + "X:\r\n\r\n", "/", "");
    row("a tab in a value", "GET / HTTP/1.1\r\n" + host + "X: a\tb\r\n\r\n", "/", "");
    row("an encoded space", "GET /a%20%C3%A4?%00 HTTP/1.1\r\n" + host + "\r\n", "/a%20%C3%A4",
        "%00");
}

void TestRequestReader::readsWhatIsWellFormed()
{
    QFETCH(QByteArray, text);
    const Limits limits;
    RequestReader reader(limits);
    reader.append(text);
    QCOMPARE(reader.next(), Step::Complete);
    const ReceivedRequest request = reader.take();
    QTEST(request.head.path, "path");
    QTEST(request.head.query, "query");
    QCOMPARE(reader.place(), RequestReader::Place::Between);
}

void TestRequestReader::refusesWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    const auto line = [](const char *name, const QByteArray &first, int status = 400) {
        QTest::newRow(name) << first + "\r\n" + host + "\r\n" << status;
    };
    const auto fields = [](const char *name, const QByteArray &more, int status = 400) {
        QTest::newRow(name) << "POST / HTTP/1.1\r\n" + host + more + "\r\n\r\n" << status;
    };
    line("no target", "GET HTTP/1.1");
    line("no version", "GET /");
    line("words", "hello there world");
    line("space in the target", "GET /a b HTTP/1.1");
    line("method with a colon", "GE:T / HTTP/1.1");
    line("target without a slash", "GET a HTTP/1.1");
    line("a query alone", "GET ?a HTTP/1.1");
    line("asterisk for GET", "GET * HTTP/1.1");
    line("authority", "CONNECT h:80 HTTP/1.1");
    line("fragment", "GET /a#b HTTP/1.1");
    line("encoded NUL", "GET /a%00b HTTP/1.1");
    line("encoded LF", "GET /a%0ab HTTP/1.1");
    line("encoded CR", "GET /a%0Db HTTP/1.1");
    line("NUL in the target", QByteArray("GET /a\0b HTTP/1.1", 17));
    line("bytes above ASCII in the target", "GET /\xc3\xa4 HTTP/1.1");
    line("lower case version", "GET / http/1.1");
    line("version with two digits", "GET / HTTP/1.10");
    line("HTTP/0.9", "GET / HTTP/0.9", 505);
    line("HTTP/1.2", "GET / HTTP/1.2", 505);
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    fields("two hosts", "Host: y");
    fields("negative length", "Content-Length: -1");
    fields("signed length", "Content-Length: +1");
    fields("empty length", "Content-Length:");
    fields("length in hex", "Content-Length: 0x10");
    fields("a list of lengths", "Content-Length: 5, 5");
    fields("two equal lengths", "Content-Length: 5\r\nContent-Length: 5");
    fields("two lengths", "Content-Length: 5\r\nContent-Length: 6");
    fields("length beyond 64 bits", "Content-Length: 99999999999999999999");
    fields("length and chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked");
    fields("unknown encoding", "Transfer-Encoding: gzip");
    fields("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked");
    fields("chunked is not last", "Transfer-Encoding: chunked, identity");
    fields("chunked with a vertical tab", "Transfer-Encoding: \vchunked");
    fields("space before the colon", "Content-Length : 5");
    fields("folded", "X: a\r\n b");
    fields("no colon", "X");
    fields("no name", ": x");
    fields("NUL in a value", QByteArray("X: a\0b", 6));
    fields("CR in a value", "X: a\rb");
    fields("bare LF", "X: a\nY: b");
    fields("another expectation", "Expect: tea", 417);
    QTest::newRow("chunked in HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
    const auto chunks = [](const char *name, const QByteArray &body, int status = 400) {
        QTest::newRow(name) << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n"
                + body << status;
    };
    chunks("chunk size with a sign", "+5\r\nhello\r\n");
    chunks("chunk without a size", "\r\n");
    chunks("chunk longer than it says", "2\r\nhello\r\n");
    chunks("chunk line with a bare LF", "5\nhello\r\n");
    chunks("endless chunk extension", "5;" + QByteArray(5000, 'x'));
    chunks("endless trailer", "0\r\n" + QByteArray("T: t\r\n").repeated(3000), 431);
    chunks("huge chunk", "7fffffffffffffff\r\n");
    chunks("chunk above the limit", "7fffffffffff\r\n", 413);
}

void TestRequestReader::refusesWhatIsNot()
{
    QFETCH(QByteArray, text);
    QTEST(refusalOf(text), "status");
}

void TestRequestReader::refusesEarly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02", 4);
    QTest::newRow("a bare LF") << QByteArray("GET / HTTP/1.1\n");
    QTest::newRow("an empty line with a bare LF") << QByteArray("\n");
}

void TestRequestReader::refusesEarly()
{
    QFETCH(QByteArray, text);
    QCOMPARE(refusalOf(text), 400);
}

void TestRequestReader::refusesWhatIsTooLarge()
{
    Limits limits;
    limits.header = 100;
    limits.headerFields = 3;
    limits.body = 10;
    const QByteArray start = "POST / HTTP/1.1\r\n" + host;
    QCOMPARE(refusalOf(start + "X: " + QByteArray(100, 'x'), limits), 431);
    QCOMPARE(refusalOf(start + "X: " + QByteArray(100, 'x') + "\r\n\r\n", limits), 431);
    QCOMPARE(refusalOf(start + "A: 1\r\nB: 2\r\n\r\n", limits), 0);
    QCOMPARE(refusalOf(start + "A: 1\r\nB: 2\r\nC: 3\r\n\r\n", limits), 431);
    QCOMPARE(refusalOf(start + "Content-Length: 10\r\n\r\n", limits), 0);
    QCOMPARE(refusalOf(start + "Content-Length: 11\r\n\r\n", limits), 413);
    QCOMPARE(refusalOf(start + "Transfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n5\r\n", limits),
             413);
}

void TestRequestReader::cutsABatchIntoRequestsHoweverItIsTorn()
{
    const QByteArray batch = "POST /a HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc\r\n"
        + "POST /b HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n"
        + "1\r\nx\r\nB\r\nyyyyyyyyyyy\r\n0\r\n\r\n" + "GET /c HTTP/1.1\r\n" + host + "\r\n";
    const Limits limits;
    for (qsizetype piece = 1; piece <= batch.size(); ++piece) {
        RequestReader reader(limits);
        QByteArrayList seen;
        for (qsizetype at = 0; at < batch.size(); at += piece) {
            reader.append(batch.mid(at, piece));
            Step step = reader.next();
            for (; step == Step::Complete; step = reader.next()) {
                const ReceivedRequest request = reader.take();
                seen << request.head.path + request.body;
            }
            QCOMPARE(step, Step::NeedsMore);
        }
        QCOMPARE(seen, (QByteArrayList {"/aabc", "/bxyyyyyyyyyyy", "/c"}));
        QCOMPARE(reader.place(), RequestReader::Place::Between);
    }
}

void TestRequestReader::waitsForContinueOnlyWithoutABody()
{
    const Limits limits;
    const QByteArray head = "POST / HTTP/1.1\r\n" + host
        + "Expect: 100-Continue\r\nContent-Length: 1\r\n\r\n";
    RequestReader waiting(limits);
    waiting.append(head);
    QCOMPARE(waiting.next(), Step::ContinueExpected);
    QCOMPARE(waiting.next(), Step::NeedsMore);
    waiting.append("x");
    QCOMPARE(waiting.next(), Step::Complete);
    RequestReader hasty(limits);
    hasty.append(head + "x");
    QCOMPARE(hasty.next(), Step::Complete);
}

void TestRequestReader::feedsQtOnlyWhatItCannotMisread()
{
    const Limits limits;
    RequestReader reader(limits);
    const QByteArray plain = "GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
    reader.append(plain + "PUT / HTTP/1.1\r\n" + host
                  + "Connection: upgrade, close\r\nUpgrade: websocket\r\nExpect: 100-continue\r\n"
                    "X: 1\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    QCOMPARE(reader.next(), Step::Complete);
    QCOMPARE(reader.take().head.forParser(0), plain);
    QCOMPARE(reader.next(), Step::Complete);
    const ReceivedRequest request = reader.take();
    QCOMPARE(request.head.forParser(request.body.size()),
             "PUT / HTTP/1.1\r\n" + host + "X: 1\r\nContent-Length: 3\r\n\r\n");
    QVERIFY(!request.head.keepsAlive);
}

void TestRequestReader::saysWhatWasWrong()
{
    const Limits limits;
    RequestReader reader(limits);
    reader.append("GET / HTTP/1.1\r\n" + host + "Content-Length: \x01" + "abc\r\n\r\n");
    QCOMPARE(reader.next(), Step::Refused);
    QCOMPARE(reader.refusal().detail,
             QStringLiteral("The header field “Content-Length” has a control character"));
}

QTEST_APPLESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
