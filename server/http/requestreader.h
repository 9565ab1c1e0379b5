// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/chunkeddecoder.h"
#include "server/http/requesthead.h"

#include <optional>

namespace dubwatch::server {

struct ReceivedRequest
{
    RequestHead head;
    QByteArray body; ///< decoded
};

/// Cuts what a client sends into requests, and refuses what no parser should see.
///
/// Computes only, with no socket and no clock: bytes in by append(), then next() until it needs
/// more. It holds one unfinished request and at most the bytes that one append() brought.
class RequestReader
{
public:
    enum class Step {
        NeedsMore,
        ContinueExpected, ///< the client waits for "100 Continue"; said once a request
        Complete, ///< take() it, then go on
        Refused, ///< nothing that follows can be trusted
    };

    explicit RequestReader(const Limits &limits);

    void append(const QByteArray &bytes);
    Step next();

    ReceivedRequest take();
    const Refusal &refusal() const { return m_refusal; }

    /// Where in a request the client is.
    enum class Place { Between, InHead, InBody };
    Place place() const;
    /// The method, once the head is known: decides how a refusal is sent.
    bool isHead() const { return m_head && m_head->method == "HEAD"; }
    /// The path, once the head is known; null before.
    QByteArray path() const { return m_head ? m_head->path : QByteArray(); }

private:
    Step refuse(const Refusal &refusal);
    Step readHead();
    Step onHead(qsizetype end);
    Step readBody();
    Step complete(const QByteArray &body);

    const Limits &m_limits;
    QByteArray m_input;
    qsizetype m_begin = 0; ///< of what has not been consumed
    qsizetype m_lineStart = 0;
    qsizetype m_scanned = 0;
    std::optional<RequestHead> m_head;
    std::optional<ChunkedDecoder> m_chunks;
    QByteArray m_body;
    bool m_isComplete = false;
    Refusal m_refusal;
};

} // namespace dubwatch::server
