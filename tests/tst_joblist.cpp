// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/filledbook.h"
#include "tests/support/scenarioof.h"

#include <QTest>

#include <algorithm>
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
    std::vector<quint64> seen;
    ListQuery query {.limit = 10};
    int births = 0;
    do {
        const JobPage page = book.list(query, start).value();
        for (const quint64 ordinal : ordinalsOf(page.jobs)) {
            seen.push_back(ordinal);
        }
        query.cursor = page.next;
        if (births++ < 3) {
            add(book, 5);
        }
        (void)book.erase(page.jobs.front().life.ordinal);
        if (!query.cursor.isNull()) {
            (void)book.erase(seen.size());
        }
    } while (!query.cursor.isNull());
    QVERIFY(std::ranges::adjacent_find(seen, std::greater_equal()) == seen.end());
    QCOMPARE(seen.back(), quint64(39));
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
    QSet<quint64> seen;
    qsizetype told = 0;
    ListQuery query {.limit = 50};
    do {
        const JobPage page = book.list(query, start).value();
        for (const quint64 ordinal : ordinalsOf(page.jobs)) {
            seen << ordinal;
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
    const auto jobsIn = [&](JobState state, Instant now) {
        return ordinalsOf(book.list({.state = state}, now).value().jobs);
    };
    QCOMPARE(jobsIn(JobState::Running, start + 9s).size(), size_t(4));
    QCOMPARE(jobsIn(JobState::Running, start + 10s), (std::vector<quint64> {2, 3}));
    QCOMPARE(jobsIn(JobState::Completed, start + 10s), (std::vector<quint64> {0, 1}));
    QVERIFY(jobsIn(JobState::Failed, start + 1h).empty());
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
    QCOMPARE(ordinalsOf(last.jobs), std::vector<quint64> {9});
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
