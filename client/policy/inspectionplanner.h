// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

namespace dubwatch {

class Forecast;
struct AdaptiveConfig;

/// When to inspect next something that ends at an unknown time, if an inspection costs
/// config.pollCost and each second between the end and its being noticed costs 1: the first step of
/// the schedule that costs least in expectation (Barlow, Hunter and Proschan, Optimum checking
/// procedures, 1963), found by dynamic programming over about 70 points. Seconds from now, within
/// the configured interval but for the grid's last step. Allocates nothing; 20–40 µs.
double nextInspection(const Forecast &forecast, const AdaptiveConfig &config);

} // namespace dubwatch
