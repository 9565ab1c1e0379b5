// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/backendurl.h"
#include "client/curlcommand.h"
#include "tests/support/pollerkit.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestBackendUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAddressesOfApis_data();
    void takesAddressesOfApis();
    void saysWhatIsWrongAndRepeatsNothingSecret_data();
    void saysWhatIsWrongAndRepeatsNothingSecret();
    void asksCurlForTheUrlThatIsAsked_data();
    void asksCurlForTheUrlThatIsAsked();
};

void TestBackendUrl::takesAddressesOfApis_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("with a port") << u"http://127.0.0.1:8000"_s << u"http://127.0.0.1:8000"_s;
    QTest::newRow("with a prefix")
        << u"https://api.example.com/v1/"_s << u"https://api.example.com/v1/"_s;
    QTest::newRow("in capitals") << u"HTTPS://api.example.com"_s << u"https://api.example.com"_s;
    QTest::newRow("in blanks") << u" http://localhost \n"_s << u"http://localhost"_s;
    QTest::newRow("IPv6") << u"http://[::1]:80"_s << u"http://[::1]:80"_s;
    QTest::newRow("an @ in the path") << u"http://a.example/@b"_s << u"http://a.example/@b"_s;
    QTest::newRow("escapes") << u"http://a.example/b%2Fc"_s << u"http://a.example/b%2Fc"_s;
}

void TestBackendUrl::takesAddressesOfApis()
{
    QFETCH(QString, text);
    const Result<QUrl> url = backendUrl(text);
    QVERIFY2(url.isOk(), url ? "" : qPrintable(url.error().detail));
    QTEST(url->toString(QUrl::FullyEncoded), "url");
}

void TestBackendUrl::saysWhatIsWrongAndRepeatsNothingSecret_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << u""_s << u"found nothing"_s;
    QTest::newRow("no scheme") << u"me:secret@api.example.com"_s << u"http:// or https://"_s;
    QTest::newRow("host and port alone") << u"localhost:8000"_s << u"http:// or https://"_s;
    QTest::newRow("ftp") << u"ftp://me:secret@api.example.com"_s << u"http:// or https://"_s;
    QTest::newRow("no authority") << u"http:api.example.com"_s << u"http:// or https://"_s;
    QTest::newRow("no host") << u"http://"_s << u"a host"_s;
    QTest::newRow("no host, a path") << u"http:///v1"_s << u"a host"_s;
    QTest::newRow("no host, a port") << u"http://:8000"_s << u"a host"_s;
    QTest::newRow("a password") << u"https://me:secret@api.example.com"_s << u"\"@\""_s;
    QTest::newRow("a user") << u"https://secret@api.example.com"_s << u"\"@\""_s;
    QTest::newRow("nobody") << u"https://@api.example.com"_s << u"\"@\""_s;
    QTest::newRow("a password with a blank") << u"https://me:sec secret@a.example"_s << u"\"@\""_s;
    QTest::newRow("a password with a slash") << u"https://me:secret/b@a.example"_s << u"port"_s;
    QTest::newRow("a query") << u"https://api.example.com/?key=secret"_s << u"\"?\""_s;
    QTest::newRow("an empty query") << u"https://api.example.com?"_s << u"\"?\""_s;
    QTest::newRow("a fragment") << u"https://api.example.com/v1#secret"_s << u"\"#\""_s;
    QTest::newRow("a port too high") << u"http://api.example.com:99999"_s << u"port"_s;
    QTest::newRow("a blank within") << u"http://api.example.com/a b"_s << u"path"_s;
}

void TestBackendUrl::saysWhatIsWrongAndRepeatsNothingSecret()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const Result<QUrl> url = backendUrl(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ApiError::Kind::InvalidInput);
    QVERIFY2(url.error().detail.contains(named), qPrintable(url.error().detail));
    QVERIFY2(!url.error().detail.contains(u"secret"_s), qPrintable(url.error().detail));
}

void TestBackendUrl::asksCurlForTheUrlThatIsAsked_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::newRow("none") << u"http://127.0.0.1:8000"_s;
    QTest::newRow("a prefix") << u"https://api.example.com/v1//"_s;
    QTest::newRow("an escaped slash") << u"http://api.example.com/a%2Fb"_s;
    QTest::newRow("an escaped percent sign") << u"http://api.example.com/a%2520b"_s;
    QTest::newRow("an escaped blank") << u"http://api.example.com/a%20b/"_s;
    QTest::newRow("beyond ASCII") << u"http://bücher.example/ü"_s;
}

void TestBackendUrl::asksCurlForTheUrlThatIsAsked()
{
    QFETCH(const QString, prefix);
    PollerKit kit;
    const Backend backend {.url = *backendUrl(prefix), .dialect = kit.dialect};
    JobApi api(backend, kit.transport);
    api.status({u"job/1"_s});
    kit.clock.advance(1s);
    const QByteArray asked = kit.network.asked.at(0).url.toEncoded();
    const QString command = curlCommand(backend, {u"job/1"_s});
    QVERIFY2(command.endsWith(u" '"_s + QString::fromLatin1(asked) + u'\''), qPrintable(command));
}

QTEST_GUILESS_MAIN(TestBackendUrl)
#include "tst_backendurl.moc"
