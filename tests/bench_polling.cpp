// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/benchoptions.h"
#include "tests/polling/holdout.h"
#include "tests/polling/plot.h"
#include "tests/polling/tournament.h"
#include "tests/polling/trials.h"

#include <QGuiApplication>

#include <chrono>
#include <cstdio>

using namespace dubwatch;
using namespace dubwatch::bench;
using namespace Qt::StringLiterals;

// The benchmark of docs/polling.md: what each policy costs, in polls and in noticing late, as a
// multiple of the best that is known to be possible. Virtual time; the same numbers everywhere.

namespace {

void print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
}

int fail(const ApiError &error)
{
    constexpr int usageError = 2;
    std::fprintf(stderr, "bench_polling: %s\n", qUtf8Printable(error.detail));
    return usageError;
}

std::vector<Contender> everybody()
{
    std::vector<Contender> all{adaptive(Learning::Warm), adaptive(Learning::Cold), clamped()};
    for (const Contender &peer : peers()) {
        all.push_back(peer);
    }
    return all;
}

void printScores(const QString &name, const Scores &scores)
{
    print(u"%1: geomean %2 p90 %3 max %4\n"_s.arg(name)
              .arg(scores.geomean, 0, 'f', 2)
              .arg(scores.p90, 0, 'f', 2)
              .arg(scores.worst, 0, 'f', 2));
}

void printTables(const Tournament &tournament, const BenchOptions &options)
{
    print(u"seed %1, %2 jobs a cell, %3 cells\n\n"_s.arg(options.sample.seed)
              .arg(options.sample.jobs)
              .arg(tournament.cells.size()));
    if (options.sample != Sample()) {
        print(u"The best was measured with other jobs than these.\n\n"_s);
    }
    if (options.showsScenarios) {
        print(scenarioTableOf(tournament) + u'\n');
    }
    print(tableOf(standingsOf(tournament), tournament.cells) + u'\n');
}

bool isDrawn(const Tournament &tournament, const QString &file)
{
    std::vector<Bar> bars;
    for (const auto &[name, ratios] : standingsOf(tournament)) {
        if (name == clamped().name) {
            continue; // does what the seed does, to within a millisecond
        }
        const Scores scores = scoresOf(ratios);
        bars.push_back({name, Bar::Kind::Other, scores.geomean, scores.p90});
    }
    bars[0].kind = bars[1].kind = Bar::Kind::Ours;
    bars.back().kind = Bar::Kind::Hindsight;
    return plot(bars, u"What it costs to follow a job by polling"_s,
                u"Times the best possible cost: geometric mean over %1 combinations of backend "
                "and poll price, and 90th percentile"_s.arg(tournament.cells.size()))
        .save(file);
}

/// Of jobs that a warm policy follows to their ends: its planning, and a share of what it learns.
double microsecondsPerDecision(const Scenario &scenario)
{
    const Deciders deciders = adaptive(Learning::Warm).begin(0.5);
    const auto follow = [&](int from, int to) {
        double polls = 0;
        for (int i = from; i < to; ++i) {
            const BenchJob job = jobOf(scenario, Sample().seed, i);
            polls += runJob(scenario, job, *deciders(job.seed)).polls;
        }
        return polls;
    };
    follow(0, 60);
    const auto began = std::chrono::steady_clock::now();
    const double polls = follow(60, 1060);
    const std::chrono::duration<double, std::micro> took
        = std::chrono::steady_clock::now() - began;
    return took.count() / polls;
}

int runTrials(const BenchOptions &options)
{
    print(u"seed %1, %2 jobs; J = 0.5 s x polls + lag\n\n"_s.arg(options.sample.seed)
              .arg(options.sample.jobs));
    for (const auto &trial : {failingPolls, suspends, drift, mixedKinds, holdOutTable}) {
        print(trial(options.sample));
    }
    return 0;
}

int runTournament(const BenchOptions &options)
{
    const auto reference =
        ReferenceCosts::read(QStringLiteral(DUBWATCH_SOURCE_DIR) + u"/tests/data/reference.csv"_s);
    if (!reference) {
        return fail(reference.error());
    }
    std::vector<Scenario> scenarios = benchmarkScenarios();
    std::erase_if(scenarios,
                  [&](const Scenario &one) { return !one.name().contains(options.only); });
    Tournament tournament{.cells = cellsOf(scenarios, *reference), .contenders = everybody()};
    if (tournament.cells.empty()) {
        return fail(
            invalidInput(u"--only: no scenario has \"%1\" in its name"_s.arg(options.only)));
    }
    tournament.run(options.sample);
    printTables(tournament, options);
    print(u"a decision takes %1 us where nothing is told, %2 us by estimates\n"_s
              .arg(microsecondsPerDecision({logNormal(300, .5), silent()}), 0, 'f', 1)
              .arg(microsecondsPerDecision({logNormal(300, .5), noisy({}, .3)}), 0, 'f', 1));
    printScores(u"warm"_s, tournament.scores(0));
    printScores(u"cold"_s, tournament.scores(1));
    if (!options.plot.isEmpty() && !isDrawn(tournament, options.plot)) {
        return fail(invalidInput(u"--plot: cannot write "_s + options.plot));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // draws into an image only
    const QGuiApplication app(argc, argv);
    const Result<BenchOptions> options = benchOptions(QCoreApplication::arguments());
    if (!options) {
        return fail(options.error());
    }
    if (options->wantsHelp) {
        print(benchHelp());
        return 0;
    }
    return options->wantsTrials ? runTrials(*options) : runTournament(*options);
}
