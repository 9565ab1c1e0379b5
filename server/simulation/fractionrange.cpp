// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/fractionrange.h"

#include "server/simulation/numbers.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

Result<FractionRange> FractionRange::parse(QStringView text)
{
    const RangeText ends = splitRange(text);
    const auto low = parseFraction(ends.low);
    const auto high = parseFraction(ends.high);
    if (!low || !high) {
        return low ? high.error() : low.error();
    }
    if (*low > *high) {
        return invalidInput(u"\"%1\": the range ends before it begins"_s.arg(text));
    }
    return FractionRange{*low, *high};
}

QString FractionRange::text() const
{
    return low == high ? numberText(low) : numberText(low) + u".."_s + numberText(high);
}

} // namespace dubwatch::server
