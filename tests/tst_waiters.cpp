// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/waiters.h"

#include <QTest>

using namespace dubwatch;
using namespace Qt::StringLiterals;

class TestWaiters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAllWhoWaitForTheJob();
    void letsAContinuationWaitForTheSameJobAgain();
};

void TestWaiters::tellsAllWhoWaitForTheJob()
{
    Waiters waiters;
    const QFuture<Outcome> first = waiters.add({u"a"_s});
    const QFuture<Outcome> second = waiters.add({u"a"_s});
    const QFuture<Outcome> other = waiters.add({u"b"_s});
    waiters.tell({u"a"_s}, {.job = {}, .polls = 3});
    QVERIFY(first.isFinished());
    QVERIFY(second.isFinished());
    QCOMPARE(second.result().polls, 3);
    QVERIFY(!other.isFinished());
}

void TestWaiters::letsAContinuationWaitForTheSameJobAgain()
{
    constexpr int tooMany = 100; // where a wait is answered with the outcome that began it
    Waiters waiters;
    int told = 0;
    QFuture<Outcome> latest;
    std::function<void(const Outcome &)> again = [&](const Outcome &) {
        if (++told < tooMany) {
            latest = waiters.add({u"a"_s});
            latest.then(again);
        }
    };
    waiters.add({u"a"_s}).then(again);
    waiters.tell({u"a"_s}, {.job = {}});
    QCOMPARE(told, 1);
    QVERIFY(!latest.isFinished());
    waiters.tell({u"a"_s}, {.job = {}});
    QCOMPARE(told, 2);
}

QTEST_GUILESS_MAIN(TestWaiters)
#include "tst_waiters.moc"
