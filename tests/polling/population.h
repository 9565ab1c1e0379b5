// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/polling/randomstream.h"

#include <QString>

#include <functional>

namespace dubwatch::bench {

/// How long the jobs of a backend take, in seconds.
struct Population
{
    QString name;
    std::function<double(RandomStream &)> draw;
};

Population uniformBetween(double shortest, double longest);
/// These three are clamped to 2 s … 1 h.
Population logNormal(double median, double sigma);
Population weibull(double scale, double shape);
Population pareto(double least, double tail);
/// Half the jobs around \a one, half around \a other, with a log-sd of 0.1: cache hits.
Population eitherAround(double one, double other);
Population always(double duration);

} // namespace dubwatch::bench
