// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

namespace dubwatch {

class Forecast;
struct AdaptiveConfig;

/// The first of a schedule's inspections.
struct Inspection
{
    double wait = 0; ///< seconds from now
    double cost = 0; ///< of the whole schedule, in expectation; seconds
};

/// When to inspect next something that ends at an unknown time, if an inspection costs
/// config.pollCost and each second between the end and its being noticed costs 1: the first step of
/// the schedule that costs least in expectation (Barlow, Hunter and Proschan, Optimum checking
/// procedures, 1963), found by dynamic programming over about 70 points. Within the configured
/// interval but for the grid's last step. Allocates nothing.
Inspection nextInspection(const Forecast &forecast, const AdaptiveConfig &config);

} // namespace dubwatch
