// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/liveserver.h"
#include "tests/support/rawclient.h"

namespace dubwatch::test {

/// A GET that is under way at a LiveServer, with what has come of it so far.
class PendingRequest
{
public:
    PendingRequest(const LiveServer &server, const QByteArray &target,
                   const QByteArray &fields = {})
        : m_client(server.port())
    {
        m_client.send(requestBytes("GET " + target, {}, fields));
        // On one thread: what a later connection is answered, the server knew this one before.
        server.ask("GET /v1/jobs?limit=1");
    }

    bool isWaiting() const { return m_client.received.isEmpty() && m_client.isConnected(); }
    HttpReply reply() { return m_client.reply().value_or(HttpReply {.status = 0}); }
    void hangUp() { m_client.socket.abort(); }

private:
    RawClient m_client;
};

} // namespace dubwatch::test
