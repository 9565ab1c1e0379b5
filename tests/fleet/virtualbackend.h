// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/dialect.h"
#include "tests/polling/scenario.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"

#include <QHash>

namespace dubwatch::bench {

/// The API of the benchmark's backends, with batches of at most so many jobs; 0: without any.
Dialect fleetDialect(int mostInBatch);

/// A backend whose jobs are those of a scenario, behind a network in virtual time: a request is
/// answered by what is true half a round trip after it was made.
class VirtualBackend
{
public:
    VirtualBackend(const Scenario &scenario, std::uint64_t seed, const Dialect &dialect,
                   test::ManualClock &clock);

    /// A job that begins now.
    JobId begin();
    /// The mean of all that were begun, seconds.
    double meanDuration() const;
    test::FakeNetwork &network() { return m_network; }

private:
    struct Life
    {
        BenchJob job;
        Instant born = {};
        int polls = 0;
    };

    test::Script answer(const test::Asked &asked);
    Job tell(const QString &id, Instant at);

    const Scenario &m_scenario;
    const std::uint64_t m_seed;
    const Dialect m_dialect;
    test::ManualClock &m_clock;
    test::FakeNetwork m_network;
    QHash<QString, Life> m_lives;
};

} // namespace dubwatch::bench
