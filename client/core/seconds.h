// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

namespace dubwatch {

/// For arithmetic that is not done in whole milliseconds.
constexpr double inSeconds(Duration time) { return std::chrono::duration<double>(time).count(); }

} // namespace dubwatch
