// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

namespace dubwatch {

/// How one job is watched.
struct WatchOptions
{
    /// What 401 and 403 do.
    enum class KeyTrouble {
        EndsTheWatch, ///< a final error, as for a program that waits
        WaitsForKey, ///< polling goes on after JobPoller::setApiKey(), as for a monitor
    };

    /// Between an answer and the next question; nothing: what is usual for the policy.
    std::optional<Duration> minInterval = {};
    std::optional<Duration> maxInterval = {};
    int maxAttempts = 0; ///< 0 is unlimited
    std::optional<Duration> deadline = {}; ///< from now; nothing is unlimited
    KeyTrouble keyTrouble = KeyTrouble::EndsTheWatch;
    Job known = {}; ///< what a submit or a list has just told of it
    std::optional<Instant> told = {}; ///< when that was so; nothing: just now
    int pollsBefore = 0; ///< of an earlier watch of the job, whose count goes on
    std::optional<Instant> submitted = {}; ///< by ourselves: a 404 soon after is the backend's lag
    bool isPaused = false; ///< not asked until it is resumed, or asked about by hand
    std::optional<Duration> pace = {}; ///< Retry-After and its kin, with what is known: from now
};

} // namespace dubwatch
