// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/policykit.h"

#include <QTest>

#include <cstdlib>
#include <new>

namespace {

int allocations = 0;

} // namespace

// Counted for this program. No inline: the compiler would see malloc() behind a new.
[[gnu::noinline]] void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size > 0 ? size : 1)) {
        return memory;
    }
    throw std::bad_alloc();
}

[[gnu::noinline]] void operator delete(void *memory) noexcept { std::free(memory); }

[[gnu::noinline]] void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

using namespace dubwatch;
using namespace dubwatch::test;
using namespace Qt::StringLiterals;

/// A decision is arithmetic: it takes no memory but for what a job has said.
class TestDecisionCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allocatesForObservationsOnly_data();
    void allocatesForObservationsOnly();
};

void TestDecisionCost::allocatesForObservationsOnly_data()
{
    QTest::addColumn<double>("bias"); // of the estimates; 0: none
    QTest::addColumn<bool>("tellsProgress");
    QTest::newRow("silent") << 0.0 << false;
    QTest::newRow("estimates") << 2.0 << false;
    QTest::newRow("estimates and progress") << 0.5 << true;
}

void TestDecisionCost::allocatesForObservationsOnly()
{
    QFETCH(double, bias);
    QFETCH(bool, tellsProgress);
    AdaptivePolicy policy({}, noChance());
    for (int i = 0; i < 100; ++i) {
        runJob(policy, 200 + 3 * i, bias, AdaptivePolicy::usual);
    }
    const auto plan = policy.plan(AdaptivePolicy::usual);
    std::vector<int> counts;
    counts.reserve(100);
    for (int poll = 0; poll < 100; ++poll) {
        const double age = 3.0 * poll + 1;
        const double left = 320 - age;
        const PollAnswer answer
            = runningAt(age, bias > 0 ? std::optional(bias * left) : std::nullopt,
                        tellsProgress ? std::optional(age / 320) : std::nullopt);
        const int before = allocations;
        plan->afterAnswer(answer);
        counts.push_back(allocations - before);
    }
    // Room for the observations doubles seven times until all 64 have it.
    const auto some = std::ranges::count_if(counts, [](int count) { return count > 0; });
    QVERIFY2(some <= 7, qPrintable(QString::number(some)));
    QVERIFY(std::ranges::all_of(counts, [](int count) { return count <= 1; }));
    QVERIFY(bias == 0 || some > 0); // they are counted
}

QTEST_GUILESS_MAIN(TestDecisionCost)
#include "tst_decisioncost.moc"
