// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <optional>

namespace dubwatch::server {

enum class LogLevel { Error, Warning, Info, Debug };

std::optional<LogLevel> logLevelFromName(QStringView name);

/// Sends the process's log messages of that level and above to standard error, one line each with
/// time and level, control characters escaped.
void startLogging(LogLevel level);

} // namespace dubwatch::server
