// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/filledbook.h"
#include "tests/support/scenarioof.h"

#include <QTest>

#include <thread>

using namespace dubwatch;
using namespace dubwatch::server;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestJobList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEachJobOnceWhileOthersAreBornAndErased();
    void listsEachJobOnceWhileThreadsInsert();
    void filtersByTheStateOfTheMoment();
    void endsItsPagesExactly();
    void refusesCursorsThatAreNotItsOwn_data();
    void refusesCursorsThatAreNotItsOwn();
};

void TestJobList::listsEachJobOnceWhileOthersAreBornAndErased()
{
    JobBook book;
    add(book, 25);
    QStringList seen;
    ListQuery query {.limit = 10};
    int births = 0;
    do {
        const JobPage page = book.list(query, start).value();
        seen += idsOf(page.jobs);
        query.cursor = page.next;
        if (births++ < 3) {
            add(book, 5);
        }
        (void)book.erase(page.jobs.front().id);
        if (!query.cursor.isNull()) {
            (void)book.erase(JobId {spell(quint64(seen.size()))});
        }
    } while (!query.cursor.isNull());
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
    QVERIFY(std::is_sorted(seen.begin(), seen.end(), [](const QString &a, const QString &b) {
        return a.mid(4).toInt() < b.mid(4).toInt();
    }));
    QCOMPARE(seen.last(), u"job_39"_s);
}

void TestJobList::listsEachJobOnceWhileThreadsInsert()
{
    JobBook book;
    add(book, 500);
    std::jthread births([&book] {
        for (int i = 0; i < 200; ++i) {
            add(book, 5);
        }
    });
    QSet<QString> seen;
    qsizetype told = 0;
    ListQuery query {.limit = 50};
    do {
        const JobPage page = book.list(query, start).value();
        for (const QString &id : idsOf(page.jobs)) {
            seen << id;
            ++told;
        }
        query.cursor = page.next;
    } while (!query.cursor.isNull());
    QCOMPARE(seen.size(), told);
    QVERIFY(told >= 500);
}

void TestJobList::filtersByTheStateOfTheMoment()
{
    JobBook book;
    const Scenario scenario = scenarioOf({{u"duration", u"10s"_s}, {u"error-rate", u"0"_s}});
    add(book, 2, scenario, start);
    add(book, 2, scenario, start + 5s);
    const auto idsIn = [&](JobState state, Instant now) {
        return idsOf(book.list({.state = state}, now).value().jobs);
    };
    QCOMPARE(idsIn(JobState::Running, start + 9s).size(), 4);
    QCOMPARE(idsIn(JobState::Running, start + 10s), QStringList({u"job_2"_s, u"job_3"_s}));
    QCOMPARE(idsIn(JobState::Completed, start + 10s), QStringList({u"job_0"_s, u"job_1"_s}));
    QCOMPARE(idsIn(JobState::Failed, start + 1h), QStringList());
}

void TestJobList::endsItsPagesExactly()
{
    JobBook book;
    QVERIFY(book.list({}, start).value().next.isNull());
    add(book, 10);
    const JobPage whole = book.list({.limit = 10}, start).value();
    QCOMPARE(whole.jobs.size(), size_t(10));
    QVERIFY(whole.next.isNull());
    const JobPage first = book.list({.limit = 9}, start).value();
    const JobPage last = book.list({.cursor = first.next, .limit = 9}, start).value();
    QCOMPARE(idsOf(last.jobs), QStringList(u"job_9"_s));
    QVERIFY(last.next.isNull());
}

void TestJobList::refusesCursorsThatAreNotItsOwn_data()
{
    QTest::addColumn<QString>("cursor");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("word") << u"next"_s;
    QTest::newRow("number") << u"5"_s;
    QTest::newRow("padded") << QString::fromLatin1(QByteArray("from:5").toBase64() + "==");
    QTest::newRow("leading zero") << QString::fromLatin1(QByteArray("from:05").toBase64());
    QTest::newRow("beyond") << QString::fromLatin1(QByteArray("from:5000").toBase64());
    QTest::newRow("hidden") << u"ZnJvbTo5MjIzMzcyMDM2ODU0Nzc1ODA4"_s;
    QTest::newRow("unicode") << u"ü\u0000"_s;
}

void TestJobList::refusesCursorsThatAreNotItsOwn()
{
    QFETCH(QString, cursor);
    JobBook book;
    add(book, 10);
    const Result<JobPage> page = book.list({.cursor = cursor}, start);
    QVERIFY(!page.isOk());
    QCOMPARE(page.error().kind, ApiError::Kind::InvalidInput);
    QVERIFY2(page.error().detail.startsWith(u"cursor: "), qPrintable(page.error().detail));
}

QTEST_GUILESS_MAIN(TestJobList)
#include "tst_joblist.moc"
