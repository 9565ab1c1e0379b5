// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/idempotencykeys.h"

#include <QCryptographicHash>

namespace dubwatch::server {

namespace {

qsizetype bytesOf(const HttpReply &reply)
{
    qsizetype bytes = reply.body.size();
    for (const auto &[name, value] : reply.headers) {
        bytes += name.size() + value.size();
    }
    return bytes;
}

} // namespace

KeyedRequest KeyedRequest::of(QStringView scope, QStringView key, QByteArrayView body)
{
    QCryptographicHash name(QCryptographicHash::Sha256);
    // The length first, so that no two pairs of scope and key run together to the same bytes.
    name.addData(QByteArray::number(scope.size()));
    name.addData(QByteArrayView(":"));
    name.addData(scope.toUtf8());
    name.addData(key.toUtf8());
    return {name.result(),
            QCryptographicHash::hash(body.toByteArray(), QCryptographicHash::Sha256)};
}

KeyClaim IdempotencyKeys::claim(const KeyedRequest &request, Instant realNow)
{
    while (!m_entries.empty() && realNow - m_entries.begin()->second.claimed >= lifetime) {
        forget(m_entries.begin());
    }
    if (const auto known = m_tickets.constFind(request.name); known != m_tickets.cend()) {
        const Entry &entry = m_entries.at(*known);
        if (!entry.reply) {
            return {.kind = KeyClaim::Kind::InFlight};
        }
        const bool isSame = entry.request.content == request.content;
        return {.kind = isSame ? KeyClaim::Kind::Replay : KeyClaim::Kind::Mismatch,
                .reply = *entry.reply};
    }
    if (m_entries.size() >= mostKeys) {
        forget(m_entries.begin());
    }
    const quint64 ticket = m_nextTicket++;
    m_entries.emplace(ticket, Entry{request, realNow, std::nullopt});
    m_tickets.insert(request.name, ticket);
    return {.kind = KeyClaim::Kind::Fresh, .ticket = ticket};
}

void IdempotencyKeys::fulfil(quint64 ticket, const HttpReply &reply)
{
    const auto entry = m_entries.find(ticket);
    if (entry == m_entries.end() || entry->second.reply) {
        return;
    }
    entry->second.reply = reply;
    m_bytes += bytesOf(reply);
    while (m_bytes > mostBytes) {
        forget(m_entries.begin());
    }
}

void IdempotencyKeys::release(quint64 ticket)
{
    const auto entry = m_entries.find(ticket);
    if (entry != m_entries.end() && !entry->second.reply) {
        forget(entry);
    }
}

void IdempotencyKeys::forget(Entries::iterator entry)
{
    if (entry->second.reply) {
        m_bytes -= bytesOf(*entry->second.reply);
    }
    m_tickets.remove(entry->second.request.name);
    m_entries.erase(entry);
}

} // namespace dubwatch::server
