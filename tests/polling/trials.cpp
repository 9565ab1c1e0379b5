// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/trials.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double pollCost = 0.5;

QString heading(const QString &title)
{
    return u"%1\n%2 %3 %4 %5   %6\n"_s.arg(title)
        .arg(u""_s, -60)
        .arg(u"J"_s, 7)
        .arg(u"polls"_s, 7)
        .arg(u"lag s"_s, 7)
        .arg(u"J without"_s, 9);
}

QString line(const QString &what, const Cost &cost, const Cost &without)
{
    return u"%1 %2 %3 %4   %5\n"_s.arg(u"  "_s + what, -60)
        .arg(cost.of(pollCost), 7, 'f', 2)
        .arg(cost.polls, 7, 'f', 1)
        .arg(cost.lag, 7, 'f', 2)
        .arg(without.of(pollCost), 9, 'f', 2);
}

Cost mean(const std::vector<Cost> &costs, size_t from, size_t to)
{
    Cost sum;
    for (size_t i = from; i < to; ++i) {
        sum.polls += costs[i].polls;
        sum.lag += costs[i].lag;
    }
    const double count = double(to - from);
    return {sum.polls / count, sum.lag / count};
}

/// Over several rows of jobs, of what \a row gives for the seed of each.
template <typename Row>
std::vector<Cost> averaged(int rows, std::uint64_t seed, const Row &row)
{
    std::vector<Cost> sum;
    for (int i = 0; i < rows; ++i) {
        const std::vector<Cost> costs = row(mixed(seed + std::uint64_t(i)));
        sum.resize(costs.size());
        for (size_t job = 0; job < costs.size(); ++job) {
            sum[job].polls += costs[job].polls / rows;
            sum[job].lag += costs[job].lag / rows;
        }
    }
    return sum;
}

/// A trouble for each job; its chance has nothing to do with the job's own.
using Troubles = std::function<Trouble(const BenchJob &job, RandomStream &chance)>;
/// Whether the jobs that count have it, too, or only those that are there to learn from.
enum class Lasts { Always, WhileLearning };

Cost costWith(const Scenario &scenario, const Contender &contender, const Sample &sample,
              const Troubles &troubles, Lasts lasts)
{
    const int uncounted = sample.jobs / 4;
    const Deciders deciders = contender.begin(pollCost);
    std::vector<Cost> costs;
    for (int i = 0; i < sample.jobs; ++i) {
        const BenchJob job = jobOf(scenario, sample.seed, i);
        RandomStream chance(mixed(job.seed ^ 0x7120B1E));
        const bool isTroubled = lasts == Lasts::Always || i < uncounted;
        costs.push_back(runJob(scenario, job, *deciders(mixed(job.seed ^ 0x5555)),
                               isTroubled ? troubles(job, chance) : Trouble{}));
    }
    return mean(costs, size_t(uncounted), costs.size());
}

/// Beside what it costs in peace.
QString troubled(const QString &title, const std::vector<Scenario> &scenarios, const Sample &sample,
                 const Troubles &troubles, Lasts lasts = Lasts::Always)
{
    QString table = heading(title);
    for (const Scenario &scenario : scenarios) {
        for (const Contender &contender : {adaptive(Learning::Warm), clamped(), everySecond()}) {
            table += line(scenario.name() + u": "_s + contender.name,
                          costWith(scenario, contender, sample, troubles, lasts),
                          runCell(scenario, pollCost, contender, sample));
        }
    }
    return table + u'\n';
}

Scenario noisyJobs(const Population &population)
{
    return {population, noisy(u"iid noise .3"_s, .3)};
}

Trouble outages(const BenchJob &job, RandomStream &chance)
{
    constexpr double duration = 60;
    constexpr double period = 300;
    Trouble trouble;
    // One may have begun before the job.
    for (double from = -period * chance.uniform(); from < job.end; from += period) {
        trouble.outages.push_back({from, from + duration});
    }
    return trouble;
}

Trouble suspend(const BenchJob &job, RandomStream &chance)
{
    const double from = job.end * chance.uniform();
    return {.suspends = {{from, from + 300 + 1500 * chance.uniform()}}};
}

/// So many jobs before the drift, and as many after it.
constexpr size_t switchAt = 100;

std::vector<Cost> driftingJobs(const Contender &contender, const std::vector<Scenario> &regimes,
                               std::uint64_t seed)
{
    const Deciders deciders = contender.begin(pollCost);
    std::vector<Cost> costs;
    for (size_t i = 0; i < 2 * switchAt; ++i) {
        const Scenario &scenario = regimes[i < switchAt ? 0 : 1];
        const BenchJob job = jobOf(scenario, seed, int(i));
        costs.push_back(runJob(scenario, job, *deciders(mixed(job.seed ^ 0x5555))));
    }
    return costs;
}

/// How the policy is told what is what.
enum class Mixture { Unknown, ByKind, Separate };

std::vector<Cost> mixedJobs(const std::vector<Scenario> &kinds, Mixture mixture,
                            const Contender &contender, const Sample &sample)
{
    const std::vector<Deciders> backends{contender.begin(pollCost), contender.begin(pollCost)};
    std::vector<Cost> costs;
    for (int i = 0; i < sample.jobs; ++i) {
        const size_t kind = mixed(sample.seed ^ mixed(std::uint64_t(i))) % 2;
        BenchJob job = jobOf(kinds[kind], sample.seed, i);
        if (mixture == Mixture::ByKind) {
            job.kind = QString::number(kind);
        }
        const Deciders &deciders = backends[mixture == Mixture::Separate ? kind : 0];
        costs.push_back(runJob(kinds[kind], job, *deciders(mixed(job.seed ^ 0x5555))));
    }
    return costs;
}

} // namespace

QString failingPolls(const Sample &sample)
{
    const std::vector<Scenario> scenarios{noisyJobs(uniformBetween(10, 60)),
                                          noisyJobs(logNormal(300, .5))};
    return troubled(u"One poll in five fails"_s, scenarios, sample,
                    [](const BenchJob &, RandomStream &) { return Trouble{.failures = 0.2}; })
        + troubled(u"An outage of 60 s every 300 s; lag counts from its end"_s, scenarios, sample,
                   outages);
}

QString suspends(const Sample &sample)
{
    const std::vector<Scenario> scenarios{{logNormal(1200, .3), silent()},
                                          noisyJobs(logNormal(1200, .3))};
    return troubled(u"Asleep for 5 to 30 minutes of each job; lag counts from waking up"_s,
                    scenarios, sample, suspend)
        + troubled(u"Awake, after a quarter as many jobs that it slept through"_s, scenarios,
                   sample, suspend, Lasts::WhileLearning);
}

QString drift(const Sample &sample)
{
    constexpr int backends = 20;
    const Scenario before{logNormal(300, .5), noisy(u"bias 1"_s, .1)};
    const Scenario after{logNormal(900, .5), noisy(u"bias 3"_s, .1, 3)};
    QString table = heading(u"From job 101 on three times as long, and estimated at three times "
                            "what is left; without: always so (20 backends)"_s);
    for (const Contender &contender : {adaptive(Learning::Warm), clamped(), everySecond()}) {
        const auto costs = [&](const std::vector<Scenario> &regimes) {
            return averaged(backends, sample.seed, [&](std::uint64_t seed) {
                return driftingJobs(contender, regimes, seed);
            });
        };
        const std::vector<Cost> switched = costs({before, after});
        const std::vector<Cost> steady = costs({after, after});
        for (const auto &[first, last] : {std::pair<size_t, size_t>{1, 20}, {21, 100}}) {
            const size_t from = switchAt + first - 1;
            const size_t to = switchAt + last;
            table += line(u"%1: jobs %2-%3 after it"_s.arg(contender.name).arg(first).arg(last),
                          mean(switched, from, to), mean(steady, from, to));
        }
    }
    return table + u'\n';
}

QString mixedKinds(const Sample &sample)
{
    constexpr int backends = 5;
    QString table = heading(u"LogN(20,0.3) and LogN(600,0.3) mixed on one backend; without: on two "
                            "(5 backends)"_s);
    for (const FeedbackModel &feedback : {silent(), noisy(u"iid noise .3"_s, .3)}) {
        const std::vector<Scenario> kinds{{logNormal(20, .3), feedback},
                                          {logNormal(600, .3), feedback}};
        const auto cost = [&](const Contender &contender, Mixture mixture) {
            const auto costs = averaged(backends, sample.seed, [&](std::uint64_t seed) {
                return mixedJobs(kinds, mixture, contender, {sample.jobs, seed});
            });
            return mean(costs, costs.size() / 4, costs.size());
        };
        for (const Contender &contender : {adaptive(Learning::Warm), clamped(), everySecond()}) {
            const Cost apart = cost(contender, Mixture::Separate);
            const QString name = feedback.name + u": "_s + contender.name;
            table += line(name, cost(contender, Mixture::Unknown), apart);
            if (contender.name == adaptive(Learning::Warm).name) {
                table += line(name + u", kinds told"_s, cost(contender, Mixture::ByKind), apart);
            }
        }
    }
    return table + u'\n';
}

} // namespace dubwatch::bench
