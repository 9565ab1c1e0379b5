// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <optional>

namespace dubwatch {

/// What the jobs of one backend share.
struct FleetOptions
{
    Duration pollCost = std::chrono::milliseconds(500); ///< what a request is worth, > 0
    std::optional<double> maxRate = {}; ///< requests a second, > 0; nothing: unlimited
};

} // namespace dubwatch
