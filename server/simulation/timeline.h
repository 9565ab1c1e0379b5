// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/life.h"

namespace dubwatch::server {

/// The job as its life stands at \a now: state, progress, estimates, start and end. Pure.
///
/// A job waits, works and ends; an end is the first instant at which it has ended, and a life of
/// no length has ended when it is born. All spans and instants are virtual: VirtualClock turns the
/// spans into real ones. \a request is the number of this request for the job, which noisy
/// estimates are drawn by. Title, result and the like are not the life's: see jobrecord.h.
///
/// Filled: state, created, started and finished once they have come; progress; remaining and
/// finishes until the end, where the model tells them; duration, which is estimated until the end
/// and then real; queuedFor, the rest of the wait, while it waits; error and its code.
Job timeline(const Life &life, Instant now, quint64 request = 0);

JobState stateAt(const Life &life, Instant now);

/// When the state changes next, after \a now: what a long poll waits for. Nothing once it ended.
std::optional<Instant> nextChange(const Life &life, Instant now);

} // namespace dubwatch::server
