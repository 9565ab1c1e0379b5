// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/httpserver.h"

#include <QHostAddress>
#include <QThread>

#include <future>
#include <optional>

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
class WorkerThread final : public QThread
{
    Q_OBJECT

public:
    /// The references must outlive the thread.
    WorkerThread(const HttpServerOptions &options, const HandlerFactory &makeHandler,
                 const WorkerContext &context, std::atomic<int> &connectionCount);

    /// Returns when the worker accepts connections, or could not. Once.
    Result<Done> begin(const ListeningPlace &place);
    /// Asks the worker to stop; wait() for the thread's end.
    void stop();

protected:
    void run() override;

private:
    const HttpServerOptions &m_options;
    const HandlerFactory &m_makeHandler;
    const WorkerContext m_context;
    std::atomic<int> &m_connectionCount;
    ListeningPlace m_place;
    std::promise<Result<Done>> m_begun;
    HttpWorker *m_worker = nullptr; ///< while the thread's event loop runs
};

} // namespace dubwatch::server
