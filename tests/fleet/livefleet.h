// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/httptransport.h"
#include "client/joblister.h"
#include "tests/fleet/fleetrun.h"
#include "tests/support/serverprocess.h"

namespace dubwatch::bench {

/// A number of jobs with log-normal durations, which all begin at once, and estimates that are
/// wrong by so much each time.
struct LiveLoad
{
    int jobs = 200;
    double median = 30; ///< seconds
    double sigma = 0.5;
    double noise = 0.3;

    /// The same for virtual time.
    FleetLoad virtually() const;
};

/// The real poller on the wall clock, with a dubwatch-server of its own. Runs in the event loop;
/// several can do so side by side.
class LiveFleet
{
public:
    LiveFleet(const LiveLoad &load, FleetClient client, std::uint64_t seed, Clock &clock);

    const FleetClient &client() const { return m_client; }
    bool isComplete() const { return m_tally.isComplete() || !m_server.isListening(); }
    FleetCost cost() const { return m_tally.cost(); }

private:
    FleetClient m_client;
    test::ServerProcess m_server;
    qint64 m_requests = 0;
    HttpTransport m_transport;
    JobApi m_api;
    std::unique_ptr<PollPolicy> m_policy;
    JobPoller m_poller;
    FleetTally m_tally;
    JobLister m_lister;
};

} // namespace dubwatch::bench
