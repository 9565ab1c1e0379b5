// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/downloadkit.h"

#include <QSignalSpy>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Many results: whose turn it is, who is tried again, whose link is asked for anew.
class TestDownloadQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForANewLinkWhenTheOldOneIsRefused_data();
    void asksForANewLinkWhenTheOldOneIsRefused();
    void givesUpWhenTheNewLinkIsRefusedToo();
    void obeysRetryAfter();
    void triesFiveTimesAndSaysWhy();
    void fetchesAFewAtATime();
    void countsWhatBecameOfAll();
    void forgetsWhatWasStopped();
    void givesUpWhoGetsNoFurther();
    void fetchesIntoEachFolder();
    void tellsHowMuchOfAFileIsThere();
    void stopsAll();
};

void TestDownloadQueue::asksForANewLinkWhenTheOldOneIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 410}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestDownloadQueue::asksForANewLinkWhenTheOldOneIsRefused()
{
    DownloadKit kit;
    QFETCH(int, status);
    kit.network.enqueue(statusOnly(status));
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    QCOMPARE(int(kit.refused.size()), 1);
    QCOMPARE(int(kit.ended.size()), 0);
    kit.queue->renew(kit.refused.front(), QUrl(u"https://cdn.test/new.mp4"_s));
    kit.pass();
    QCOMPARE(kit.network.asked.back().url, QUrl(u"https://cdn.test/new.mp4"_s));
    QCOMPARE(kit.trouble(), QString());
    QCOMPARE(kit.saved(u"job.mp4"_s), kit.store.file);
}

void TestDownloadQueue::givesUpWhenTheNewLinkIsRefusedToo()
{
    DownloadKit kit;
    kit.network.answerWith([](const Asked &) { return statusOnly(403); });
    kit.queue->add({kit.order(), kit.order(u"other"_s)});
    kit.pass();
    QCOMPARE(int(kit.refused.size()), 2);
    kit.queue->renew(kit.order(), QUrl(u"https://cdn.test/new.mp4"_s));
    kit.queue->renew(kit.order(u"other"_s),
                   ApiError {.kind = ApiError::Kind::NotFound, .detail = u"gone"_s});
    kit.pass();
    QCOMPARE(int(kit.ended.size()), 2);
    QCOMPARE(kit.trouble(0), u"gone"_s);
    QCOMPARE(kit.result(1).error().httpStatus, 403);
    QVERIFY(kit.files().isEmpty());
}

void TestDownloadQueue::obeysRetryAfter()
{
    DownloadKit kit;
    kit.network.enqueue(statusOnly(429, {{"Retry-After", "40"}}));
    kit.serve();
    kit.queue->add({kit.order()});
    kit.pass();
    kit.pass(39s);
    QCOMPARE(kit.network.asked.size(), size_t(1));
    kit.pass(1s);
    QCOMPARE(kit.network.asked.size(), size_t(2));
    QCOMPARE(kit.trouble(), QString());
}

void TestDownloadQueue::triesFiveTimesAndSaysWhy()
{
    DownloadKit kit;
    kit.network.answerWith([](const Asked &) { return test::refused(); });
    kit.queue->add({kit.order()});
    for (int minute = 0; minute < 10; ++minute) {
        kit.pass(60s);
    }
    QCOMPARE(kit.network.asked.size(), size_t(DownloadQueue::mostTries));
    QCOMPARE(kit.result().error().kind, ApiError::Kind::Network);
    QVERIFY(kit.result().error().isRefused);
}

void TestDownloadQueue::fetchesAFewAtATime()
{
    DownloadKit kit;
    kit.network.answerWith([&kit](const Asked &asked) {
        Script script = kit.store.reply(asked);
        script.delay = 1s;
        return script;
    });
    std::vector<DownloadOrder> orders;
    for (int i = 0; i < 10; ++i) {
        orders.push_back(kit.order(QString::number(i)));
    }
    kit.queue->add(orders);
    kit.queue->add(orders); // they are under way
    for (int second = 0; second < 4; ++second) {
        kit.pass(1s);
    }
    QCOMPARE(kit.network.mostInFlight, DownloadQueue::mostAtOnce);
    QCOMPARE(kit.network.asked.size(), size_t(10));
    QCOMPARE(kit.files().size(), 10);
}

void TestDownloadQueue::countsWhatBecameOfAll()
{
    DownloadKit kit;
    kit.write(u"there.mp4"_s, "mine");
    kit.serve();
    const QSignalSpy progressed(kit.queue.get(), &DownloadQueue::progressed);
    DownloadOrder wrong = kit.order(u"wrong"_s);
    wrong.link = QUrl(u"file:///etc/passwd"_s);
    kit.queue->add({kit.order(), kit.order(u"there"_s), wrong});
    kit.pass();
    const auto last = progressed.back().front().value<DownloadProgress>();
    QCOMPARE(last, (DownloadProgress {.wanted = 3, .saved = 1, .wereThere = 1, .failed = 1,
                                      .bytes = kit.store.file.size()}));
    QVERIFY(last.isOver());
    kit.queue->add({kit.order(u"next"_s)}); // counts from the beginning
    QCOMPARE(kit.queue->progress(), DownloadProgress {.wanted = 1});
}

/// A timer of before, or a link that comes late, is not for what was ordered since.
void TestDownloadQueue::forgetsWhatWasStopped()
{
    DownloadKit kit;
    kit.network.enqueue(statusOnly(503, {{"Retry-After", "60"}}));
    kit.network.enqueue(statusOnly(403));
    kit.queue->add({kit.order(), kit.order(u"other"_s)});
    kit.pass();
    QCOMPARE(int(kit.refused.size()), 1);
    kit.queue->stop();
    kit.store.file = QByteArray(5'000, 'c');
    Script slow = kit.store.reply();
    slow.chunk = 1'100;
    slow.rhythm = 20s; // so that they still run when the wait is over
    kit.network.answerWith([slow](const Asked &) { return slow; });
    kit.queue->add({kit.order(), kit.order(u"other"_s)});
    kit.queue->renew(kit.order(u"other"_s), QUrl(u"https://cdn.test/late.mp4"_s));
    for (int second = 0; second < 110; ++second) {
        kit.pass(1s);
    }
    QCOMPARE(kit.network.asked.size(), size_t(4));
    QCOMPARE(kit.queue->progress().saved, 2);
}

void TestDownloadQueue::givesUpWhoGetsNoFurther()
{
    DownloadKit kit;
    kit.store.tag.clear(); // so that each try begins anew
    kit.network.answerWith([&kit](const Asked &asked) { return kit.store.cut(asked, 900); });
    kit.queue->add({kit.order()});
    for (int minute = 0; minute < 20; ++minute) {
        kit.pass(60s);
    }
    QVERIFY(!kit.trouble().isNull());
    QCOMPARE(kit.network.asked.size(), size_t(1 + DownloadQueue::mostTries - 1));
}

void TestDownloadQueue::fetchesIntoEachFolder()
{
    DownloadKit kit;
    kit.serve();
    const QTemporaryDir other;
    DownloadOrder there = kit.order();
    there.folder = other.path();
    kit.queue->add({kit.order(), there});
    kit.pass();
    QCOMPARE(kit.queue->progress().saved, 2);
    QVERIFY(QFile::exists(other.filePath(u"job.mp4"_s)));
}

void TestDownloadQueue::tellsHowMuchOfAFileIsThere()
{
    DownloadKit kit;
    Script slow = kit.store.reply();
    slow.chunk = 500;
    kit.network.enqueue(slow);
    kit.queue->add({kit.order()});
    kit.pass();
    QCOMPARE(kit.queue->progress().underWay, 0.25);
    kit.pass(1s);
    QCOMPARE(kit.queue->progress().underWay, 0.5);
    kit.pass(1s);
    kit.pass(1s);
    QCOMPARE(kit.queue->progress().underWay, 0.0);
    QVERIFY(kit.queue->progress().isOver());
}

void TestDownloadQueue::stopsAll()
{
    DownloadKit kit;
    kit.network.answerWith([](const Asked &) { return hangs(); });
    kit.queue->add({kit.order(), kit.order(u"other"_s)});
    kit.pass();
    kit.queue->stop();
    QCOMPARE(int(kit.ended.size()), 2);
    QCOMPARE(kit.result().error().kind, ApiError::Kind::Aborted);
    QVERIFY(kit.queue->progress().isOver());
    kit.pass(120s);
    QCOMPARE(kit.network.asked.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestDownloadQueue)
#include "tst_downloadqueue.moc"
