// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/ratelimiter.h"

#include "server/simulation/numbers.h"

#include <algorithm>

namespace dubwatch::server {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mostRequests = 1'000'000;

struct Unit
{
    QLatin1StringView name;
    Duration length;
};

constexpr Unit units[]{{"s"_L1, 1s}, {"m"_L1, 1min}, {"h"_L1, 1h}};

} // namespace

Result<RateLimit> RateLimit::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView unitName = slash < 0 ? QStringView() : text.mid(slash + 1);
    const auto requests = parseWhole(text.left(std::max<qsizetype>(slash, 0)), 1, mostRequests);
    for (const Unit &unit : units) {
        if (requests && unit.name == unitName) {
            return RateLimit{*requests, unit.length};
        }
    }
    return invalidInput(u"\"%1\": expected requests per time such as 10/s, 600/m or 5000/h, from "
                        "1 to 1000000 requests"_s.arg(text));
}

QString RateLimit::text() const
{
    for (const Unit &unit : units) {
        if (unit.length == per) {
            return QString::number(requests) + u'/' + unit.name;
        }
    }
    Q_UNREACHABLE();
    return {};
}

RateLimiter::RateLimiter(RateLimit limit)
    : m_limit(limit)
    , m_interval(Micros(limit.per) / qint64(limit.requests))
{
    Q_ASSERT(limit.requests >= 1 && limit.requests <= mostRequests);
}

RateVerdict RateLimiter::ask(const QString &client, Instant realNow)
{
    const FineInstant now = realNow;
    const Micros whole = m_interval * qint64(m_limit.requests);
    const std::lock_guard lock(m_mutex);
    if (m_fullAt.size() >= mostClients && !m_fullAt.contains(client)) {
        makeRoom(now);
    }
    FineInstant &fullAt = m_fullAt[client];
    fullAt = std::max(fullAt, now);
    RateVerdict verdict{.limit = m_limit.requests};
    verdict.allowed = fullAt + m_interval - now <= whole;
    if (verdict.allowed) {
        fullAt += m_interval;
    }
    verdict.remaining = quint64((whole - (fullAt - now)) / m_interval);
    verdict.reset = std::chrono::ceil<Duration>(fullAt - now);
    const Micros untilNext = fullAt + m_interval - now - whole;
    verdict.retryAfter = std::chrono::ceil<Duration>(std::max(untilNext, Micros::zero()));
    return verdict;
}

qsizetype RateLimiter::clients() const
{
    const std::lock_guard lock(m_mutex);
    return m_fullAt.size();
}

void RateLimiter::makeRoom(FineInstant now)
{
    m_fullAt.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (m_fullAt.size() >= mostClients) {
        m_fullAt.erase(std::min_element(m_fullAt.cbegin(), m_fullAt.cend()));
    }
}

} // namespace dubwatch::server
