// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "client/dialect/httpmessage.h"

#include <optional>

namespace dubwatch::server {

/// The wait of "Prefer: wait=n" (RFC 7240), at most 60 s; nothing without a usable one.
std::optional<std::chrono::seconds> preferredWait(const HttpHeaders &headers);

/// A strong ETag of the body, with its quotes.
QByteArray entityTag(const QByteArray &body);

/// Whether "If-None-Match" (RFC 9110, 13.1.2) names the tag, weakly compared, or is "*".
bool isKnownTag(const HttpHeaders &headers, const QByteArray &tag);

} // namespace dubwatch::server
