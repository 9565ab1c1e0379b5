// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/durationtext.h"

#include <array>
#include <cmath>

namespace dubwatch {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    QLatin1StringView name;
    Duration length;
};

// Longest unit first, which is how durationText() looks for one that fits without a remainder.
constexpr std::array<Unit, 4> units {{{"h"_L1, 1h}, {"m"_L1, 1min}, {"s"_L1, 1s}, {"ms"_L1, 1ms}}};
constexpr Duration longest = 100 * 365 * 24h;

ApiError notADuration(QStringView text)
{
    return invalidInput(
        u"\"%1\" is not a duration: expected a number and ms, s, m or h, such as 10s"_s.arg(text));
}

} // namespace

Result<Duration> parseDuration(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed == u"0") {
        return Duration::zero();
    }
    const auto firstLetter = std::find_if(trimmed.begin(), trimmed.end(),
                                          [](QChar c) { return c.isLetter(); });
    const QStringView number = trimmed.left(firstLetter - trimmed.begin());
    const QStringView unitName = trimmed.mid(number.size());
    for (const Unit &unit : units) {
        if (unit.name != unitName) {
            continue;
        }
        bool isNumber = false;
        const double amount = number.toDouble(&isNumber);
        const double milliseconds = amount * double(unit.length.count());
        if (!isNumber || !(amount >= 0)) {
            return notADuration(text);
        }
        if (milliseconds > double(longest.count())) {
            return invalidInput(u"\"%1\" is longer than 100 years"_s.arg(text));
        }
        return Duration(std::llround(milliseconds));
    }
    return notADuration(text);
}

QString durationText(Duration duration)
{
    for (const Unit &unit : units) {
        if (duration % unit.length == Duration::zero() && duration != Duration::zero()) {
            return QString::number(duration / unit.length) + unit.name;
        }
    }
    return u"0s"_s;
}

QString secondsText(Duration duration)
{
    QString text = QString::number(double(duration.count()) / 1000.0, 'f', 3);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return text;
}

} // namespace dubwatch
