// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace dubwatch::bench {

/// How one contender's costs compare to the best possible ones, over many cells.
struct Scores
{
    double geomean = 0;
    double median = 0;
    double p90 = 0; ///< sorted[⌊0.9 (n − 1)⌋]
    double worst = 0;
    double within = 0; ///< share of the cells up to 1.2
};

/// Of ratios, at least one.
Scores scoresOf(std::vector<double> ratios);

/// The best known cost of each cell, from a file of comma-separated values whose first three
/// columns are the scenario's name, the price of a poll, and that cost.
class ReferenceCosts
{
public:
    static Result<ReferenceCosts> read(const QString &fileName);

    /// 0 where the file does not have the cell.
    double of(const QString &scenario, double pollCost) const;
    /// Of a clamped estimate whose factor and limits were fitted to the cell in hindsight.
    double tuned(const QString &scenario, double pollCost) const;
    /// The cell's row as it stands there, by column from 0; for tests.
    QStringList row(const QString &scenario, double pollCost) const;

private:
    QHash<QString, QStringList> m_rows;
};

} // namespace dubwatch::bench
