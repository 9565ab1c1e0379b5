// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulationserver.h"

#include "client/dialect/dialectlibrary.h"
#include "server/apihandler.h"
#include "server/http/httpserver.h"
#include "server/simulation.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

struct SimulationServer::Running
{
    Simulation simulation;
    HttpServer http;

    Running(const SimulationOptions &options, RouteTable routes, Clock &clock)
        : simulation(options.scenario, std::move(routes), options.apiKey, clock)
        , http({.host = options.host,
                .port = options.port,
                .workers = options.threads,
                .formatRefusal =
                    [this](int status, const QString &detail, const QByteArray &path) {
                        return simulation.routes().dialectOf(path).refuseWith(status, detail);
                    }},
               clock, [this](const WorkerContext &context) {
                   return std::make_unique<ApiHandler>(simulation, context.clock);
               })
    {
    }
};

SimulationServer::SimulationServer(Clock &clock)
    : m_clock(clock)
{
}

SimulationServer::~SimulationServer() { stop(); }

Result<Done> SimulationServer::start(const SimulationOptions &options)
{
    Q_ASSERT(!m_running);
    std::vector<Dialect> dialects = options.dialects;
    if (dialects.empty()) {
        dialects = DialectLibrary::shipped().dialects();
    }
    const QStringList atRoot = options.rootDialect.isNull()
        ? QStringList {u"dubwatch"_s, u"seed"_s}
        : QStringList {options.rootDialect};
    Result<RouteTable> routes = RouteTable::make(std::move(dialects), atRoot);
    if (!routes) {
        return routes.error();
    }
    auto running = std::make_unique<Running>(options, std::move(routes).value(), m_clock);
    if (const Result<Done> listening = running->http.listen(); !listening) {
        return listening;
    }
    m_running = std::move(running);
    return Done {};
}

void SimulationServer::stop() { m_running.reset(); }

quint16 SimulationServer::port() const { return m_running ? m_running->http.port() : 0; }

QString SimulationServer::url() const
{
    return m_running ? m_running->http.url() : QString();
}

} // namespace dubwatch::server
