// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/byterange.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace dubwatch::server {

namespace {

constexpr QByteArrayView unit = "bytes=";

/// Digits and nothing else; a number too long to read counts as the largest.
std::optional<qsizetype> numberIn(const QByteArray &text)
{
    const bool isDigits = !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isDigits) {
        return std::nullopt;
    }
    bool isRead = false;
    const qsizetype number = text.toLongLong(&isRead);
    return isRead ? number : std::numeric_limits<qsizetype>::max();
}

} // namespace

WantedBytes wantedBytes(const HttpHeaders &headers, qsizetype size, const QByteArray &tag)
{
    const QByteArray asked = headerValue(headers, "Range").trimmed();
    const QByteArray condition = headerValue(headers, "If-Range").trimmed();
    const bool isMet = condition.isNull() || condition == tag;
    const qsizetype dash = asked.indexOf('-');
    if (!isMet || asked.left(unit.size()).toLower() != unit || asked.contains(',') || dash < 0) {
        return WholeBody {};
    }
    const QByteArray from = asked.sliced(unit.size(), dash - unit.size()).trimmed();
    const QByteArray to = asked.sliced(dash + 1).trimmed();
    const auto first = numberIn(from);
    const auto last = numberIn(to);
    if (from.isEmpty() && last) { // the last so many
        return *last == 0 ? WantedBytes(NoSuchRange {})
                          : ByteRange {std::max<qsizetype>(0, size - *last), size - 1};
    }
    if (!first || (!last && !to.isEmpty()) || (last && *last < *first)) {
        return WholeBody {};
    }
    if (*first >= size) {
        return NoSuchRange {};
    }
    return ByteRange {*first, std::min(last.value_or(size - 1), size - 1)};
}

} // namespace dubwatch::server
