// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/dialect/httpmessage.h"

#include <QHash>

#include <map>
#include <optional>

namespace dubwatch::server {

/// A submit with an idempotency key, as digests: neither API key nor body is kept.
struct KeyedRequest
{
    QByteArray name; ///< of scope and key
    QByteArray content; ///< of the body

    /// \a scope is what keeps two clients' keys apart: the API key, and the dialect, since a reply
    /// is kept in one dialect's shape.
    static KeyedRequest of(QStringView scope, QStringView key, QByteArrayView body);
};

/// What a submit hears of its key.
struct KeyClaim
{
    enum class Kind {
        Fresh, ///< never seen: go on, then fulfil() or release() the ticket
        InFlight, ///< the first request with it has no reply yet
        Replay, ///< same body: send the reply again
        Mismatch, ///< another body; the reply is here for APIs that replay it all the same
    };
    Kind kind = Kind::Fresh;
    quint64 ticket = 0; ///< of a fresh claim
    HttpReply reply = {}; ///< of a replay or mismatch
};

/// The idempotency keys of the last 24 hours, real time, with the replies to their first requests.
/// Bounded by number and by bytes; beyond, the oldest is forgotten. Not locked: JobBook does that.
///
/// A ticket outlives its key harmlessly: fulfilling one that was forgotten does nothing.
class IdempotencyKeys
{
public:
    static constexpr Duration lifetime = std::chrono::hours(24);
    static constexpr size_t mostKeys = 10'000;
    static constexpr qsizetype mostBytes = 64 * 1024 * 1024; ///< of replies

    KeyClaim claim(const KeyedRequest &request, Instant realNow);
    /// Keeps \a reply for the requests to come with this key.
    void fulfil(quint64 ticket, const HttpReply &reply);
    /// The submit was refused: the key may be used again.
    void release(quint64 ticket);

    size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        KeyedRequest request;
        Instant claimed;
        std::optional<HttpReply> reply;
    };
    using Entries = std::map<quint64, Entry>;
    void forget(Entries::iterator entry);

    Entries m_entries; ///< by ticket, which is by age too
    QHash<QByteArray, quint64> m_tickets; ///< by the request's name
    quint64 m_nextTicket = 1;
    qsizetype m_bytes = 0;
};

} // namespace dubwatch::server
