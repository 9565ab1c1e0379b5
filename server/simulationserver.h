// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "server/simulation/scenario.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace dubwatch {
class Clock;
class Dialect;
}

namespace dubwatch::server {

/// What a simulated backend is to be: its world, its address, its languages.
struct SimulationOptions
{
    Scenario scenario = {};
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0 picks a free one
    int threads = 1; ///< 1 … 64
    QString apiKey = {}; ///< empty: any key or none will do
    std::vector<Dialect> dialects = {}; ///< empty: the shipped ones
    QString rootDialect = {}; ///< by name; null: the native one and the seed's
};

/// A simulated backend in this process: what dubwatch-server runs, what tests talk to, and what
/// the desktop's demo polls. Answers from threads of its own; start and stop in one thread.
class SimulationServer
{
public:
    /// \a clock must outlive this and be usable from any thread.
    explicit SimulationServer(Clock &clock);
    ~SimulationServer(); ///< stops

    /// Listens, and is the jobs' moment of birth. The error names what could not be used.
    Result<Done> start(const SimulationOptions &options);
    /// Waiting polls get 503; returns within 2 s.
    void stop();

    quint16 port() const;
    QString url() const; ///< "http://127.0.0.1:8000"

private:
    struct Running;

    Clock &m_clock;
    std::unique_ptr<Running> m_running;
};

} // namespace dubwatch::server
