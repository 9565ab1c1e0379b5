// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/pacing.h"

#include "client/core/instanttext.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr Duration longest = 365 * 24h;

std::optional<Duration> pauseFrom(const QByteArray &text, Duration unit)
{
    bool isNumber = false;
    const double amount = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !(amount >= 0)) {
        return std::nullopt;
    }
    const double milliseconds = std::ceil(amount * double(unit.count()));
    return Duration(qint64(std::min(milliseconds, double(longest.count()))));
}

std::optional<Duration> pauseUntil(const HttpHeaders &headers, const QByteArray &date, Instant now)
{
    const auto until = instantFromHttpDate(QString::fromLatin1(date.trimmed()));
    if (!until) {
        return std::nullopt;
    }
    const auto theirs = instantFromHttpDate(QString::fromLatin1(headerValue(headers, "Date")));
    return std::clamp(*until - theirs.value_or(now), Duration::zero(), longest);
}

} // namespace

std::optional<Duration> askedPause(const HttpHeaders &headers, Instant now)
{
    std::optional<Duration> pause;
    for (const auto &[name, value] : headers) {
        std::optional<Duration> asked;
        if (name.compare("retry-after", Qt::CaseInsensitive) == 0) {
            asked = pauseFrom(value, 1s);
            if (!asked) {
                asked = pauseUntil(headers, value, now);
            }
        } else if (name.compare("retry-after-ms", Qt::CaseInsensitive) == 0
                   || name.compare("openai-poll-after-ms", Qt::CaseInsensitive) == 0) {
            asked = pauseFrom(value, 1ms);
        }
        pause = std::max(pause, asked);
    }
    return pause;
}

} // namespace dubwatch
