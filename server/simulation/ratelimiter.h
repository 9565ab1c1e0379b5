// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace dubwatch::server {

/// So many requests in so much time: "10/s", "600/m", "5000/h".
struct RateLimit
{
    quint64 requests = 1; ///< 1…1,000,000
    Duration per = std::chrono::seconds(1);

    static Result<RateLimit> parse(QStringView text);
    QString text() const;

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

/// What the limiter says to one request: enough for the RateLimit headers and Retry-After.
struct RateVerdict
{
    bool allowed = true;
    quint64 limit = 0;
    quint64 remaining = 0; ///< requests that would be let through now
    Duration reset = {}; ///< until the whole limit is there again
    Duration retryAfter = {}; ///< until one more would be let through; 0 when one would now

    friend bool operator==(const RateVerdict &, const RateVerdict &) = default;
};

/// A token bucket for each client, full at first and filled evenly. Time is real, not the
/// simulation's: speed does not scale the protocol. Any thread; its lock is held for one look-up.
///
/// Kept as one number a client (GCRA: the time at which its bucket is full again), so a client
/// that has not asked for a while costs nothing: it is forgotten when room is needed.
class RateLimiter
{
public:
    /// Clients remembered at once. Beyond it the one with the fullest bucket is forgotten.
    static constexpr qsizetype mostClients = 10'000;

    explicit RateLimiter(RateLimit limit);

    /// Takes a token if there is one. \a client is an API key or an address.
    RateVerdict ask(const QString &client, Instant realNow);

    qsizetype clients() const;

private:
    using Micros = std::chrono::microseconds;
    using FineInstant = std::chrono::sys_time<Micros>;
    void makeRoom(FineInstant now);

    const RateLimit m_limit;
    const Micros m_interval; ///< one token's
    mutable std::mutex m_mutex;
    QHash<QString, FineInstant> m_fullAt;
};

} // namespace dubwatch::server
