// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/httpserver.h"

#include "server/http/cannotlisten.h"
#include "server/http/descriptor.h"
#include "server/http/guardedserver.h"
#include "server/http/workerthread.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QTcpServer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dubwatch::server {

namespace {

constexpr int mostWorkers = 64;

/// Fewer connections where the process may not open so many descriptors. Qt never tells that
/// accept() fails for want of one (seen with 6.4): it asks again at once, for ever, so it must not
/// come to that.
HttpServerOptions withinDescriptors(HttpServerOptions options)
{
    constexpr int ofTheProcess = 128;
    constexpr int ofAWorker = 8;
    const int others = ofTheProcess + ofAWorker * options.workers + GuardedServer::refusedAtOnce;
    int &connections = options.limits.connections;
    connections = std::max(1, std::min(connections,
                                       allowedDescriptors(connections + others) - others));
    return options;
}

Result<QHostAddress> addressOf(const QString &host)
{
    const QHostAddress literal(host);
    if (!literal.isNull()) {
        return literal;
    }
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0) {
        return QHostAddress(QHostAddress::LocalHost); // whatever a resolver says (RFC 6761)
    }
    const QHostInfo info = QHostInfo::fromName(host);
    if (info.addresses().isEmpty()) {
        return cannotListen(u"listen on %1: %2"_s.arg(host, info.errorString()));
    }
    return info.addresses().first();
}

} // namespace

HttpServer::HttpServer(HttpServerOptions options, Clock &clock, HandlerFactory makeHandler)
    : m_options(withinDescriptors(std::move(options)))
    , m_clock(clock)
    , m_makeHandler(std::move(makeHandler))
{
}

HttpServer::~HttpServer() { close(); }

Result<Done> HttpServer::listen()
{
    Q_ASSERT(!isListening());
    if (m_options.workers < 1 || m_options.workers > mostWorkers) {
        return invalidInput(u"Cannot run %1 workers: 1 to %2 are possible"_s.arg(m_options.workers)
                                .arg(mostWorkers));
    }
    const Result<QHostAddress> address = addressOf(m_options.host);
    if (!address) {
        return address.error();
    }
    QTcpServer listener;
    listener.setListenBacklogSize(1024);
    if (!listener.listen(*address, m_options.port)) {
        return cannotListen(u"listen on %1, port %2: %3"_s.arg(m_options.host)
                                .arg(m_options.port)
                                .arg(listener.errorString()));
    }
    listener.pauseAccepting();
    m_port = listener.serverPort();
    Result<Done> started = startWorkers(listener, *address);
    if (!started) {
        close();
    }
    return started;
}

Result<Done> HttpServer::startWorkers(QTcpServer &listener, const QHostAddress &address)
{
    for (int index = 0; index < m_options.workers && listener.isListening(); ++index) {
        const auto descriptor = duplicatedDescriptor(listener.socketDescriptor());
        if (!descriptor && index > 0) {
            return cannotListen(u"start worker %1: no descriptor is left"_s.arg(index));
        }
        if (!descriptor) {
            listener.close(); // the only worker listens for itself
        }
        auto thread = std::make_unique<WorkerThread>(m_options, m_makeHandler,
                                                     WorkerContext {index, m_clock},
                                                     m_connectionCount);
        WorkerThread &started = *m_threads.emplace_back(std::move(thread));
        if (auto result = started.begin({descriptor, address, m_port}); !result) {
            return result;
        }
    }
    return Done();
}

void HttpServer::close()
{
    for (const auto &thread : m_threads) {
        thread->stop();
    }
    for (const auto &thread : m_threads) {
        thread->join();
    }
    m_threads.clear();
    m_port = 0;
}

QString HttpServer::url() const
{
    const QString format = m_options.host.contains(u':') ? u"http://[%1]:%2"_s : u"http://%1:%2"_s;
    return format.arg(m_options.host).arg(m_port);
}

} // namespace dubwatch::server
