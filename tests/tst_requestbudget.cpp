// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/pacing.h"
#include "client/requestbudget.h"

#include <QTest>

#include <cmath>

using namespace dubwatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A budget that has let ten requests a second pass for ten seconds.
struct Used
{
    explicit Used(std::optional<double> most = {})
        : budget(most)
    {
        for (int i = 0; i < 100; ++i, now += 100ms) {
            budget.take(now);
        }
    }

    RequestBudget budget;
    Instant now {1000s};
};

bool isNear(double value, double expected) { return std::fabs(value - expected) <= expected / 20; }

} // namespace

/// How many requests may go to a backend: our own limit, what a server tells of its own, and what
/// is found by its refusals.
class TestRequestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverAdmitsMoreThanItsRate_data();
    void neverAdmitsMoreThanItsRate();
    void readsTheLimitThatAServerTells_data();
    void readsTheLimitThatAServerTells();
    void obeysTheLimitThatAServerTells();
    void slowsDownWhereAToldLimitIsNotEnough();
    void halvesItsRateWhereTheServerDoesNotTell();
    void hearsOneComplaintOnce();
    void leavesSlowClientsToTheirPauses();
    void growsBackAfterARefusal();
    void growsBackToItsOwnLimit();
};

void TestRequestBudget::neverAdmitsMoreThanItsRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("most"); // in a second: the bucket and what flows into it
    QTest::addRow("ten a second") << 10.0 << 15;
    QTest::addRow("two a second") << 2.0 << 4;
    QTest::addRow("one in two seconds") << 0.5 << 2;
}

void TestRequestBudget::neverAdmitsMoreThanItsRate()
{
    QFETCH(double, rate);
    QFETCH(int, most);
    RequestBudget budget(rate);
    Instant now {1000s};
    std::vector<Instant> taken;
    for (int i = 0; i < 60'000; ++i, now += 1ms) {
        if (budget.admits(now)) {
            budget.take(now);
            taken.push_back(now);
        } else {
            QVERIFY(budget.admitsAt(now) > now);
        }
    }
    QVERIFY(std::fabs(double(taken.size()) - 60 * rate) <= 6);
    for (size_t i = 0; i + size_t(most) < taken.size(); ++i) {
        QVERIFY(taken[i + size_t(most)] - taken[i] >= 1s);
    }
}

void TestRequestBudget::readsTheLimitThatAServerTells_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<double>("rate"); // 0: none
    const auto row = [](const char *name, const char *value, double rate) {
        QTest::newRow(value) << QByteArray(name) << QByteArray(value) << rate;
    };
    row("RateLimit-Policy", "\"default\";q=10;w=1", 10);
    row("ratelimit-policy", "\"day\";q=1000;w=86400, \"burst\";q=100;w=50", 2);
    row("RateLimit-Limit", "10, 50;w=10, 10;w=1", 10);
    row("RateLimit-Limit", "10", 0);
    row("RateLimit-Policy", "\"default\";q=ten;w=1", 0);
    row("RateLimit-Policy", "\"default\";q=10;w=0", 0);
    row("X-Other", "1;w=1", 0);
}

void TestRequestBudget::readsTheLimitThatAServerTells()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(double, rate);
    QCOMPARE(toldRate({{name, value}}).value_or(0), rate);
}

void TestRequestBudget::obeysTheLimitThatAServerTells()
{
    Used fast;
    fast.budget.onRefused(fast.now, fast.now, 2.0);
    QCOMPARE(*fast.budget.rate(), 1.9);
    fast.budget.recover(fast.now + 10min);
    QCOMPARE(*fast.budget.rate(), 1.9); // it knows
    Used slower(1.0);
    slower.budget.onRefused(slower.now, slower.now, 2.0);
    QCOMPARE(*slower.budget.rate(), 1.0); // never above ours
}

void TestRequestBudget::slowsDownWhereAToldLimitIsNotEnough()
{
    Used fast;
    fast.budget.onRefused(fast.now, fast.now, 2.0);
    // Somebody else uses the same key: it refuses what it said it would take.
    fast.now += 10s;
    fast.budget.onRefused(fast.now, fast.now, 2.0);
    QCOMPARE(*fast.budget.rate(), 0.95);
    fast.budget.recover(fast.now + 50s);
    QVERIFY(*fast.budget.rate() > 1.3);
    QVERIFY(*fast.budget.rate() < 1.9);
    fast.budget.recover(fast.now + 10min);
    QCOMPARE(*fast.budget.rate(), 1.9); // and never beyond that
}

void TestRequestBudget::halvesItsRateWhereTheServerDoesNotTell()
{
    Used fast;
    fast.budget.onRefused(fast.now, fast.now, {});
    QVERIFY(isNear(*fast.budget.rate(), 5));
    fast.now += 1s;
    fast.budget.onRefused(fast.now, fast.now, {});
    QVERIFY(*fast.budget.rate() <= 2.6);
}

void TestRequestBudget::hearsOneComplaintOnce()
{
    Used fast;
    fast.budget.onRefused(fast.now, fast.now, {});
    fast.budget.onRefused(fast.now - 10ms, fast.now + 3s, {}); // asked before
    QVERIFY(isNear(*fast.budget.rate(), 5));
}

void TestRequestBudget::leavesSlowClientsToTheirPauses()
{
    const Instant now {1000s};
    RequestBudget slow;
    slow.take(now);
    slow.onRefused(now, now, {});
    QVERIFY(!slow.rate()); // one request in ten seconds
}

void TestRequestBudget::growsBackAfterARefusal()
{
    Used fast;
    fast.budget.onRefused(fast.now, fast.now, {});
    fast.budget.recover(fast.now + 20s);
    QVERIFY(isNear(*fast.budget.rate(), 6));
    fast.budget.recover(fast.now + 10min);
    QVERIFY(!fast.budget.rate());
}

void TestRequestBudget::growsBackToItsOwnLimit()
{
    Used fast(8.0);
    fast.budget.onRefused(fast.now, fast.now, {});
    QVERIFY(isNear(*fast.budget.rate(), 4));
    fast.budget.recover(fast.now + 10min);
    QCOMPARE(*fast.budget.rate(), 8.0);
}

QTEST_GUILESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
