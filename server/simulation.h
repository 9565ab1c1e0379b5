// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/routetable.h"
#include "server/simulation/jobbook.h"
#include "server/simulation/scenario.h"
#include "server/simulation/statusscript.h"
#include "server/simulation/virtualclock.h"

namespace dubwatch::server {

/// The world that all workers of a server share: the scenario, the virtual time, the jobs and who
/// may ask for them. Everything in it is immutable or locks itself; any thread.
class Simulation
{
public:
    /// \a clock must outlive this. The scenario's own jobs, and the one of the dialects that have
    /// an implicit job, are born now. An empty \a apiKey lets everybody in.
    Simulation(const Scenario &scenario, RouteTable routes, const QString &apiKey, Clock &clock);

    const Scenario &scenario() const { return m_scenario; }
    const RouteTable &routes() const { return m_routes; }
    const VirtualClock &time() const { return m_time; }
    JobBook &book() { return m_book; }
    StatusScript &script() { return m_script; }
    RateLimiter *limiter() { return m_limiter ? &*m_limiter : nullptr; }
    bool admits(const QString &apiKey) const;

    /// The job that a dialect's status check without an id is about.
    quint64 implicitJob() const { return m_implicitJob; }
    /// What ids are shuffled by: that of the start, whatever scenario comes later.
    quint64 idSeed() const { return m_scenario.seed; }

private:
    const Scenario m_scenario;
    const RouteTable m_routes;
    const QString m_apiKey;
    VirtualClock m_time;
    JobBook m_book;
    StatusScript m_script;
    std::optional<RateLimiter> m_limiter;
    quint64 m_implicitJob = 0;
};

} // namespace dubwatch::server
