// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <QString>

#include <optional>

namespace dubwatch {

/// RFC 3339 in UTC with milliseconds: "2026-03-25T12:00:00.000Z".
QString rfc3339(Instant instant);

/// Reads RFC 3339 with any offset and up to nanoseconds; empty for anything else.
std::optional<Instant> instantFromRfc3339(QStringView text);

/// IMF-fixdate of RFC 9110: "Wed, 25 Mar 2026 12:00:00 GMT".
QString httpDate(Instant instant);
std::optional<Instant> instantFromHttpDate(QStringView text);

} // namespace dubwatch
