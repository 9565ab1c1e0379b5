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
