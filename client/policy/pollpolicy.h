// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/apierror.h"
#include "client/core/job.h"
#include "client/policy/decision.h"

#include <memory>

namespace dubwatch {

/// Bounds of the wait between an answer and the next request.
struct PollLimits
{
    Duration minInterval = std::chrono::seconds(1);
    Duration maxInterval = std::chrono::seconds(10);

    friend bool operator==(const PollLimits &, const PollLimits &) = default;
};

/// An answer that told the job's state. Ages count from the submission, as far as it is known,
/// else from the beginning of the watch, to the moment the answer came; what it says is about half
/// a round trip earlier.
struct PollAnswer
{
    Duration age = {};
    Duration roundTrip = {};
    JobState state = JobState::Unknown;
    std::optional<double> progress = {}; ///< 0…1
    std::optional<Duration> remaining = {};
    std::optional<Duration> pace = {}; ///< Retry-After and its kin: never undercut
    bool knowsAge = true; ///< it does count from the submission
    QString kind = {}; ///< of work, as far as the dialect tells: jobs of one kind take alike long
    int confirmations = 0; ///< answers in a row, this one too, that completed without the result
};

/// A poll that told no state. Not an observation of the job.
struct PollFailure
{
    Duration age = {};
    ApiError::Kind kind = ApiError::Kind::Network;
    std::optional<Duration> retryAfter = {};
    int failures = 1; ///< in a row, this one too; of the job or of its backend, whichever is more
};

/// The answer that ended the watch: what there is to learn from.
struct PollEnd
{
    Duration age = {};
    Duration roundTrip = {};
    JobState state = JobState::Completed;
    bool knowsAge = true; ///< it does count from the submission
    bool isOurs = true; ///< watched from its submission on: it ended no earlier than that
    QString kind = {}; ///< of work
    std::optional<Duration> exact = {}; ///< the true run time, where the server told it
};

/// The schedule of one job. Told of every answer and failure in order; a pure value behind an
/// interface: no clock, no I/O. What a plan learns, it keeps in the policy that made it, which
/// must outlive it.
class PollPlan
{
public:
    PollPlan() = default;
    virtual ~PollPlan() = default;
    PollPlan(const PollPlan &) = delete;
    PollPlan &operator=(const PollPlan &) = delete;

    /// Before the first poll of a job of which nothing is known. The answer to a submit that tells
    /// a state is an answer at age 0 instead.
    virtual Decision first() = 0;
    virtual Decision afterAnswer(const PollAnswer &answer) = 0;
    virtual Decision afterFailure(const PollFailure &failure) = 0;
    virtual void ended(const PollEnd &end) = 0;

    /// How likely it is that the job has ended unnoticed, \a age after its submission. A batch
    /// with room left takes along, before their time, the jobs for which this is worth an item.
    virtual double doneProbability(Duration age) const = 0;
};

/// When to look again at the jobs of one backend: makes a plan for each of them, and keeps what
/// their ends teach. One thread.
class PollPolicy
{
public:
    PollPolicy() = default;
    virtual ~PollPolicy() = default;
    PollPolicy(const PollPolicy &) = delete;
    PollPolicy &operator=(const PollPolicy &) = delete;

    /// A lower limit of 0 is taken for 1 ms, and an upper one under it for the lower one.
    virtual std::unique_ptr<PollPlan> plan(const PollLimits &limits) = 0;
    /// For who has no wishes of their own.
    virtual PollLimits usualLimits() const { return {}; }
    /// Its plans know how likely it is that a job has ended.
    virtual bool foretells() const { return false; }
};

} // namespace dubwatch
