// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/downloadname.h"
#include "client/partfile.h"
#include "client/weblink.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace Qt::StringLiterals;

/// What downloads are called, on their way and at the end; and which links are any.
class TestDownloadName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFilesAfterTheirJobs_data();
    void namesFilesAfterTheirJobs();
    void cutsLongNamesAndKeepsThemDistinct();
    void takesExtensionsFromItsListOnly_data();
    void takesExtensionsFromItsListOnly();
    void goesOnOnlyWithTheSameVersion();
    void takesTheLongestPartAndNoOtherJobs();
    void isOneProcesssAtATime();
    void doesNotFollowALink();
    void namesFoldersAfterBackends_data();
    void namesFoldersAfterBackends();
    void neverReplacesAFile();
    void takesWebLinksOnly_data();
    void takesWebLinksOnly();

private:
    static QStringList filesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static void write(const QTemporaryDir &folder, const QByteArray &version,
                      const QByteArray &bytes, const QString &stem = u"job"_s)
    {
        PartFile part(folder.path(), stem);
        QVERIFY(part.begin(version) && part.append(bytes));
    }
};

void TestDownloadName::namesFilesAfterTheirJobs_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("stem");
    QTest::addRow("plain") << u"job_a17b-2"_s << u"job_a17b-2"_s;
    QTest::addRow("capitals") << u"job_a17B-2"_s << u"job_a17B-2~72ddf91c"_s;
    QTest::addRow("path") << u"../../etc/passwd"_s << u"%2e%2e%2f%2e%2e%2fetc%2fpasswd"_s;
    QTest::addRow("operation") << u"projects/p/operations/7"_s
                               << u"projects%2fp%2foperations%2f7"_s;
    QTest::addRow("hidden") << u".bashrc"_s << u"%2ebashrc"_s;
    QTest::addRow("executable") << u"a.exe"_s << u"a%2eexe"_s;
    QTest::addRow("pattern") << u"a*?[b]"_s << u"a%2a%3f%5bb%5d"_s;
    QTest::addRow("control") << u"a\nb"_s << u"a%0ab"_s;
    QTest::addRow("letter") << u"ü"_s << u"%c3%bc"_s;
    QTest::addRow("percent") << u"%2e"_s << u"%252e"_s;
    QTest::addRow("device") << u"con"_s << u"%con"_s;
    QTest::addRow("port") << u"com1"_s << u"%com1"_s;
    QTest::addRow("empty") << QString() << u"%"_s;
}

void TestDownloadName::namesFilesAfterTheirJobs()
{
    QFETCH(QString, id);
    QTEST(downloadStem({id}), "stem");
}

void TestDownloadName::cutsLongNamesAndKeepsThemDistinct()
{
    const QString one = downloadStem({QString(5'000, u'a') + u'1'});
    const QString other = downloadStem({QString(5'000, u'a') + u'2'});
    QCOMPARE(one.size(), 121);
    QVERIFY(one != other);
    QCOMPARE(one.left(100), other.left(100));
}

void TestDownloadName::takesExtensionsFromItsListOnly_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("extension");
    QTest::addRow("link") << u"https://a.test/b/c.mp4?x=y.exe#z.sh"_s << QByteArray() << u".mp4"_s;
    QTest::addRow("capitals") << u"https://a.test/C.MP4"_s << QByteArray() << u".mp4"_s;
    QTest::addRow("link first") << u"https://a.test/c.webm"_s << QByteArray("video/mp4")
                                << u".webm"_s;
    QTest::addRow("type") << u"https://a.test/c"_s << QByteArray("Video/MP4; codecs=avc1")
                          << u".mp4"_s;
    QTest::addRow("program") << u"https://a.test/c.exe"_s << QByteArray("application/x-msdownload")
                             << QString();
    QTest::addRow("program of a type") << u"https://a.test/c.desktop"_s << QByteArray("video/mp4")
                                       << u".mp4"_s;
    QTest::addRow("two") << u"https://a.test/c.mp4.sh"_s << QByteArray() << QString();
    QTest::addRow("named so") << u"https://a.test/mp4"_s << QByteArray() << QString();
}

void TestDownloadName::takesExtensionsFromItsListOnly()
{
    QFETCH(QString, link);
    QFETCH(QByteArray, type);
    QTEST(downloadExtension(QUrl(link), type), "extension");
}

void TestDownloadName::goesOnOnlyWithTheSameVersion()
{
    const QTemporaryDir folder;
    write(folder, "\"v1\"", "abc");
    PartFile part(folder.path(), u"job"_s);
    QCOMPARE(part.size(), 3);
    QVERIFY(part.isOf("\"v1\""));
    QVERIFY(!part.isOf("\"v2\""));
    QVERIFY(part.goOn() && part.append("def"));
    QCOMPARE(part.size(), 6);
    QVERIFY(part.keepAs(folder.filePath(u"job.mp4"_s)).isOk());
    part.close();
    QCOMPARE(filesIn(folder), QStringList {u"job.mp4"_s});

    write(folder, {}, "abc"); // of no version: nobody can tell what it is a part of
    PartFile nameless(folder.path(), u"job"_s);
    QCOMPARE(nameless.size(), 0);
    QVERIFY(!nameless.isOf({}));
}

void TestDownloadName::takesTheLongestPartAndNoOtherJobs()
{
    const QTemporaryDir folder;
    write(folder, "\"other\"", "something long", u"job%2e1"_s);
    write(folder, "\"v1\"", "abcdef");
    QVERIFY(QFile::copy(folder.filePath(filesIn(folder).last()),
                        folder.filePath(u"job.000000000000.part"_s)));
    QFile shorter(folder.filePath(u"job.000000000000.part"_s));
    QVERIFY(shorter.resize(2));
    write(folder, "\"v1\"", "another job's", u"Job"_s);
    PartFile part(folder.path(), u"job"_s);
    QCOMPARE(part.size(), 6);
    QVERIFY(part.isOf("\"v1\""));
    part.close();
    QCOMPARE(filesIn(folder).size(), 3);
}

void TestDownloadName::isOneProcesssAtATime()
{
    const QTemporaryDir folder;
    PartFile first(folder.path(), u"job"_s);
    QVERIFY(first.isOurs());
    QVERIFY(!PartFile(folder.path(), u"job"_s).isOurs());
    first.close();
    QVERIFY(PartFile(folder.path() + u'/', u"job"_s).isOurs());
}

void TestDownloadName::doesNotFollowALink()
{
    const QTemporaryDir folder;
    QFile victim(folder.filePath(u"victim"_s));
    QVERIFY(victim.open(QIODevice::WriteOnly) && victim.write("mine") == 4);
    victim.close();
    QVERIFY(victim.link(folder.filePath(u"job.part"_s)));
    PartFile part(folder.path(), u"job"_s);
    QVERIFY(part.begin({}) && part.append("theirs"));
    QVERIFY(victim.open(QIODevice::ReadOnly));
    QCOMPARE(victim.readAll(), "mine");
}

void TestDownloadName::namesFoldersAfterBackends_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("folder");
    QTest::addRow("port") << u"Dubwatch (127.0.0.1:8000)"_s << u"Dubwatch (127.0.0.1_8000)"_s;
    QTest::addRow("path") << u"../a/b"_s << u"_.._a_b"_s;
    QTest::addRow("letters") << u"Übersetzer 中"_s << u"Übersetzer 中"_s;
    QTest::addRow("end") << u"a. ."_s << u"a"_s;
    QTest::addRow("dots") << u".."_s << u"_"_s;
    QTest::addRow("none") << QString() << u"_"_s;
    QTest::addRow("device") << u"nul"_s << u"_nul"_s;
}

void TestDownloadName::namesFoldersAfterBackends()
{
    QFETCH(QString, backend);
    QTEST(downloadFolder(backend), "folder");
}

void TestDownloadName::neverReplacesAFile()
{
    const QTemporaryDir folder;
    QFile there(folder.filePath(u"job.mp4"_s));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    PartFile part(folder.path(), u"job"_s);
    QVERIFY(part.begin("\"v1\"") && part.append("theirs"));
    const Result<Done> kept = part.keepAs(there.fileName());
    QVERIFY(!kept);
    QVERIFY2(kept.error().detail.startsWith(folder.path()), qPrintable(kept.error().detail));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "mine");
}

void TestDownloadName::takesWebLinksOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLink");
    QTest::addRow("https") << u"https://a.test/b"_s << true;
    QTest::addRow("http") << u"HTTP://a.test"_s << true;
    QTest::addRow("file") << u"file:///etc/passwd"_s << false;
    QTest::addRow("script") << u"javascript:alert(1)"_s << false;
    QTest::addRow("no host") << u"https:///b"_s << false;
    QTest::addRow("relative") << u"/b"_s << false;
    QTest::addRow("space") << u"https://a.test/a b"_s << false;
    QTest::addRow("empty") << QString() << false;
}

void TestDownloadName::takesWebLinksOnly()
{
    QFETCH(QString, text);
    QTEST(webLink(text).has_value(), "isLink");
}

QTEST_GUILESS_MAIN(TestDownloadName)
#include "tst_downloadname.moc"
