// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"
#include "client/policy/chance.h"

namespace dubwatch {

/// Whether a backend may be asked at all: shut for everybody while it is rate limited or refuses
/// the key, and for all but one question at a time while it does not answer. A pure value; the
/// time is passed in.
///
/// A backend is offline when two requests in a row came to nothing and nobody was answered
/// meanwhile: one alone may have had bad luck.
class BackendGate
{
public:
    using State = BackendHealth::State;

    explicit BackendGate(Chance chance);

    /// One more question may go now.
    bool admits(Instant now) const;
    /// Everybody may ask, now.
    bool isOpen(Instant now) const;
    /// When the next question may go; nothing while it is open, or waits for a key or for the one
    /// question that is tried.
    std::optional<Instant> opensAt(Instant now) const;

    /// The end of a pause that the server asked for; nothing when there is none.
    std::optional<Instant> pausesUntil(Instant now) const;

    void onAsked(Instant now);
    /// A question asked at \a asked has ended; \a error is absent when the job's state was told.
    void onAnswer(Instant asked, Instant now, const std::optional<ApiError> &error);
    /// Somebody does not want to wait: an offline backend is tried at once. A pause that the server
    /// asked for is kept.
    void tryNow(Instant now);
    void acceptNewKey(Instant now);

    State state() const;
    int failures() const; ///< in a row
    const std::optional<ApiError> &error() const;
    /// Without the count of delayed jobs, which is not known here.
    BackendHealth health(Instant now) const;

private:
    void enter(State state, Instant now);
    void onSilence(Instant asked, Instant now, const ApiError &error);
    void onRateLimit(Instant asked, Instant now, const ApiError &error);
    void onWord(Instant now);
    void count(Instant asked, Instant now);

    Chance m_chance;
    State m_state = State::Idle;
    std::optional<Instant> m_since;
    std::optional<Instant> m_lastAnswer;
    std::optional<ApiError> m_error;
    Instant m_opensAt = {};
    Instant m_countedUpTo = {}; ///< failures of questions asked before are one with those counted
    Instant m_keySince = {};
    std::optional<Instant> m_probe; ///< the one question while offline
    int m_failures = 0;
    int m_silences = 0; ///< since the last answer
};

} // namespace dubwatch
