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

/// Of one item: its quota, from "q" or the item itself, over its window "w"; 0 when it has none.
double rateOf(const QByteArray &item)
{
    const QList<QByteArray> parts = item.split(';');
    double quota = parts.front().trimmed().toDouble();
    double window = 0;
    for (const QByteArray &part : parts.mid(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter.startsWith("q=")) {
            quota = parameter.mid(2).toDouble();
        } else if (parameter.startsWith("w=")) {
            window = parameter.mid(2).toDouble();
        }
    }
    return window > 0 && quota > 0 && std::isfinite(quota / window) ? quota / window : 0;
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

std::optional<double> toldRate(const HttpHeaders &headers)
{
    std::optional<double> strictest;
    for (const auto &[name, value] : headers) {
        const bool isPolicy = name.compare("ratelimit-policy", Qt::CaseInsensitive) == 0;
        if (!isPolicy && name.compare("ratelimit-limit", Qt::CaseInsensitive) != 0) {
            continue;
        }
        for (const QByteArray &item : value.split(',')) {
            const double rate = rateOf(item);
            if (rate > 0) {
                strictest = std::min(rate, strictest.value_or(rate));
            }
        }
    }
    return strictest;
}

} // namespace dubwatch
