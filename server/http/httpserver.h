// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "server/http/limits.h"
#include "server/http/refusal.h"
#include "server/http/requesthandler.h"

#include <QString>

#include <atomic>
#include <vector>

class QHostAddress;
class QTcpServer;

namespace dubwatch::server {

class WorkerThread;

/// How a server is reached and bounded.
struct HttpServerOptions
{
    QString host = QStringLiteral("127.0.0.1"); ///< an address, or a name that has one here
    quint16 port = 0; ///< 0 picks a free one
    int workers = 1; ///< 1 … 64
    Limits limits = {};
    RefusalFormat formatRefusal = {}; ///< plain text without one
};

/// The whole HTTP server: one listening socket, shared by its workers, each in its own thread.
///
/// Lives in the thread that made it. Because the socket is shared and its port is not, a second
/// server on the same port gets an error; the kernel gives each connection to one of the workers.
class HttpServer
{
public:
    /// \a clock is used by all workers at once, and must outlive the server.
    HttpServer(HttpServerOptions options, Clock &clock, HandlerFactory makeHandler);
    ~HttpServer(); ///< close()s
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Accepts connections when this returns. The error names host, port and reason.
    Result<Done> listen();

    /// Lets the handlers answer what waits (RequestHandler::aboutToStop()), and returns when all
    /// workers have ended: within Limits::stopTime, however slow the clients are, as long as no
    /// handler blocks its thread.
    void close();

    bool isListening() const { return !m_threads.empty(); }
    quint16 port() const { return m_port; } ///< the real one, while listening
    QString url() const; ///< "http://127.0.0.1:8000", without a slash at the end
    int connectionCount() const { return m_connectionCount; } ///< over all workers; any thread

private:
    Result<Done> startWorkers(QTcpServer &listener, const QHostAddress &address);

    const HttpServerOptions m_options;
    Clock &m_clock;
    const HandlerFactory m_makeHandler;
    std::atomic<int> m_connectionCount = 0;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<WorkerThread>> m_threads;
};

} // namespace dubwatch::server
