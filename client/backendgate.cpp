// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/backendgate.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

constexpr Duration shortestPause = 1s;
constexpr int enoughSilence = 2; // one alone may be that request's own bad luck

bool wasSent(const ApiError &error)
{
    return error.kind != Kind::InvalidInput && error.kind != Kind::Unsupported
        && error.kind != Kind::Aborted;
}

} // namespace

BackendGate::BackendGate(Chance chance)
    : m_chance(std::move(chance))
{
}

bool BackendGate::isOpen(Instant now) const
{
    switch (m_state) {
    case State::Idle:
    case State::Online:
        return true;
    case State::RateLimited:
        return now >= m_opensAt;
    case State::Offline:
    case State::Unauthorized:
        return false;
    }
    return false;
}

bool BackendGate::admits(Instant now) const
{
    return isOpen(now) || (m_state == State::Offline && now >= m_opensAt && !m_probe);
}

std::optional<Instant> BackendGate::opensAt(Instant now) const
{
    if (isOpen(now) || m_state == State::Unauthorized || m_probe) {
        return std::nullopt;
    }
    return m_opensAt;
}

std::optional<Instant> BackendGate::pausesUntil(Instant now) const
{
    return m_state == State::RateLimited ? opensAt(now) : std::nullopt;
}

void BackendGate::onAsked(Instant now)
{
    if (m_state == State::Offline) {
        m_probe = now;
    }
}

void BackendGate::onAnswer(Instant asked, Instant now, const std::optional<ApiError> &error)
{
    if (m_probe && asked >= *m_probe) {
        m_probe.reset();
    }
    if (!error) {
        onWord(now);
    } else if (error->kind == Kind::Network || error->kind == Kind::Timeout) {
        onSilence(asked, now, *error);
    } else if (error->kind == Kind::RateLimited) {
        onRateLimit(asked, now, *error);
    } else if (error->kind == Kind::Unauthorized) {
        if (asked >= m_keySince) { // else it was the former key that was refused
            enter(State::Unauthorized, now);
            m_lastAnswer = now;
            m_error = error;
        }
    } else if (wasSent(*error)) {
        onWord(now);
        m_error = error;
    }
}

void BackendGate::onSilence(Instant asked, Instant now, const ApiError &error)
{
    m_error = error;
    const bool othersAreAnswered = m_lastAnswer && *m_lastAnswer > asked;
    if (othersAreAnswered || asked < m_countedUpTo || m_state == State::Unauthorized) {
        return;
    }
    if (m_state == State::RateLimited && now < m_opensAt) {
        return; // the server's own word stands
    }
    if (++m_silences < enoughSilence) {
        return;
    }
    enter(State::Offline, now);
    count(asked, now);
    m_opensAt = now + backoff(m_failures, shortestPause, maxBackoff, m_chance);
}

void BackendGate::onRateLimit(Instant asked, Instant now, const ApiError &error)
{
    m_error = error;
    m_lastAnswer = now;
    m_silences = 0;
    if (m_state == State::Unauthorized) {
        return;
    }
    if (m_state == State::Offline) {
        m_failures = 0;
    }
    count(asked, now);
    const Duration pause = error.retryAfter
        ? std::min(*error.retryAfter, maxRetryAfter)
        : backoff(m_failures, shortestPause, maxBackoff, m_chance);
    const Instant until = now + pause;
    m_opensAt = m_state == State::RateLimited ? std::max(m_opensAt, until) : until;
    enter(State::RateLimited, now);
}

void BackendGate::onWord(Instant now)
{
    m_lastAnswer = now;
    m_silences = 0;
    const bool isPauseOver = m_state != State::RateLimited || now >= m_opensAt;
    if (m_state != State::Unauthorized && isPauseOver) {
        enter(State::Online, now);
        m_failures = 0;
        m_error.reset();
    }
}

void BackendGate::count(Instant asked, Instant now)
{
    if (asked >= m_countedUpTo) {
        ++m_failures;
        m_countedUpTo = now;
    }
}

void BackendGate::tryNow(Instant now)
{
    if (m_state == State::Offline) {
        m_opensAt = std::min(m_opensAt, now);
    }
}

void BackendGate::acceptNewKey(Instant now)
{
    m_keySince = now;
    if (m_state == State::Unauthorized) {
        enter(State::Idle, now);
        m_error.reset();
        m_failures = 0;
    }
}

BackendGate::State BackendGate::state() const { return m_state; }

int BackendGate::failures() const { return m_failures; }

const std::optional<ApiError> &BackendGate::error() const { return m_error; }

BackendHealth BackendGate::health(Instant now) const
{
    return {.state = m_state,
            .since = m_since,
            .lastAnswer = m_lastAnswer,
            .nextTry = opensAt(now),
            .error = m_error};
}

void BackendGate::enter(State state, Instant now)
{
    if (m_state != state) {
        m_state = state;
        m_since = now;
        m_probe.reset();
    }
}

} // namespace dubwatch
