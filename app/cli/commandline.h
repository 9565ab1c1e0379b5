// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backend.h"
#include "client/httptransport.h"
#include "client/pollingoptions.h"
#include "server/logging.h"

#include <QStringList>

#include <variant>

namespace dubwatch::app {

/// How results are written to standard output.
enum class Format { Text, JsonLines };

/// Which jobs a command is about.
struct Selection
{
    std::vector<JobId> ids = {}; ///< each once
    bool fromInput = false; ///< and those that standard input names
    bool all = false; ///< all that the backend lists, instead
};

struct SubmitCommand
{
    std::vector<JobDraft> drafts;
};

struct WatchCommand
{
    Selection jobs;
    PollLimits limits = {};
};

struct WaitCommand
{
    Selection jobs;
    PollLimits limits = {};
    std::optional<Duration> deadline = {}; ///< nothing is unlimited
    int maxAttempts = 0; ///< 0 is unlimited
};

struct ListCommand
{
    std::optional<JobState> state = {};
    QString stateWord =
        {}; ///< the state in the API's own words, where its list can be asked for it
    int limit = 0; ///< jobs; 0 is unlimited
};

struct CancelCommand
{
    Selection jobs;
};

/// What was learned about backends.
struct BackendCommand
{
    enum class Action { Show, Forget };

    Action action = Action::Show;
    bool all = false; ///< of every backend, not just the one
};

/// What to do, and with which backend.
struct Command
{
    Backend backend;
    HttpTransport::Options transport = {};
    PollingOptions polling = {};
    Format format = Format::Text;
    std::optional<server::LogLevel> log = {}; ///< when it was asked for
    std::variant<SubmitCommand, WatchCommand, WaitCommand, ListCommand, CancelCommand,
                 BackendCommand>
        what;
};

/// The command, or text to print and nothing else to do.
using CommandLine = std::variant<Command, QString>;

/// Reads dubwatch-cli's arguments, the program's name first, and the environment variables that
/// they fall back on. The error's detail is for the user: the option, what was expected, what stood
/// there, and where to read more. Reads no standard input.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// Adds to \a jobs what \a input, the whole of standard input, names. InvalidInput when there is no
/// id in the end, or something that cannot be one.
Result<Done> addInput(Selection &jobs, const QString &input);

} // namespace dubwatch::app
