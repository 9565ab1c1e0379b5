// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/benchoptions.h"

#include <QCommandLineParser>

#include <limits>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"What it costs to follow jobs by polling: our policies and those of other clients, over "
        "51 backends at four prices of a poll, in virtual time."_s);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {u"scenarios"_s, u"Print a line for each scenario, too."_s},
        {u"only"_s, u"Only scenarios whose name contains this."_s, u"text"_s},
        {u"jobs"_s, u"Jobs a scenario, at least 4; a quarter is there to learn from (240)."_s,
         u"number"_s},
        {u"seed"_s, u"What chance begins with (20240601)."_s, u"number"_s},
        {u"plot"_s, u"Draw the table as a chart."_s, u"file.png"_s},
        {u"trials"_s,
         u"Run what the scenarios leave out instead: faults, suspends, drift, mixed "
         "work, other backends."_s},
    });
}

struct Range
{
    quint64 least = 0;
    quint64 most = std::numeric_limits<quint64>::max();
};

/// What \a name was given; \a fallback if it was not given at all.
Result<quint64> number(const QCommandLineParser &parser, const QString &name, const Range &range,
                       quint64 fallback)
{
    if (!parser.isSet(name)) {
        return fallback;
    }
    bool isNumber = false;
    const quint64 value = parser.value(name).toULongLong(&isNumber);
    if (!isNumber || value < range.least || value > range.most) {
        return invalidInput(u"--%1: needs a whole number from %2 to %3, not \"%4\""_s.arg(name)
                                .arg(range.least)
                                .arg(range.most)
                                .arg(parser.value(name)));
    }
    return value;
}

} // namespace

Result<BenchOptions> benchOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return invalidInput(parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return invalidInput(u"unexpected argument: "_s + parser.positionalArguments().first());
    }
    const Result<quint64> jobs = number(parser, u"jobs"_s, {4, 1'000'000}, quint64(Sample().jobs));
    const Result<quint64> seed = number(parser, u"seed"_s, {}, Sample().seed);
    if (!jobs || !seed) {
        return jobs ? seed.error() : jobs.error();
    }
    return BenchOptions{.sample = {.jobs = int(*jobs), .seed = *seed},
                        .only = parser.value(u"only"_s),
                        .plot = parser.value(u"plot"_s),
                        .showsScenarios = parser.isSet(u"scenarios"_s),
                        .wantsTrials = parser.isSet(u"trials"_s),
                        .wantsHelp = parser.isSet(u"help"_s)};
}

QString benchHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace dubwatch::bench
