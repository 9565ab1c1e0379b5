// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/pollingoptions.h"

#include <QStringList>
#include <QUrl>

#include <variant>

namespace dubwatch::app {

/// What the command line asks the window to begin with.
struct DesktopOptions
{
    int demo = 0; ///< simulated jobs to submit
    QUrl url = {}; ///< of a backend; empty: the built-in simulation
    QString dialect = {}; ///< name or file; null: the native one
    QString apiKey = {};
    PollingOptions polling = {};
};

/// The options, or text to print and nothing else to do.
using DesktopCommand = std::variant<DesktopOptions, QString>;

/// Reads dubwatch's arguments, the program's name first; Qt's own options are passed over. The
/// error is one line for the user, and
/// repeats nothing of an address, which may hold a secret.
Result<DesktopCommand> parseCommandLine(const QStringList &arguments);

} // namespace dubwatch::app
