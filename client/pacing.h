// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/dialect/httpmessage.h"

#include <optional>

namespace dubwatch {

/// How long the server asks us to wait, from Retry-After (seconds, or a date, which counts from the
/// reply's own Date where it has one), retry-after-ms and openai-poll-after-ms; of several the
/// longest, so that none is undercut. What cannot be read says nothing.
std::optional<Duration> askedPause(const HttpHeaders &headers, Instant now);

/// Requests a second that the server says it takes: RateLimit-Policy of
/// draft-ietf-httpapi-ratelimit-headers ("default";q=10;w=1), or the older RateLimit-Limit with its
/// window (10;w=1); of several that of the shortest window, since the pause that comes with a
/// refusal is for the others. Nothing where it does not say, or not how long the window is.
std::optional<double> toldRate(const HttpHeaders &headers);

} // namespace dubwatch
