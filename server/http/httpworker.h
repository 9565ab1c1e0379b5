// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/core/result.h"
#include "server/http/guardedserver.h"
#include "server/http/qthttpcompat.h"
#include "server/http/requesthandler.h"

namespace dubwatch::server {

/// One thread's share of a server: accepts on a listening socket, which it may share with its
/// siblings, and lets its handler answer.
///
/// Made, used and destroyed in that thread. Destroying it drops its clients without a word:
/// stop() first, and wait for stopped().
class HttpWorker final : public QObject
{
    Q_OBJECT

public:
    /// \a connectionCount is shared by the workers of a server; it, \a clock and \a limits must
    /// outlive the worker.
    HttpWorker(std::unique_ptr<RequestHandler> handler, const Limits &limits,
               const RefusalFormat &formatRefusal, Clock &clock,
               std::atomic<int> &connectionCount);
    ~HttpWorker() override;

    /// Takes over a descriptor that listens already. Closes it in any case.
    Result<Done> adopt(qintptr descriptor);
    /// Listens for itself, for the only worker of a server; 0 picks a port.
    Result<Done> listen(const QHostAddress &address, quint16 port);
    quint16 port() const { return m_server->serverPort(); }

    /// Accepts no more, has the handler answer what waits, and gives the clients
    /// Limits::stopTime to read it.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    void onIdle();

    std::unique_ptr<RequestHandler> m_handler;
    ConnectionServices m_services;
    QtHttpParser m_parser;
    GuardedServer *m_server; ///< owned by the parser, once bound
    Alarm m_stopAlarm;
};

} // namespace dubwatch::server
