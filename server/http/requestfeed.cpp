// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/requestfeed.h"

#include <algorithm>

namespace dubwatch::server {

RequestFeed::RequestFeed(const QTcpSocket &real, QObject *parent)
    : QTcpSocket(parent)
{
    setPeerAddress(real.peerAddress());
    setPeerPort(real.peerPort());
    setLocalAddress(real.localAddress());
    setLocalPort(real.localPort());
    setOpenMode(QIODevice::ReadWrite);
    setSocketState(QAbstractSocket::ConnectedState);
}

RequestFeed::~RequestFeed() { setSocketState(QAbstractSocket::UnconnectedState); }

void RequestFeed::offer(const QByteArray &request)
{
    m_request = request;
    m_read = 0;
    Q_EMIT readyRead();
}

void RequestFeed::hangUp()
{
    if (state() != QAbstractSocket::UnconnectedState) {
        setSocketState(QAbstractSocket::UnconnectedState);
        Q_EMIT disconnected();
    }
}

qint64 RequestFeed::bytesAvailable() const
{
    return m_request.size() - m_read + QIODevice::bytesAvailable();
}

qint64 RequestFeed::readData(char *data, qint64 most)
{
    const qsizetype taken = std::min<qsizetype>(most, m_request.size() - m_read);
    std::copy_n(m_request.constData() + m_read, taken, data);
    m_read += taken;
    return taken;
}

qint64 RequestFeed::writeData(const char *, qint64) { return -1; }

} // namespace dubwatch::server
