// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/polling/scores.h"
#include "tests/polling/virtualrun.h"

namespace dubwatch::bench {

constexpr std::array<double, 4> prices{0.1, 0.5, 2, 10}; ///< of a poll, seconds

/// One scenario at one price.
struct Cell
{
    const Scenario *scenario = nullptr;
    double pollCost = 0;
    double best = 0; ///< the reference's cost
    double tuned = 0; ///< of a clamped estimate whose factor and limits were fitted to this cell
};

/// Everybody against everything.
struct Tournament
{
    std::vector<Cell> cells;
    std::vector<Contender> contenders;
    std::vector<std::vector<Cost>> costs = {}; ///< by contender, then by cell

    /// Two cells at a time; the result does not depend on that.
    void run(const Sample &sample);
    std::vector<double> ratios(size_t contender) const;
    Scores scores(size_t contender) const { return scoresOf(ratios(contender)); }
};

/// Somebody's costs as ratios to the best, by cell.
struct Standing
{
    QString name;
    std::vector<double> ratios;
};

const inline QString tunedInHindsight = QStringLiteral("clamp(k ETA, lo, hi), tuned in hindsight");

/// Of all contenders, and of one that nobody can be: a clamped estimate tuned in hindsight.
std::vector<Standing> standingsOf(const Tournament &tournament);

/// The cells of \a scenarios that \a reference knows.
std::vector<Cell> cellsOf(const std::vector<Scenario> &scenarios, const ReferenceCosts &reference);

/// The table of all standings, best first, one line each.
QString tableOf(std::vector<Standing> standings, const std::vector<Cell> &cells);
/// Of the first two contenders: per scenario the geometric mean over the prices.
QString scenarioTableOf(const Tournament &tournament);

} // namespace dubwatch::bench
