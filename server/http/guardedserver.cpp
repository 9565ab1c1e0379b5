// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/guardedserver.h"

#include "client/core/clock.h"
#include "server/http/descriptor.h"
#include "server/http/requestfeed.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace dubwatch::server {

namespace {

Q_LOGGING_CATEGORY(log, "dubwatch.http", QtInfoMsg)

/// Deadlines this close together are looked at together.
constexpr Duration deadlineGrain = 20ms;
/// Qt stops accepting for good when accept() fails and it notices; we try again after this.
constexpr Duration acceptAgain = 500ms;

} // namespace

GuardedServer::GuardedServer(ConnectionServices &services, std::atomic<int> &connectionCount)
    : m_services(services)
    , m_connectionCount(connectionCount)
    , m_deadlineAlarm(services.clock)
    , m_resumeAlarm(services.clock)
{
    setListenBacklogSize(1024);
    m_services.expectDeadline = [this](Instant deadline) { expectDeadline(deadline); };
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(log) << "Cannot accept a connection:" << errorString();
        m_resumeAlarm.set(acceptAgain, [this] {
            if (isListening()) {
                resumeAccepting();
            }
        });
    });
}

GuardedServer::~GuardedServer()
{
    m_services.expectDeadline = [](Instant) { };
    abortAll();
}

void GuardedServer::incomingConnection(qintptr descriptor)
{
    const int before = m_connectionCount.load();
    if (before >= m_services.limits.connections + refusedAtOnce) {
        closeDescriptor(descriptor);
        return;
    }
    auto *connection = new Connection(descriptor, m_services, this);
    ++m_connectionCount;
    m_connections.insert(connection);
    connect(connection, &Connection::closed, this, [this, connection] { onClosed(connection); });
    if (before >= m_services.limits.connections) {
        connection->refuse({503, u"There are %1 connections already"_s.arg(before)});
    } else {
        addPendingConnection(connection->makeFeed(this));
    }
}

void GuardedServer::stop()
{
    close();
    m_services.isStopping = true;
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections) {
        connection->stop();
    }
}

void GuardedServer::abortAll()
{
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections) {
        connection->abort();
    }
}

void GuardedServer::onClosed(Connection *connection)
{
    m_connections.remove(connection);
    --m_connectionCount;
    connection->deleteLater();
    if (m_connections.isEmpty()) {
        m_deadlineAlarm.cancel();
        m_expected = Instant::max();
        Q_EMIT becameIdle();
    }
}

void GuardedServer::expectDeadline(Instant deadline)
{
    if (deadline < m_expected) {
        m_expected = deadline;
        m_deadlineAlarm.set(deadline - m_services.clock.now(), [this] { onDeadline(); });
    }
}

void GuardedServer::onDeadline()
{
    m_expected = Instant::max();
    const Instant now = m_services.clock.now();
    const QSet<Connection *> connections = m_connections;
    Instant next = Instant::max();
    for (Connection *connection : connections) {
        if (connection->deadline() <= now) {
            connection->onDeadline();
        }
        next = std::min(next, connection->deadline());
    }
    if (next != Instant::max()) {
        expectDeadline(std::max(next, now + deadlineGrain));
    }
}

} // namespace dubwatch::server
