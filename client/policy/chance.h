// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>

namespace dubwatch {

/// Where jitter comes from: each call draws a number, uniform in [0, 1). Injected, so that a test
/// decides what chance decides.
using Chance = std::function<double()>;

/// The system's generator. Any thread.
Chance systemChance();

} // namespace dubwatch
