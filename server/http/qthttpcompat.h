// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QAbstractHttpServer>

#include <functional>

class QTcpServer;

namespace dubwatch::server {

/// Qt's HTTP server, as both Qt 6.4 (a technology preview) and 6.8 offer it: what differs between
/// the two stands here and nowhere else.
///
/// It parses what the feeds of \c bindTo()'s server offer and hands the outcome on, within the
/// offer. Qt's responder is never used and never kept: kept, 6.4 crashes when the client hangs up.
class QtHttpParser final : public QAbstractHttpServer
{
public:
    using Received = std::function<void(const HttpHeaders &fields, const QByteArray &body)>;

    explicit QtHttpParser(Received received);

    /// Takes \a server, which listens already, as its child.
    void bindTo(QTcpServer *server);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &responder) override;
#endif

private:
    void receive(const QHttpServerRequest &request) const;

    const Received m_received;
};

} // namespace dubwatch::server
