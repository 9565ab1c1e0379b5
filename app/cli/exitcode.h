// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/poll.h"

namespace dubwatch::app {

/// What dubwatch-cli tells the script that runs it.
enum class ExitCode {
    Success = 0,
    SomeFailed = 1, ///< a job failed, was cancelled, is unknown there, or was declined
    BadUsage = 2,
    NoAnswer = 3, ///< the key was refused, or nobody ever answered
    UsedUp = 4, ///< there were answers, but no end in the time or the attempts that there were
    Interrupted = 130, ///< 128 + SIGINT
    BrokenPipe = 141, ///< 128 + SIGPIPE, as if the signal had ended it
};

/// Of a request that was given up.
ExitCode codeOf(const ApiError &error);

/// The exit code of several watches. A job that failed is the worst news and wins, whatever became
/// of the others; then a refused key; then watches that were used up.
class Tally
{
public:
    void add(const Outcome &outcome);
    ExitCode code() const;

private:
    bool m_usage = false;
    bool m_failed = false;
    bool m_unauthorized = false;
    bool m_usedUp = false;
    bool m_answered = false;
};

} // namespace dubwatch::app
