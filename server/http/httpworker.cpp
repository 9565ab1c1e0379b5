// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/httpworker.h"

#include "server/http/cannotlisten.h"
#include "server/http/descriptor.h"

using namespace Qt::StringLiterals;

namespace dubwatch::server {

HttpWorker::HttpWorker(std::unique_ptr<RequestHandler> handler, const Limits &limits,
                       const RefusalFormat &formatRefusal, Clock &clock,
                       std::atomic<int> &connectionCount)
    : m_handler(std::move(handler))
    , m_services {clock, limits, *m_handler, formatRefusal ? formatRefusal : plainRefusal}
    , m_parser([this](const HttpHeaders &fields, const QByteArray &body) {
        m_services.delivering->receive(fields, body);
    })
    , m_server(new GuardedServer(m_services, connectionCount))
    , m_stopAlarm(clock)
{
    m_server->setParent(&m_parser);
    connect(m_server, &GuardedServer::becameIdle, this, &HttpWorker::onIdle);
}

HttpWorker::~HttpWorker()
{
    m_server->disconnect(this);
    m_server->abortAll();
}

Result<Done> HttpWorker::adopt(qintptr descriptor)
{
    if (!m_server->setSocketDescriptor(descriptor)) {
        closeDescriptor(descriptor);
        return cannotListen(u"use the listening socket: "_s + m_server->errorString());
    }
    m_parser.bindTo(m_server);
    return Done();
}

Result<Done> HttpWorker::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server->listen(address, port)) {
        return cannotListen(u"listen on %1, port %2: %3"_s.arg(address.toString())
                                .arg(port)
                                .arg(m_server->errorString()));
    }
    m_parser.bindTo(m_server);
    return Done();
}

void HttpWorker::stop()
{
    m_services.isStopping = true;
    m_server->close();
    m_handler->aboutToStop();
    m_server->stop();
    if (m_server->isIdle()) {
        Q_EMIT stopped();
        return;
    }
    m_stopAlarm.set(m_services.limits.stopTime, [this] { m_server->abortAll(); });
}

void HttpWorker::onIdle()
{
    if (m_services.isStopping) {
        m_stopAlarm.cancel();
        Q_EMIT stopped();
    }
}

} // namespace dubwatch::server
