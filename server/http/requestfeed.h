// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTcpSocket>

namespace dubwatch::server {

/// The socket that Qt's HTTP server sees: it has no descriptor, and yields one complete request
/// at a time, as the connection's guard let it through.
///
/// So Qt never reads ahead of an answer that waits, never meets a torn or hostile request, and
/// behaves alike in 6.4 and 6.8. Qt owns it from nextPendingConnection() on, and deletes it after
/// hangUp(). Nothing is written to it (replies go through the ReplyHandle), and when Qt closes it
/// nothing happens either: whoever offered sees that no request came of it.
class RequestFeed final : public QTcpSocket
{
    Q_OBJECT

public:
    /// Shows the addresses of \a real, which is connected.
    RequestFeed(const QTcpSocket &real, QObject *parent);
    ~RequestFeed() override;

    /// Lets Qt read \a request, which is parsed and handled before this returns.
    void offer(const QByteArray &request);
    void hangUp();

    qint64 bytesAvailable() const override;
    void disconnectFromHost() override { }
    void close() override { }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_request;
    qsizetype m_read = 0;
};

} // namespace dubwatch::server
