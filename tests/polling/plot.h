// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace dubwatch::bench {

/// One bar: what a contender cost, as a ratio to the best that is known.
struct Bar
{
    enum class Kind { Ours, Hindsight, Other };

    QString name;
    Kind kind = Kind::Other;
    double mean = 1; ///< geometric, over the cells
    double p90 = 1;
};

/// The bars, the best on top, on a logarithmic axis that begins at the best possible. Needs a
/// QGuiApplication, for its fonts.
QImage plot(std::vector<Bar> bars, const QString &title, const QString &subtitle);

} // namespace dubwatch::bench
