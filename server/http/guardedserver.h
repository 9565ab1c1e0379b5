// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "server/http/connection.h"

#include <QSet>
#include <QTcpServer>

#include <atomic>

namespace dubwatch::server {

/// Accepts clients for one worker: keeps their number within bounds and their deadlines, and
/// hands each, behind its guard, to Qt's HTTP server.
///
/// One alarm serves all deadlines: it rings at the earliest, or a little late, never once a
/// second. The number of connections is shared by all workers of a server.
class GuardedServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// What is still told 503 above the limit of connections, before the rest is just closed.
    static constexpr int refusedAtOnce = 64;

    GuardedServer(ConnectionServices &services, std::atomic<int> &connectionCount);
    ~GuardedServer() override;

    /// Accepts no more; what waits for an answer is answered, then closed.
    void stop();
    void abortAll();
    bool isIdle() const { return m_connections.isEmpty(); }

Q_SIGNALS:
    void becameIdle(); ///< the last connection is closed

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onClosed(Connection *connection);
    void expectDeadline(Instant deadline);
    void onDeadline();

    ConnectionServices &m_services;
    std::atomic<int> &m_connectionCount;
    QSet<Connection *> m_connections;
    Alarm m_deadlineAlarm;
    Alarm m_resumeAlarm;
    Instant m_expected = Instant::max();
};

} // namespace dubwatch::server
