// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/poll.h"
#include "ui/model/etasmoother.h"

namespace dubwatch::ui {

/// How a poll went, as log and timeline mark it.
enum class PollMark : quint8 { Answered, RateLimited, Trouble };
PollMark markOf(const Poll &poll);

/// What the timeline knows of one poll.
struct PollRecord
{
    Instant at = {};
    int attempt = 0;
    PollMark mark = PollMark::Answered;
    int httpStatus = 0;
    std::optional<ApiError::Kind> trouble = {};
    JobState state = JobState::Unknown;
    Duration latency = {};
    std::optional<double> progress = {};
    std::optional<Duration> remaining = {}; ///< as the server said
    std::optional<Instant> shownEnd = {}; ///< smoothed, as shown from this poll on
    std::optional<EtaRevision> revision = {};
    std::optional<Duration> next = {};
    WaitReason reason = {};
    bool wentBack = false;

    friend bool operator==(const PollRecord &, const PollRecord &) = default;
};

/// What is new with one poll, compared to the one before.
struct PollNews
{
    bool changed = false; ///< another state, or another kind of answer
    std::optional<EtaRevision> revision = {};
};

} // namespace dubwatch::ui
