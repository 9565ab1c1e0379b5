// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/httpserver.h"

#include <QHostAddress>

#include <future>
#include <optional>
#include <thread>

namespace dubwatch::server {

class HttpWorker;

/// Where a worker gets its connections from: its own descriptor of the shared socket, or, where
/// there is no such thing, an address to listen on by itself.
struct ListeningPlace
{
    std::optional<qintptr> descriptor;
    QHostAddress address;
    quint16 port = 0;
};

/// The thread of one HttpWorker, which lives on its stack.
///
/// A std::thread and not a QThread: the thread sanitizer understands its join(), whereas it takes
/// everything after QThread::wait() for a race. Inside it Qt works as in any thread.
class WorkerThread final
{
public:
    /// The references must outlive the thread.
    WorkerThread(const HttpServerOptions &options, const HandlerFactory &makeHandler,
                 const WorkerContext &context, std::atomic<int> &connectionCount);
    ~WorkerThread(); ///< join()s; stop() it first
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Returns when the worker accepts connections, or could not. Once.
    Result<Done> begin(const ListeningPlace &place);
    /// Asks the worker to stop, once; join() waits for that.
    void stop();
    void join();

private:
    void run();

    const HttpServerOptions &m_options;
    const HandlerFactory &m_makeHandler;
    const WorkerContext m_context;
    std::atomic<int> &m_connectionCount;
    ListeningPlace m_place;
    std::promise<Result<Done>> m_begun;
    HttpWorker *m_worker = nullptr; ///< while the thread's event loop runs
    std::thread m_thread;
};

} // namespace dubwatch::server
