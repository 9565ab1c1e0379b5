// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/holdout.h"

#include "tests/polling/tournament.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

Feedback etaOf(double remaining)
{
    return {.eta = std::max(remaining, 0.0)};
}

/// Most of the progress comes late, or early: a power of the time.
FeedbackModel bentProgress(double power)
{
    return {u"progress to the power of %1"_s.arg(power),
            [power](const BenchJob &job, double age, RandomStream &) {
                return Feedback{.progress =
                                    std::floor(100 * std::pow(age / job.planned, power)) / 100};
            }};
}

/// Always what jobs take in the mean, however old this one is.
FeedbackModel alwaysTheMean(double duration)
{
    return {u"always %1 s"_s.arg(duration),
            [duration](const BenchJob &, double, RandomStream &) { return etaOf(duration); }};
}

/// Errors that stay alike from poll to poll, and are good at last: a factor that goes to 1.
FeedbackModel settling(double sigma)
{
    return {
        u"settling, %1"_s.arg(sigma),
        [](const BenchJob &job, double age, RandomStream &) {
            const double left = 1 - age / job.planned;
            return etaOf((job.planned - age) * std::pow(job.trait, left));
        },
        [sigma](BenchJob &job, RandomStream &own) { job.trait = std::exp(sigma * own.normal()); }};
}

/// Both, and they contradict each other: the progress is right.
FeedbackModel progressAndWrongEta()
{
    return {u"progress 1%, ETA x4"_s, [](const BenchJob &job, double age, RandomStream &) {
                return Feedback{.eta = 4 * (job.planned - age),
                                .progress = std::floor(100 * age / job.planned) / 100};
            }};
}

/// A sum of three waits without a memory.
Population inThreeStages()
{
    return {u"3 x Exp(40)"_s, [](RandomStream &chance) {
                double waits = 0;
                for (int stage = 0; stage < 3; ++stage) {
                    waits += chance.exponential();
                }
                return 2 + 40 * waits;
            }};
}

/// The waits, and the factors and limits of estimates, among which hindsight may choose.
std::vector<Contender> simpleRules()
{
    std::vector<Contender> rules;
    for (const double interval : {.5, 1., 1.5, 2., 3., 4.5, 7., 10., 15., 20., 30., 45., 60.}) {
        rules.push_back(every(u"fixed"_s, interval));
    }
    for (const double factor : {.3, .5, .7, .85, 1., 1.1, 1.3, 2.}) {
        for (const double shortest : {.5, 1., 3., 8.}) {
            for (const double longest : {10., 20., 60.}) {
                rules.push_back(clampedEta(factor, shortest, longest));
            }
        }
    }
    return rules;
}

/// By price. No rule looks at the price, so one run serves all.
std::vector<double> bestInHindsight(const Scenario &scenario, const Sample &sample)
{
    std::vector<double> best(prices.size(), HUGE_VAL);
    for (const Contender &rule : simpleRules()) {
        const Cost cost = runCell(scenario, prices[0], rule, sample);
        for (size_t i = 0; i < prices.size(); ++i) {
            best[i] = std::min(best[i], cost.of(prices[i]));
        }
    }
    return best;
}

std::vector<double> ratiosOf(const Contender &contender, const Scenario &scenario,
                             const std::vector<double> &best, const Sample &sample)
{
    std::vector<double> ratios;
    for (size_t i = 0; i < prices.size(); ++i) {
        ratios.push_back(runCell(scenario, prices[i], contender, sample).of(prices[i]) / best[i]);
    }
    return ratios;
}

QString row(const QString &name, const std::vector<std::vector<double>> &ratios)
{
    QString text = u"  %1"_s.arg(name, -42);
    for (const std::vector<double> &each : ratios) {
        text += u" %1"_s.arg(scoresOf(each).geomean, 7, 'f', 2);
    }
    return text + u'\n';
}

} // namespace

std::vector<Scenario> holdOutScenarios()
{
    return {
        {uniformBetween(60, 180), silent()},
        {logNormal(40, .8), silent()},
        {inThreeStages(), silent()},
        {weibull(400, 1.5), noisy(u"iid noise .5"_s, .5)},
        {logNormal(40, .8), noisy(u"x1.5 noise .2"_s, .2, 1.5)},
        {inThreeStages(), rounded(5)},
        {eitherAround(30, 300), rounded(60)},
        {logNormal(90, .4), progressIn(10)},
        {uniformBetween(60, 180), bentProgress(2)},
        {logNormal(300, .5), bentProgress(0.5)},
        {weibull(120, 1), alwaysTheMean(120)},
        {logNormal(600, .2), alwaysTheMean(600)},
        {uniformBetween(60, 180), settling(0.7)},
        {logNormal(300, .5), progressAndWrongEta()},
        {always(600), absentAtFirst(.5, .3)},
        {pareto(20, 1.5), factorPerJob(.3)},
    };
}

QString holdOutTable(const Sample &sample)
{
    const std::vector<Contender> contenders{adaptive(Learning::Warm), adaptive(Learning::Cold),
                                            clamped(), everySecond()};
    QString table = u"Backends that nothing was tuned on: times the best simple rule in hindsight\n"
                    "  %1    warm    cold  1-10 s     1 s\n"_s.arg(QString(), -42);
    std::vector<std::vector<double>> all(contenders.size());
    for (const Scenario &scenario : holdOutScenarios()) {
        const std::vector<double> best = bestInHindsight(scenario, sample);
        std::vector<std::vector<double>> here;
        for (size_t i = 0; i < contenders.size(); ++i) {
            here.push_back(ratiosOf(contenders[i], scenario, best, sample));
            all[i].insert(all[i].end(), here[i].begin(), here[i].end());
        }
        table += row(scenario.name(), here);
    }
    const Scores warm = scoresOf(all[0]);
    const Scores cold = scoresOf(all[1]);
    return table + row(u"all"_s, all)
        + u"  p90 and max: warm %1 %2, cold %3 %4\n"_s.arg(warm.p90, 0, 'f', 2)
              .arg(warm.worst, 0, 'f', 2)
              .arg(cold.p90, 0, 'f', 2)
              .arg(cold.worst, 0, 'f', 2);
}

} // namespace dubwatch::bench
