// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/limits.h"

#include <QTcpSocket>

namespace dubwatch::server {

/// The real socket of one client: bounded reading, writing, and an end that the client can hear.
///
/// It knows no HTTP and keeps no time. All bytes of a connection pass here, so this is where a
/// network that misbehaves can be played.
class ClientSocket final : public QObject
{
    Q_OBJECT

public:
    /// What may be read ahead of us from the kernel, in bytes.
    static constexpr qsizetype readBuffer = 64 * 1024;

    ClientSocket(qintptr descriptor, const Limits &limits);
    ~ClientSocket() override;

    /// For its addresses.
    const QTcpSocket &socket() const { return m_socket; }

    bool hasInput() const { return m_socket.bytesAvailable() > 0; }
    QByteArray readAll() { return m_socket.readAll(); }

    void write(const QByteArray &bytes) { m_socket.write(bytes); }
    /// Hands to the kernel what it takes. May find out, and signal, that the client is gone.
    void flush() { m_socket.flush(); }
    /// The client has to read before it should be sent more.
    bool isBacklogged() const { return m_socket.bytesToWrite() > m_limits.output; }

    /// Writes what is left, says that nothing more will come, and reads and discards until the
    /// client closes too: a close with unread input would reset the connection, and the client
    /// would lose the reply.
    void finish();
    void abort();

Q_SIGNALS:
    void received(); ///< never after finish()
    void written(); ///< the client read something
    void lingering(); ///< after finish(): all is written
    void disconnected();

private:
    void onReadyRead();
    void onBytesWritten();
    void linger();
    void discard();

    const Limits &m_limits;
    QTcpSocket m_socket;
    qint64 m_discarded = 0;
    bool m_isFinishing = false;
    bool m_isLingering = false;
};

} // namespace dubwatch::server
