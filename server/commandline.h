// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/dialect/dialect.h"
#include "server/logging.h"
#include "server/simulationserver.h"

#include <QStringList>

#include <variant>

namespace dubwatch::server {

/// What the command line asks the server to do.
struct Serve
{
    SimulationOptions options;
    LogLevel log = LogLevel::Info;
};

/// Text to print, and nothing else to do: help or version.
struct Print
{
    QString text;
};

using Command = std::variant<Serve, Print>;

/// Reads dubwatch-server's arguments, the program's name first. The scenario's own options come
/// from its table; a flag wins over the scenario file. The error is one line for the user.
Result<Command> parseCommandLine(const QStringList &arguments);

} // namespace dubwatch::server
