// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/exitcode.h"

namespace dubwatch::app {

using Kind = ApiError::Kind;

ExitCode codeOf(const ApiError &error)
{
    switch (error.kind) {
    case Kind::InvalidInput:
    case Kind::Unsupported:
        return ExitCode::BadUsage;
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Unauthorized:
        return ExitCode::NoAnswer;
    case Kind::RateLimited:
    case Kind::Unavailable:
        return ExitCode::UsedUp;
    case Kind::Malformed:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Aborted:
        return ExitCode::SomeFailed;
    }
    return ExitCode::SomeFailed;
}

void Tally::add(const Outcome &outcome)
{
    m_answered = m_answered || outcome.answers > 0;
    switch (outcome.end) {
    case WatchEnd::JobEnded:
        m_failed = m_failed || outcome.job.state != JobState::Completed;
        m_answered = true;
        return;
    case WatchEnd::AttemptsUsedUp:
    case WatchEnd::DeadlineReached:
    case WatchEnd::Removed:
        m_usedUp = true;
        return;
    case WatchEnd::FinalError:
        break;
    }
    const ExitCode code = outcome.lastError ? codeOf(*outcome.lastError) : ExitCode::SomeFailed;
    m_usage = m_usage || code == ExitCode::BadUsage;
    m_unauthorized = m_unauthorized || code == ExitCode::NoAnswer;
    m_failed = m_failed || code == ExitCode::SomeFailed;
    m_usedUp = m_usedUp || code == ExitCode::UsedUp;
    m_answered = m_answered || (outcome.lastError && outcome.lastError->httpStatus > 0);
}

ExitCode Tally::code() const
{
    if (m_usage) {
        return ExitCode::BadUsage;
    }
    if (m_failed) {
        return ExitCode::SomeFailed;
    }
    if (m_unauthorized) {
        return ExitCode::NoAnswer;
    }
    if (m_usedUp) {
        return m_answered ? ExitCode::UsedUp : ExitCode::NoAnswer;
    }
    return ExitCode::Success;
}

} // namespace dubwatch::app
