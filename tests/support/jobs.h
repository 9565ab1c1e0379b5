// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"

namespace dubwatch::test {

// What the feed says, for tests of models: jobs and polls as short as a test needs them.

/// Answered at \a at; titled "Title of <id>".
JobUpdate update(const QString &id, JobState state, Instant at,
                 std::optional<Duration> remaining = {}, std::optional<double> progress = {});
JobFeed::Batch batch(std::vector<JobUpdate> updates);

/// A poll of a running job that was answered with 200.
Poll answer(const QString &id, int attempt, Instant at, std::optional<Duration> remaining = {},
            std::optional<double> progress = {});
/// One that told nothing about the job.
Poll failure(const QString &id, int attempt, Instant at,
             ApiError::Kind kind = ApiError::Kind::Timeout, int status = 0);

} // namespace dubwatch::test
