// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/numbers.h"

#include <QLocale>

#include <cmath>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

ApiError outOfRange(QStringView text, QStringView kind, const QString &least, const QString &most)
{
    return invalidInput(u"\"%1\": expected a %2 from %3 to %4"_s.arg(text, kind, least, most));
}

} // namespace

Result<double> parseNumber(QStringView text, double least, double most)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    // Written so that not-a-number fails too.
    if (!isNumber || !(number >= least && number <= most)) {
        return outOfRange(text, u"number", numberText(least), numberText(most));
    }
    return number;
}

Result<quint64> parseWhole(QStringView text, quint64 least, quint64 most)
{
    const QStringView trimmed = text.trimmed();
    bool isNumber = !trimmed.startsWith(u'-');
    const quint64 number = isNumber ? trimmed.toULongLong(&isNumber) : 0;
    if (!isNumber || number < least || number > most) {
        return outOfRange(text, u"whole number", QString::number(least), QString::number(most));
    }
    return number;
}

Result<double> parseFraction(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const bool isPercent = trimmed.endsWith(u'%');
    const double unit = isPercent ? 100 : 1;
    const auto number = parseNumber(isPercent ? trimmed.chopped(1) : trimmed, 0, unit);
    if (!number) {
        return invalidInput(u"\"%1\": expected a part from 0 to 1 or 0% to 100%"_s.arg(text));
    }
    return *number / unit;
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

Duration durationFrom(double milliseconds)
{
    if (!(milliseconds > 0)) {
        return Duration::zero();
    }
    const double most = double(longestDuration.count());
    return milliseconds < most ? Duration(std::llround(milliseconds)) : longestDuration;
}

RangeText splitRange(QStringView text)
{
    const qsizetype dots = text.indexOf(u"..");
    return dots < 0 ? RangeText{text, text} : RangeText{text.left(dots), text.mid(dots + 2)};
}

} // namespace dubwatch::server
