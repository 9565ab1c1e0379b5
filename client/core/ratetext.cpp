// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/ratetext.h"

#include <cmath>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr double most = 100'000;
constexpr double least = 1.0 / 86'400; // one a day

/// Seconds in the unit; 0 for none that is known.
double secondsIn(QStringView unit)
{
    if (unit == u"s") {
        return 1;
    }
    return unit == u"m" ? 60 : unit == u"h" ? 3600 : 0;
}

} // namespace

Result<double> parseRate(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    bool isNumber = false;
    const double count = text.left(std::max<qsizetype>(slash, 0)).toDouble(&isNumber);
    const double seconds = slash < 0 ? 0 : secondsIn(text.mid(slash + 1));
    const double rate = seconds > 0 ? count / seconds : 0;
    if (!isNumber || !std::isfinite(rate) || rate < least || rate > most) {
        return invalidInput(u"expected a number of requests above 0 a second, minute or hour, such "
                            "as 10/s, 600/m or 5000/h, and one a day at least, found \"%1\""_s
                                .arg(text));
    }
    return rate;
}

} // namespace dubwatch
