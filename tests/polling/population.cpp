// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/population.h"

#include <algorithm>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

double bounded(double duration)
{
    return std::clamp(duration, 2.0, 3600.0);
}

} // namespace

Population uniformBetween(double shortest, double longest)
{
    return {u"U(%1,%2)"_s.arg(shortest).arg(longest), [=](RandomStream &chance) {
                return shortest + (longest - shortest) * chance.uniform();
            }};
}

Population logNormal(double median, double sigma)
{
    return {u"LogN(%1,%2)"_s.arg(median).arg(sigma, 0, 'f', 1), [=](RandomStream &chance) {
                return bounded(median * std::exp(sigma * chance.normal()));
            }};
}

Population weibull(double scale, double shape)
{
    return {u"Weib(k=%1,%2)"_s.arg(shape, 0, 'f', 1).arg(scale), [=](RandomStream &chance) {
                return bounded(scale * std::pow(chance.exponential(), 1 / shape));
            }};
}

Population pareto(double least, double tail)
{
    return {u"Pareto(%1,%2)"_s.arg(least).arg(tail, 0, 'f', 1), [=](RandomStream &chance) {
                return bounded(least * std::pow(chance.uniform(), -1 / tail));
            }};
}

Population eitherAround(double one, double other)
{
    return {u"Bimodal(%1,%2)"_s.arg(one).arg(other), [=](RandomStream &chance) {
                const double middle = chance.uniform() < 0.5 ? one : other;
                return middle * std::exp(0.1 * chance.normal());
            }};
}

Population always(double duration)
{
    return {u"Const(%1)"_s.arg(duration), [=](RandomStream &) { return duration; }};
}

} // namespace dubwatch::bench
