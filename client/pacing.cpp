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

/// A number of requests, and the seconds within which they may be made; 0: not told.
struct Quota
{
    double requests = 0;
    double window = 0;

    bool isTold() const
    {
        return requests > 0 && window > 0 && std::isfinite(requests / window);
    }
};

/// Of one item: the quota is "q" or the item itself, the window "w".
Quota quotaOf(const QByteArray &item)
{
    const QList<QByteArray> parts = item.split(';');
    Quota quota {.requests = parts.front().trimmed().toDouble()};
    for (const QByteArray &part : parts.mid(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter.startsWith("q=")) {
            quota.requests = parameter.mid(2).toDouble();
        } else if (parameter.startsWith("w=")) {
            quota.window = parameter.mid(2).toDouble();
        }
    }
    return quota;
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
    std::optional<Quota> shortest;
    for (const auto &[name, value] : headers) {
        const bool isPolicy = name.compare("ratelimit-policy", Qt::CaseInsensitive) == 0;
        if (!isPolicy && name.compare("ratelimit-limit", Qt::CaseInsensitive) != 0) {
            continue;
        }
        for (const QByteArray &item : value.split(',')) {
            const Quota quota = quotaOf(item);
            if (quota.isTold() && (!shortest || quota.window < shortest->window)) {
                shortest = quota;
            }
        }
    }
    return shortest ? std::optional(shortest->requests / shortest->window) : std::nullopt;
}

} // namespace dubwatch
