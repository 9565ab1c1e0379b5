// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/downloadkit.h"

#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// One result on its way, in virtual time, from a network that a test writes.
class TestDownloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAResultUnderItsJobsName();
    void sendsNoKeyAndAsksForPlainBytes();
    void goesOnWhereItWasCutOff();
    void goesOnInAnotherLife();
    void finishesAPartThatOnlyLacksItsName();
    void namesNoFileAfterARefusal();
    void followsALinkWithEncodedLetters();
    void takesNoMoreThanWasTold();
    void takesNothingElseForTheFile_data();
    void takesNothingElseForTheFile();
    void beginsAnewWhenTheFileHasChanged();
    void doesNotTakeTooLittleForTheWhole();
    void doesNotFetchWhatIsThere();
    void endsADownloadThatStalls();
    void takesNoPageForAResult();
    void saysWhenAFolderCannotBeWritten();
};

void TestDownloads::savesAResultUnderItsJobsName()
{
    DownloadKit kit;
    kit.serve();
    kit.queue->add({kit.order(u"a/b"_s)});
    kit.pass();
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.result()->path, kit.folder.filePath(u"a%2fb.mp4"_s));
    QVERIFY(!kit.result()->wasThere);
    QCOMPARE(kit.saved(u"a%2fb.mp4"_s), kit.store.file);
    QCOMPARE(kit.files().size(), 1);
}

void TestDownloads::sendsNoKeyAndAsksForPlainBytes()
{
    DownloadKit kit;
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    const HttpHeaders &headers = kit.network.asked.front().headers;
    QCOMPARE(headerValue(headers, "Accept-Encoding"), "identity");
    for (const char *name : {"Authorization", "X-Api-Key", "Cookie", "Range"}) {
        QVERIFY2(headerValue(headers, name).isNull(), name);
    }
}

void TestDownloads::goesOnWhereItWasCutOff()
{
    DownloadKit kit;
    kit.network.answerWith([&kit](const Asked &asked) {
        return kit.network.asked.size() < 3 ? kit.store.cut(asked, 700) : kit.store.reply(asked);
    });
    kit.queue->add({kit.order()});
    kit.pass();
    kit.pass(1s);
    QCOMPARE(kit.rangeOf(1), "bytes=700-");
    kit.pass(1s);
    QCOMPARE(kit.rangeOf(2), "bytes=1400-");
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
    QCOMPARE(kit.queue->progress().bytes, kit.store.file.size());
}

void TestDownloads::goesOnInAnotherLife()
{
    DownloadKit kit;
    kit.network.answerWith([&kit](const Asked &asked) { return kit.store.cut(asked, 700); });
    kit.queue->add({kit.order()});
    kit.pass();
    QVERIFY(kit.files().front().endsWith(u".part"_s));
    kit.restart();
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    QCOMPARE(kit.rangeOf(1), "bytes=700-");
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
}

void TestDownloads::finishesAPartThatOnlyLacksItsName()
{
    DownloadKit kit;
    PartFile part(kit.folder.path(), u"job"_s);
    QVERIFY(part.begin(kit.store.tag) && part.append(kit.store.file));
    part.close();
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
}

/// What says that nothing is left says of itself that it is text.
void TestDownloads::namesNoFileAfterARefusal()
{
    DownloadKit kit;
    PartFile part(kit.folder.path(), u"job"_s);
    QVERIFY(part.begin(kit.store.tag) && part.append(kit.store.file));
    part.close();
    kit.serve();
    DownloadOrder nameless = kit.order();
    nameless.link = QUrl(u"https://cdn.test/job"_s);
    kit.queue->add({nameless});
    kit.pass();
    kit.pass(1s);
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
}

void TestDownloads::followsALinkWithEncodedLetters()
{
    DownloadKit kit;
    kit.serve();
    DownloadOrder order = kit.order();
    order.link = QUrl(u"https://cdn.test/my%20film.mp4?name=a%3B%20b"_s, QUrl::StrictMode);
    kit.queue->add({order});
    kit.pass();
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.network.asked.front().url, order.link);
}

void TestDownloads::takesNoMoreThanWasTold()
{
    DownloadKit kit;
    kit.network.answerWith([](const Asked &) {
        Script endless {.reply = {200, {{"Content-Length", "2000"}}, QByteArray(1'000'000, 'x')}};
        endless.chunk = 1'500;
        return endless;
    });
    kit.queue->add({kit.order()});
    kit.pass();
    kit.pass(1s);
    QVERIFY(kit.files().filter(u".part"_s).isEmpty());
    for (int minute = 0; minute < 10; ++minute) {
        kit.pass(60s);
    }
    QCOMPARE(kit.trouble(), u"more came than the 2000 bytes there are"_s);
}

void TestDownloads::takesNothingElseForTheFile_data()
{
    QTest::addColumn<int>("status");
    QTest::addRow("accepted") << 202;
    QTest::addRow("no content") << 204;
    QTest::addRow("several") << 300;
}

void TestDownloads::takesNothingElseForTheFile()
{
    QFETCH(int, status);
    DownloadKit kit;
    kit.network.enqueue({.reply = {status, {{"Content-Type", "video/mp4"}}, "not yet"}});
    kit.queue->add({kit.order()});
    kit.pass();
    QVERIFY(kit.files().isEmpty());
}

void TestDownloads::beginsAnewWhenTheFileHasChanged()
{
    DownloadKit kit;
    kit.network.enqueue(kit.store.cut({}, 700));
    kit.queue->add({kit.order()});
    kit.pass();
    kit.store = {.file = QByteArray(1'500, 'c'), .tag = "\"v2\""};
    kit.serve();
    kit.pass(1s); // what came does not fit
    kit.pass(2s);
    QCOMPARE(kit.rangeOf(2), "");
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
    QCOMPARE(kit.files().size(), 1);
}

void TestDownloads::doesNotTakeTooLittleForTheWhole()
{
    DownloadKit kit;
    Script little = kit.store.reply();
    little.reply.body.chop(1); // and no error, as behind a careless proxy
    kit.network.enqueue(little);
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    QCOMPARE(int(kit.ended.size()), 0);
    kit.pass(1s);
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
}

void TestDownloads::doesNotFetchWhatIsThere()
{
    DownloadKit kit;
    kit.write(u"job.mp4"_s, "mine");
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    QVERIFY(kit.result().isOk() && kit.result()->wasThere);
    QVERIFY(kit.network.asked.empty());
    // The name is known only when the answer says what it is.
    DownloadOrder nameless = kit.order();
    nameless.link = QUrl(u"https://cdn.test/job"_s);
    kit.queue->add({nameless});
    kit.pass();
    QVERIFY(kit.result(1).isOk() && kit.result(1)->wasThere);
    QCOMPARE(kit.saved(u"job.mp4"_s), "mine");
    QCOMPARE(kit.files().size(), 1);
}

void TestDownloads::endsADownloadThatStalls()
{
    DownloadKit kit;
    Script slow = kit.store.reply();
    slow.chunk = 1'100;
    slow.rhythm = 20s; // slow, but something comes
    kit.network.enqueue(slow);
    kit.queue->add({kit.order()});
    for (int second = 0; second < 70; ++second) {
        kit.pass(1s);
    }
    QCOMPARE(kit.trouble(), QString());
    kit.network.enqueue(hangs());
    kit.serve();
    kit.queue->add({kit.order(u"other"_s)});
    kit.pass(29s);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    kit.pass(1s);
    kit.pass(1s);
    QCOMPARE(kit.network.asked.size(), size_t(3));
    QCOMPARE(kit.trouble(1), QString());
}

void TestDownloads::takesNoPageForAResult()
{
    DownloadKit kit;
    kit.network.answerWith([](const Asked &) {
        return Script {.reply = {200, {{"Content-Type", "text/html"}}, "<html>Log in</html>"}};
    });
    kit.queue->add({kit.order()});
    for (int minute = 0; minute < 10; ++minute) {
        kit.pass(60s);
    }
    QCOMPARE(kit.trouble(), u"a page of HTML came in place of the file"_s);
    QVERIFY(kit.files().isEmpty());
}

void TestDownloads::saysWhenAFolderCannotBeWritten()
{
    DownloadKit kit;
    kit.serve();
    DownloadOrder nowhere = kit.order();
    nowhere.folder = kit.folder.filePath(u"none"_s);
    kit.queue->add({nowhere});
    kit.pass();
    QCOMPARE(kit.result().error().kind, ApiError::Kind::InvalidInput);
    QVERIFY2(kit.trouble().contains(nowhere.folder),
             qPrintable(kit.trouble()));
}

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
