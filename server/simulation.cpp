// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation.h"

namespace dubwatch::server {

namespace {

/// Equal or not in a time that does not tell where they differ.
bool areEqual(const QByteArray &a, const QByteArray &b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference |= unsigned(uchar(a[i]) ^ uchar(b.isEmpty() ? 0 : b[i % b.size()]));
    }
    return difference == 0;
}

} // namespace

Simulation::Simulation(const Scenario &scenario, RouteTable routes, const QString &apiKey,
                       Clock &clock)
    : m_scenario(scenario)
    , m_routes(std::move(routes))
    , m_apiKey(apiKey)
    , m_time(clock, scenario.speed)
    , m_script(scenario.script)
{
    if (scenario.rateLimit) {
        m_limiter.emplace(*scenario.rateLimit);
    }
    m_implicitJob = m_book.insertHidden(m_scenario, m_time.now()).life.ordinal;
    Scenario unlimited = m_scenario;
    unlimited.maxJobs = 0; // the limit is for submits
    const auto born = m_book.insert(numberedOrders(scenario.jobs), unlimited, m_time.now());
    Q_ASSERT(born.isOk());
}

bool Simulation::admits(const QString &apiKey) const
{
    return m_apiKey.isEmpty() || areEqual(apiKey.toUtf8(), m_apiKey.toUtf8());
}

} // namespace dubwatch::server
