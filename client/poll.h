// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/apierror.h"
#include "client/core/job.h"
#include "client/policy/decision.h"

namespace dubwatch {

/// One question about one job and what came of it: what log, timeline and programs see.
struct Poll
{
    JobId job = {};
    int attempt = 0; ///< of this watch, from 1
    Instant at = {}; ///< when the answer, or the lack of it, was known
    Duration latency = {}; ///< from request to answer
    int httpStatus = 0; ///< 0 when there was no answer
    std::optional<ApiError> error = {}; ///< absent when the job's state was told
    JobState state = JobState::Unknown; ///< told now; without an answer, as last known
    QString rawState = {}; ///< the word itself when the state is Unknown
    std::optional<double> progress = {};
    std::optional<Duration> remaining = {}; ///< the server's own estimate, told now
    QString message = {}; ///< the job's failure message, when it failed
    bool wentBack = false; ///< state or progress is behind what was known before
    std::optional<Duration> next = {}; ///< the wait that is really taken; empty: no more polls
    WaitReason reason = {}; ///< why just that wait

    friend bool operator==(const Poll &, const Poll &) = default;
};

/// How a watch stands between polls.
enum class WatchState {
    Waiting, ///< the next poll is due at a known time
    Asking, ///< a request is in flight or queued for a free place
    Delayed, ///< the server asked for a pause, or does not answer
    Paused, ///< by a person
    Ended, ///< the job has reached a terminal state
    Stopped, ///< a final error, the deadline or the attempts ended the watch before the job
};

/// Why a watch ended.
enum class WatchEnd { JobEnded, FinalError, AttemptsUsedUp, DeadlineReached, Removed };

/// The result of a watch: what is known of the job, and why nobody asks on.
struct Outcome
{
    Job job;
    WatchEnd end = WatchEnd::JobEnded;
    int polls = 0;
    int answers = 0; ///< polls that told a state
    Duration elapsed = {};
    std::optional<ApiError> lastError = {};

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

} // namespace dubwatch

Q_DECLARE_METATYPE(dubwatch::Poll)
Q_DECLARE_METATYPE(dubwatch::Outcome)
