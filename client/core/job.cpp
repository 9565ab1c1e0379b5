// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/job.h"

#include <array>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

struct NamedState
{
    JobState state;
    QLatin1StringView name;
};

constexpr std::array<NamedState, 7> namedStates {{
    {JobState::Unknown, "unknown"_L1},
    {JobState::Queued, "queued"_L1},
    {JobState::Running, "running"_L1},
    {JobState::Completed, "completed"_L1},
    {JobState::Failed, "failed"_L1},
    {JobState::Cancelled, "cancelled"_L1},
    {JobState::Expired, "expired"_L1},
}};

} // namespace

QString stateName(JobState state)
{
    for (const NamedState &named : namedStates) {
        if (named.state == state) {
            return named.name;
        }
    }
    return u"unknown"_s;
}

std::optional<JobState> stateFromName(QStringView name)
{
    for (const NamedState &named : namedStates) {
        if (named.name == name) {
            return named.state;
        }
    }
    return std::nullopt;
}

} // namespace dubwatch
