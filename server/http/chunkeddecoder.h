// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/requestline.h"

#include <QByteArray>

namespace dubwatch::server {

/// Takes a chunked body (RFC 9112, 7.1) apart as it arrives. Qt 6.4 reads one only as long as no
/// chunk is torn apart by the network, so Qt is given the whole body with a length instead.
/// Extensions are skipped, trailer fields are read and dropped.
class ChunkedDecoder
{
public:
    enum class Step { NeedsMore, Complete, Refused };

    /// Above \a mostBytes of body it refuses with 413.
    explicit ChunkedDecoder(qsizetype mostBytes);

    /// Consumes what it can of \a input from \a position on, and moves \a position.
    Step decode(const QByteArray &input, qsizetype &position);

    QByteArray takeBody() { return std::exchange(m_body, {}); }
    const Refusal &refusal() const { return m_refusal; }

private:
    enum class Expected { Size, Data, DataEnd, Trailer, Nothing };

    Step refuse(const Refusal &refusal);
    void readData(const QByteArray &input, qsizetype &position);
    Step readLine(QByteArrayView line);
    Step readSize(QByteArrayView line);

    qsizetype m_mostBytes;
    Expected m_expected = Expected::Size;
    qsizetype m_left = 0;
    qsizetype m_trailer = 0;
    QByteArray m_body;
    Refusal m_refusal;
};

} // namespace dubwatch::server
