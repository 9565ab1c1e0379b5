// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/tournament.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace dubwatch;
using namespace dubwatch::bench;
using namespace Qt::StringLiterals;

// The benchmark of docs/polling.md: what each policy costs, in polls and in noticing late, as a
// multiple of the best that is known to be possible. Virtual time; the same numbers everywhere.

namespace {

constexpr int usageError = 2;

struct Options
{
    Sample sample = {};
    QString only = {};
    bool showsScenarios = false;
};

std::optional<Options> optionsOf(QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What polling policies cost, next to the best possible."_s);
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions({{u"scenarios"_s, u"Show each scenario, too."_s},
                       {u"only"_s, u"Only scenarios whose name has this in it."_s, u"text"_s},
                       {u"seed"_s, u"Another sample of jobs."_s, u"number"_s},
                       {u"jobs"_s, u"Jobs in a cell, from 4; 240."_s, u"number"_s}});
    const auto fail = [](const QString &problem) {
        std::fprintf(stderr, "bench_polling: %s\n", qPrintable(problem));
        return std::nullopt;
    };
    if (!parser.parse(app.arguments())) {
        return fail(parser.errorText());
    }
    if (parser.isSet(help)) {
        parser.showHelp();
    }
    Options options{.only = parser.value(u"only"_s),
                    .showsScenarios = parser.isSet(u"scenarios"_s)};
    bool isNumber = true;
    if (parser.isSet(u"seed"_s)) {
        options.sample.seed = parser.value(u"seed"_s).toULongLong(&isNumber);
    }
    if (isNumber && parser.isSet(u"jobs"_s)) {
        options.sample.jobs = parser.value(u"jobs"_s).toInt(&isNumber);
        isNumber = isNumber && options.sample.jobs >= 4;
    }
    return isNumber ? std::optional(options) : fail(u"--seed and --jobs: expected a number"_s);
}

void printScores(const char *name, const Scores &scores)
{
    std::printf("%s: geomean %.2f p90 %.2f max %.2f\n", name, scores.geomean, scores.p90,
                scores.worst);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const std::optional<Options> options = optionsOf(app);
    if (!options) {
        return usageError;
    }
    const auto reference =
        ReferenceCosts::read(QStringLiteral(DUBWATCH_SOURCE_DIR) + u"/tests/data/reference.csv"_s);
    if (!reference) {
        std::fprintf(stderr, "bench_polling: %s\n", qPrintable(reference.error().detail));
        return usageError;
    }
    std::vector<Scenario> scenarios = benchmarkScenarios();
    std::erase_if(scenarios,
                  [&](const Scenario &one) { return !one.name().contains(options->only); });
    Tournament tournament{.cells = cellsOf(scenarios, *reference),
                          .contenders = {adaptive(Learning::Warm), adaptive(Learning::Cold)}};
    if (tournament.cells.empty()) {
        std::fprintf(stderr, "bench_polling: --only: no scenario has \"%s\" in its name\n",
                     qPrintable(options->only));
        return usageError;
    }
    for (const Contender &peer : peers()) {
        tournament.contenders.push_back(peer);
    }
    tournament.run(options->sample);
    std::printf("seed %llu, %d jobs a cell, %zu cells\n\n",
                static_cast<unsigned long long>(options->sample.seed), options->sample.jobs,
                tournament.cells.size());
    if (options->showsScenarios) {
        std::printf("%s\n", qPrintable(scenarioTableOf(tournament)));
    }
    std::printf("%s\n", qPrintable(tableOf(tournament)));
    printScores("warm", tournament.scores(0));
    printScores("cold", tournament.scores(1));
    return 0;
}
