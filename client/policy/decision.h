// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <optional>

namespace dubwatch {

/// Why a wait is as long as it is: data, put into words by client/wording.h.
struct WaitReason
{
    enum class Kind {
        None, ///< there is no next poll
        FirstLook, ///< nothing is known of the job yet
        Estimate, ///< the server said how long
        NoEstimate, ///< it did not, so the shortest interval
        Fixed, ///< every so often, whatever anybody says
        CorrectedEstimate, ///< the server said how long, and what that is worth here is known
        FallingEstimate, ///< by the speed at which its estimate falls
        Progress, ///< by the speed of the progress
        Doubted, ///< what the server said has not come true, so the history counts for more
        EarlierJobs, ///< it says nothing, but it is known how long jobs here take
        NothingKnown, ///< it says nothing, and nothing was learned here yet
        Backoff, ///< the last poll failed
        RetryAfter, ///< the server asked for a pause
        Confirm, ///< completed without its result: asked again
        SubmitLag, ///< not found just after it was submitted: asked again
        Offline, ///< the backend does not answer: one job is tried, the others wait
        NewKey, ///< the key was not accepted: waits for another one
    };
    /// What bound the wait, if anything did.
    enum class Bound { None, MinInterval, MaxInterval, Deadline, RetryAfter };

    Kind kind = Kind::None;
    Bound bound = Bound::None;
    std::optional<Duration> estimate = {}; ///< as the server said it
    int failures = 0; ///< in a row

    // What a forecast was made of.
    std::optional<double> progress = {}; ///< 0…1, as the server said it
    Duration left = {}; ///< what that comes to: the median of the remaining time
    double spread = 0; ///< the standard deviation of its logarithm: about the relative error
    double trust = 1; ///< the probability that what the server says has to do with the end
    int jobs = 0; ///< that have ended here so far
    Duration look = {}; ///< the wait that is best for it, before jitter and the server's wishes

    friend bool operator==(const WaitReason &, const WaitReason &) = default;
};

/// When to look again, and why then.
struct Decision
{
    Duration wait = {};
    WaitReason reason = {};

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace dubwatch
