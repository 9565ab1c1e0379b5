// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringView>

namespace dubwatch {

/// Reads "250ms", "10s", "1.5m", "2h" or "0": a number that is not negative, and a unit. A bare
/// number other than 0 is an error, since nobody can know whether it meant seconds.
/// At most 100 years.
Result<Duration> parseDuration(QStringView text);

/// The shortest text that parseDuration() reads back to the same value: "1500ms", "10s", "2h".
QString durationText(Duration duration);

/// Seconds with up to three decimals and no trailing zeros: "7.31".
QString secondsText(Duration duration);

} // namespace dubwatch
