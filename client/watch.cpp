// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/watch.h"

#include <algorithm>

namespace dubwatch {

std::optional<Instant> Watch::deadline() const
{
    return options.deadline ? std::optional(began + *options.deadline) : std::nullopt;
}

Duration Watch::age(Instant now) const { return now - options.submitted.value_or(began); }

bool Watch::mayAsk() const { return !isAsking && (!isPaused || wantsOneLook); }

WatchState Watch::state() const
{
    if (isAsking) {
        return WatchState::Asking;
    }
    if (isPaused && !wantsOneLook) {
        return WatchState::Paused;
    }
    return isDelayed ? WatchState::Delayed : WatchState::Waiting;
}

std::optional<Instant> Watch::wakeAt() const
{
    const std::optional<Instant> end = deadline();
    if (isAsking) {
        return end ? std::optional(std::max(*end, askedAt) + lastLook) : std::nullopt;
    }
    if (!mayAsk() || isDelayed) {
        return end;
    }
    return end ? std::min(*end, pollAt) : pollAt;
}

bool Watch::isOver(Instant now, bool backendAdmits) const
{
    const std::optional<Instant> end = deadline();
    if (!end || now < *end) {
        return false;
    }
    return isAsking || !mayAsk() || isDelayed || now < notBefore || !backendAdmits;
}

JobUpdate Watch::update(std::optional<WatchState> finalState) const
{
    const WatchState shown = finalState.value_or(state());
    return {.job = job,
            .watch = shown,
            .polls = attempts,
            .lastAnswer = lastAnswer,
            .nextPoll = shown == WatchState::Waiting ? std::optional(pollAt) : std::nullopt,
            .lastPoll = lastPoll,
            .lastBody = lastBody};
}

Outcome Watch::outcome(WatchEnd end, Instant now) const
{
    return {.job = job,
            .end = end,
            .polls = attempts,
            .answers = answers,
            .elapsed = now - began,
            .lastError = lastError};
}

} // namespace dubwatch
