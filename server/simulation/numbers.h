// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringView>

namespace dubwatch::server {

/// A finite number from \a least to \a most. The error quotes the text and names the range.
Result<double> parseNumber(QStringView text, double least, double most);
Result<quint64> parseWhole(QStringView text, quint64 least, quint64 most);

/// "0.3" or "30%", from 0 to 1.
Result<double> parseFraction(QStringView text);

/// The shortest text that reads back to the same number.
QString numberText(double number);

/// The longest time that the simulation deals in; anything longer is cut to it.
inline constexpr Duration longestDuration = std::chrono::hours(100 * 365 * 24);

/// Milliseconds rounded to the nearest, cut to 0…longestDuration.
Duration durationFrom(double milliseconds);

/// The two ends of "A..B"; both are the whole text where there is no "..".
struct RangeText
{
    QStringView low;
    QStringView high;
};
RangeText splitRange(QStringView text);

} // namespace dubwatch::server
