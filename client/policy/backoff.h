// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/policy/chance.h"

namespace dubwatch {

/// The longest wait between two tries of a backend in trouble.
constexpr Duration maxBackoff = std::chrono::seconds(60);

/// A longer Retry-After is cut to this.
constexpr Duration maxRetryAfter = std::chrono::hours(1);

/// How long to wait after so many failures in a row: \a shortest, twice that, four times… up to
/// \a longest, of which the upper half is left to chance; never under \a shortest.
Duration backoff(int failures, Duration shortest, Duration longest, const Chance &chance);

} // namespace dubwatch
