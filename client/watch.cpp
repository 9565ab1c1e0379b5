// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/watch.h"

#include <algorithm>

namespace dubwatch {

std::optional<Instant> Watch::deadline() const
{
    return options.deadline ? std::optional(began + *options.deadline) : std::nullopt;
}

bool Watch::knowsBirth(Instant now) const
{
    // A server whose clock is ahead, or whose time runs faster, does not tell anything of use.
    return options.submitted || bornAt || (job.created && *job.created <= now);
}

Instant Watch::birth(Instant now) const
{
    if (options.submitted) {
        return *options.submitted;
    }
    return bornAt ? *bornAt : knowsBirth(now) ? std::min(*job.created, began) : began;
}

Duration Watch::age(Instant now) const { return now - birth(now); }

bool Watch::mayAsk() const { return !isAsking && (!isPaused || wantsOneLook); }

bool Watch::waitsOutARefusal() const
{
    return mayAsk() && !isDelayed && failures > 0 && lastError
        && lastError->kind == ApiError::Kind::RateLimited;
}

WatchState Watch::state() const
{
    if (isAsking) {
        return WatchState::Asking;
    }
    if (isPaused && !wantsOneLook) {
        return WatchState::Paused;
    }
    return isDelayed || waitsOutARefusal() ? WatchState::Delayed : WatchState::Waiting;
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
    const bool isWaiting = shown == WatchState::Waiting || shown == WatchState::Delayed;
    const auto next = !isWaiting ? std::nullopt : isDelayed ? resumesAt : std::optional(pollAt);
    return {.job = job,
            .watch = shown,
            .polls = options.pollsBefore + attempts,
            .lastAnswer = lastAnswer,
            .nextPoll = next,
            .lastPoll = newPoll ? std::optional(*newPoll) : std::nullopt,
            .lastBody = newBody};
}

Outcome Watch::outcome(WatchEnd end, Instant now) const
{
    return {.job = job,
            .end = end,
            .polls = options.pollsBefore + attempts,
            .answers = answers,
            .elapsed = now - began,
            .lastError = lastError ? std::optional(*lastError) : std::nullopt};
}

} // namespace dubwatch
