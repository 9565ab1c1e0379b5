// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/contender.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

/// A rule that knows neither price nor chance.
Contender plain(const QString &name, const Rule &rule)
{
    return ruleOf(name, [rule](double, std::uint64_t) { return rule; });
}

/// A rule of the number of polls, with chance.
Contender drawn(const QString &name, const std::function<double(int, RandomStream &)> &wait)
{
    return ruleOf(name, [wait](double, std::uint64_t seed) -> Rule {
        return [wait, chance = std::make_shared<RandomStream>(seed)](
                   int poll, double, const Feedback &) { return wait(poll, *chance); };
    });
}

double azureManagement(int poll, double, const Feedback &)
{
    static constexpr std::array<double, 8> waits{1, 1, 1, 2, 4, 8, 16, 32};
    return waits[size_t(std::min(poll - 1, 7))];
}

double googleCore(int poll, RandomStream &chance)
{
    return chance.uniform() * std::min(20.0, std::pow(1.5, poll - 1));
}

double smithyWaiter(int poll, RandomStream &chance)
{
    if (poll > std::log2(60.0) + 1) {
        return 120;
    }
    return 2 + chance.uniform() * (2 * std::pow(2.0, poll - 1) - 2);
}

double heygenCli(int poll, RandomStream &chance)
{
    return std::min(30.0, 2 * std::pow(2.0, poll - 1)) * (0.75 + 0.5 * chance.uniform());
}

/// \a share of the estimate and \a more, within 0.5 … 60 s; 5 s where there is none.
Rule shareOfEta(double share, double more)
{
    return [=](int, double, const Feedback &said) {
        return said.eta ? std::clamp(*said.eta * share + more, 0.5, 60.0) : 5.0;
    };
}

} // namespace

std::vector<Contender> peers()
{
    return {
        plain(u"clamp(ETA, 1, 10) (seed)"_s,
              [](int, double, const Feedback &said) {
                  return std::clamp(said.eta.value_or(1), 1.0, 10.0);
              }),
        every(u"fixed 30 s (azure-core Python)"_s, 30),
        plain(u"1,1,1,2,4..32 s (Azure .NET management)"_s, azureManagement),
        every(u"fixed 2 s (Azure core-lro JS)"_s, 2),
        drawn(u"U(0, min(20, 1.5^k)) (Google api-core)"_s, googleCore),
        drawn(u"U(2, 2^k) up to 120 s (AWS Smithy)"_s, smithyWaiter),
        every(u"fixed 15 s (botocore EC2 waiter)"_s, 15),
        drawn(u"2 s x2 up to 30 s (heygen-cli)"_s, heygenCli),
        every(u"fixed 3 s (gh run watch)"_s, 3),
        every(u"fixed 1 s (OpenAI, Azure .NET data)"_s, 1),
        every(u"fixed 0.5 s (Replicate)"_s, 0.5),
        plain(u"half the ETA, within 0.5-60 s"_s, shareOfEta(0.5, 0)),
        plain(u"ETA + 0.1 s, within 0.5-60 s"_s, shareOfEta(1, 0.1)),
        ruleOf(u"sqrt(2w(age + 20)), no feedback"_s,
               [](double pollCost, std::uint64_t) -> Rule {
                   return [pollCost](int, double age, const Feedback &) {
                       return std::clamp(std::sqrt(2 * pollCost * (age + 20)), 0.5, 60.0);
                   };
               }),
    };
}

} // namespace dubwatch::bench
