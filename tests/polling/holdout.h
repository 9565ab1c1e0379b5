// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/polling/virtualrun.h"

namespace dubwatch::bench {

/// Backends that nothing was tuned on, some unlike any of the 51.
std::vector<Scenario> holdOutScenarios();

/// What the policies cost there, as a table: geometric means over the prices of a poll of the
/// ratio to the best fixed wait or clamped estimate, each fitted to scenario and price in
/// hindsight. The true optimum is not known here, so a ratio may be under 1.
QString holdOutTable(const Sample &sample);

} // namespace dubwatch::bench
