// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/apihandler.h"
#include "server/http/httpworker.h"
#include "server/simulation.h"
#include "tests/support/manualclock.h"

#include <QJsonObject>

#include <atomic>

namespace dubwatch::test {

/// Asks the server on that port of 127.0.0.1 once, on a connection of its own. \a line is method
/// and target ("GET /v1/jobs"), \a fields are whole lines ("Prefer: wait=5\r\n"). Status 0 when no
/// whole reply came.
HttpReply ask(quint16 port, const QByteArray &line, const QByteArray &body = {},
              const QByteArray &fields = {});

/// The bytes that ask() would send.
QByteArray requestBytes(const QByteArray &line, const QByteArray &body = {},
                        const QByteArray &fields = {});

/// A reply's body; empty when it is not a JSON object.
QJsonObject jsonOf(const HttpReply &reply);

/// The real simulation behind one worker in the test's own thread, on a port of its own and a
/// clock that the test moves. What needs threads or the real time uses SimulationServer itself.
class LiveServer
{
public:
    struct Options
    {
        QString apiKey = {};
        QStringList atRoot = {QStringLiteral("dubwatch"), QStringLiteral("seed")};
        server::Limits limits = {};
    };

    explicit LiveServer(const server::Scenario &scenario = {});
    LiveServer(const server::Scenario &scenario, const Options &options);

    quint16 port() const { return m_worker->port(); }
    QByteArray origin() const { return "http://127.0.0.1:" + QByteArray::number(port()); }
    void stop() { m_worker->stop(); }

    HttpReply ask(const QByteArray &line, const QByteArray &body = {},
                  const QByteArray &fields = {}) const;
    /// Submits to the native API, and gives the new job's id.
    QByteArray submit(const QByteArray &body = "{}") const;
    QJsonObject job(const QByteArray &id) const;

    ManualClock clock;
    server::Simulation simulation;

private:
    const server::Limits m_limits;
    std::atomic<int> m_connections = 0;
    std::unique_ptr<server::HttpWorker> m_worker;
};

} // namespace dubwatch::test
