// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/clientsocket.h"

#include "server/http/descriptor.h"

namespace dubwatch::server {

ClientSocket::ClientSocket(qintptr descriptor, const Limits &limits)
    : m_limits(limits)
{
    m_socket.setReadBufferSize(readBuffer);
    m_socket.setSocketDescriptor(descriptor);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ClientSocket::onReadyRead);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &ClientSocket::onBytesWritten);
    connect(&m_socket, &QTcpSocket::disconnected, this, &ClientSocket::disconnected);
}

ClientSocket::~ClientSocket() { m_socket.disconnect(this); }

void ClientSocket::finish()
{
    if (m_isFinishing) {
        return;
    }
    m_isFinishing = true;
    m_socket.flush();
    if (m_socket.state() == QAbstractSocket::ConnectedState) {
        discard();
        onBytesWritten();
    }
}

void ClientSocket::abort()
{
    m_isFinishing = true;
    m_socket.abort();
}

void ClientSocket::onReadyRead()
{
    if (m_isFinishing) {
        discard();
    } else {
        Q_EMIT received();
    }
}

void ClientSocket::onBytesWritten()
{
    if (m_isFinishing && !m_isLingering && m_socket.bytesToWrite() == 0) {
        linger();
    } else {
        Q_EMIT written();
    }
}

void ClientSocket::linger()
{
    m_isLingering = true;
    if (shutDownWriting(m_socket.socketDescriptor())) {
        Q_EMIT lingering();
    } else {
        m_socket.disconnectFromHost();
    }
}

void ClientSocket::discard()
{
    m_discarded += m_socket.skip(m_socket.bytesAvailable());
    if (m_discarded > m_limits.lingerBytes) {
        m_socket.abort();
    }
}

} // namespace dubwatch::server
