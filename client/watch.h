// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"
#include "client/policy/pollpolicy.h"
#include "client/watchoptions.h"

#include <memory>

namespace dubwatch {

/// The record of one job that is watched: what is known, what was asked, when to ask on. Plain
/// data with a few questions about it; the poller changes it. No timer and no QObject, since there
/// may be 100,000 of them.
struct Watch
{
    /// What counts of its WatchOptions while it lasts.
    struct Options
    {
        int maxAttempts = 0;
        int pollsBefore = 0;
        std::optional<Duration> deadline = {};
        WatchOptions::KeyTrouble keyTrouble = WatchOptions::KeyTrouble::EndsTheWatch;
        std::optional<Instant> submitted = {};
    };

    JobId id;
    quint64 serial = 0; ///< tells this watch from an earlier one of the same job
    Options options = {};
    PollLimits limits = {}; ///< by the options or by what is usual
    std::unique_ptr<PollPlan> plan = {};
    Job job = {}; ///< as last told
    Instant began = {};

    Instant pollAt = {}; ///< when the next question is due
    Instant wantedAt = {}; ///< when the policy wanted it, whatever has put it off since
    Instant notBefore = {}; ///< no question earlier, whoever wants one
    Instant askedAt = {}; ///< the question in flight
    bool isAsking = false;
    bool isPaused = false;
    bool isDelayed = false; ///< the backend is not to be asked when it is due
    std::optional<Instant> resumesAt = {}; ///< of a delayed one, where it is known
    bool isCountedRefused = false; ///< the book's
    bool wantsOneLook = false; ///< asked once although it is paused

    /// The LagLedger's, since the last question.
    struct Accrued
    {
        double lag = 0; ///< expected, seconds
        double done = 0; ///< the probability of having ended, at the time below
        Instant at = {};
        size_t place = 0; ///< in the ledger
    };
    Accrued accrued = {};

    int attempts = 0;
    int answers = 0;
    int failures = 0; ///< in a row
    int confirmations = 0; ///< answers in a row that completed without the result
    std::optional<Instant> lastAnswer = {};
    std::optional<Instant> lastPollAt = {};
    std::optional<Instant> bornAt = {}; ///< as it was first told; a later word changes nothing
    std::unique_ptr<const ApiError> lastError = {}; ///< few have one
    std::unique_ptr<const Poll> newPoll = {}; ///< until it has been told
    QByteArray newBody = {}; ///< likewise

    std::optional<Instant> deadline() const;
    /// When the job was submitted, by our own doing or by what the server says of it; else when
    /// it began to be watched.
    Instant birth(Instant now) const;
    bool knowsBirth(Instant now) const;
    Duration age(Instant now) const;
    bool mayAsk() const; ///< neither asking nor paused
    /// The server asked for a pause when it was asked last, and it has a time to be asked again.
    bool waitsOutARefusal() const;
    WatchState state() const;
    /// When the poller has to look at it again; nothing: when somebody says so.
    std::optional<Instant> wakeAt() const;

    /// The deadline has passed, and there is no last look any more.
    bool isOver(Instant now, bool backendAdmits) const;

    /// \a finalState is for a watch that has just ended.
    JobUpdate update(std::optional<WatchState> finalState = {}) const;
    Outcome outcome(WatchEnd end, Instant now) const;
};

/// A question in flight when its watch's deadline passes gets this long to be answered, and so
/// does the last look at the deadline itself.
constexpr Duration lastLook = std::chrono::seconds(1);

/// No two questions about one job are closer than this, whatever came back.
constexpr Duration closestPolls = std::chrono::milliseconds(100);

} // namespace dubwatch
