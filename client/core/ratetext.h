// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringView>

namespace dubwatch {

/// Reads "10/s", "0.5/s", "600/m" or "5000/h": requests a second, at most 100,000; one a day at
/// least.
Result<double> parseRate(QStringView text);

} // namespace dubwatch
