// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QTcpSocket>

#include <optional>

namespace dubwatch::test {

/// A client that sends exactly the bytes it is told, and reads replies without being lenient.
/// Waits by running the event loop, so that a server in the same thread can answer.
class RawClient
{
public:
    /// Connects to 127.0.0.1; check isConnected().
    explicit RawClient(quint16 port);

    bool isConnected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray &bytes);

    /// The next whole reply, or nothing when none came in 10 s or the connection ended before.
    /// \a method is what was asked: a HEAD's reply has no body whatever its fields say.
    std::optional<HttpReply> reply(const QByteArray &method = "GET");
    /// Sends a GET with a Host and waits for its reply.
    std::optional<HttpReply> get(const QByteArray &path, const QByteArray &fields = {});

    /// The server closed, and everything that it sent before has been read by reply().
    bool isClosedByServer();

    QTcpSocket socket;
    QByteArray received; ///< what reply() has not taken yet
    QByteArray statusLine; ///< of the last reply

private:
    std::optional<HttpReply> takeReply(const QByteArray &method);
};

} // namespace dubwatch::test
