// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/pollpolicy.h"
#include "tests/fleet/fleettally.h"
#include "tests/polling/scenario.h"

namespace dubwatch::bench {

/// Who watches.
struct FleetClient
{
    QString name;
    std::function<std::unique_ptr<PollPolicy>(std::uint64_t seed)> policy;
    int mostInBatch = 50; ///< 0: it asks one by one
    FleetOptions options = {};
};

/// As it is shipped.
FleetClient adaptiveFleet(int mostInBatch, const FleetOptions &options = {});
/// What most clients do.
FleetClient fixedFleet(int mostInBatch, Duration interval);
/// Like \a client, but when requests are short whoever is due first comes first.
FleetClient inDueOrder(const FleetClient &client);

/// What is watched: a number of jobs at once.
struct FleetLoad
{
    Scenario scenario;
    int atOnce = 50;
    /// Where one ends another begins until so many have ended; 0: each of those at once is one, and
    /// all begin together.
    int inTurn = 0;
};

/// The real poller in virtual time. Of jobs in turn, the first quarter is not counted.
FleetCost runFleet(const FleetLoad &load, const FleetClient &client, std::uint64_t seed);

} // namespace dubwatch::bench
