// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobmonitor.h"
#include "server/simulation/scenario.h"

#include <vector>

namespace dubwatch::app {

/// What the demo submits: videos with titles as they are in life, in several languages.
std::vector<JobDraft> demoJobs(int count);

/// How the built-in simulation's jobs live: some wait, most succeed, estimates are not quite right.
server::Scenario demoScenario();

/// Asking it costs nobody anything, and a demo has to move.
MonitorOptions demoPolling();

} // namespace dubwatch::app
