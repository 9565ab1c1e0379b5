// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/inspectionplanner.h"

#include "client/policy/adaptiveconfig.h"
#include "client/policy/forecast.h"
#include "client/policy/vectorregisters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dubwatch {

namespace {

constexpr int geometricPoints = 56;
constexpr std::array quantiles {.001, .003, .01, .03, .06, .1,  .2,  .3,   .4,  .5,
                                .6,   .7,   .8,  .9,  .94, .97, .99, .997, .999};
constexpr size_t mostPoints = 1 + geometricPoints + quantiles.size();

/// The points at which an inspection is considered, and what the forecast says of them.
class Grid
{
public:
    Grid(const Forecast &forecast, const AdaptiveConfig &config);

    Inspection cheapestFirst(const AdaptiveConfig &config) const;

private:
    void add(double x) { m_at[m_size++] = x; }
    void thinOut();

    std::array<double, mostPoints> m_at;
    std::array<double, mostPoints> m_survival;
    std::array<double, mostPoints> m_integral; ///< of the survival, from 0
    size_t m_size = 0;
};

Grid::Grid(const Forecast &forecast, const AdaptiveConfig &config)
{
    const double horizon = 4 * config.maxInterval;
    add(0);
    const double ratio = std::pow(horizon / config.minInterval, 1.0 / (geometricPoints - 1));
    for (double x = config.minInterval; m_size <= geometricPoints; x *= ratio) {
        add(x);
    }
    if (forecast.prediction()) {
        for (const double u : quantiles) {
            const double x = forecast.prediction().remaining.quantile(u);
            if (x > config.minInterval && x < horizon) {
                add(x);
            }
        }
    }
    thinOut();
    for (size_t i = 0; i < m_size; ++i) {
        m_survival[i] = forecast.survival(m_at[i]);
        m_integral[i] = i == 0 ? 0
                               : m_integral[i - 1]
                + 0.5 * (m_survival[i] + m_survival[i - 1]) * (m_at[i] - m_at[i - 1]);
    }
}

void Grid::thinOut()
{
    std::sort(m_at.begin(), m_at.begin() + m_size);
    size_t kept = 1;
    for (size_t i = 1; i < m_size; ++i) {
        if (m_at[i] > m_at[kept - 1] * 1.003 + 0.005) {
            m_at[kept++] = m_at[i];
        }
    }
    m_size = kept;
}

/// From the last point backwards: what it costs from a point on, given an inspection there, is the
/// next inspection, what is noticed late until then, and the cost from there on.
Inspection Grid::cheapestFirst(const AdaptiveConfig &config) const
{
    std::array<double, mostPoints> cost;
    const size_t last = m_size - 1;
    size_t next = last;
    cost[last] = 0;
    for (size_t i = last; i-- > 0;) {
        cost[i] = std::numeric_limits<double>::max();
        next = last;
        for (size_t j = i + 1; j <= last; ++j) {
            const double step = m_at[j] - m_at[i];
            if (step < config.minInterval - 1e-9 && j != last) {
                continue;
            }
            const double late = m_survival[i] * step - (m_integral[j] - m_integral[i]);
            const double total = config.pollCost * m_survival[i] + late + cost[j];
            if (total < cost[i]) {
                cost[i] = total;
                next = j;
            }
            if (step > config.maxInterval) {
                break;
            }
        }
    }
    return {m_at[next], cost[0]};
}

} // namespace

Inspection nextInspection(const Forecast &forecast, const AdaptiveConfig &config)
{
    cleanVectorRegisters();
    return Grid(forecast, config).cheapestFirst(config);
}

} // namespace dubwatch
