// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/qthttpcompat.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

namespace dubwatch::server {

namespace {

HttpHeaders fieldsOf(const QHttpServerRequest &request)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    return request.headers();
#else
    return request.headers().toListOfPairs();
#endif
}

} // namespace

QtHttpParser::QtHttpParser(Received received)
    : m_received(std::move(received))
{
}

void QtHttpParser::bindTo(QTcpServer *server)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bind(server);
#else
    const bool isBound = bind(server);
    Q_ASSERT(isBound);
    Q_UNUSED(isBound);
#endif
}

void QtHttpParser::receive(const QHttpServerRequest &request) const
{
    m_received(fieldsOf(request), request.body());
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool QtHttpParser::handleRequest(const QHttpServerRequest &request, QTcpSocket *)
{
    receive(request);
    return true;
}

void QtHttpParser::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }
#else
bool QtHttpParser::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &)
{
    receive(request);
    return true;
}

void QtHttpParser::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) { }
#endif

} // namespace dubwatch::server
