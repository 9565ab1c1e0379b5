// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobsubmitter.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr int mostInFlight = 4;

} // namespace

JobSubmitter::JobSubmitter(JobApi &api, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_chance(std::move(chance))
    , m_alarm(api.clock())
{
}

void JobSubmitter::submit(const JobDraft &draft)
{
    m_waiting.push_back({draft, JobApi::newIdempotencyKey()});
    pump();
}

int JobSubmitter::pending() const { return int(m_waiting.size()) + m_inFlight; }

void JobSubmitter::pump()
{
    while (!m_waiting.empty() && m_inFlight < mostInFlight && !m_alarm.isSet()) {
        Try made = m_waiting.front();
        m_waiting.pop_front();
        ++made.count;
        ++m_inFlight;
        connect(m_api.submit(made.draft, made.key), &ApiReply::finished, this,
                [this, made](const ApiAnswer &answer) { onAnswer(made, answer); });
    }
}

void JobSubmitter::waitFor(Duration wait)
{
    const Instant now = m_api.clock().now();
    m_waitUntil = std::max(m_waitUntil, now + wait);
    m_alarm.set(m_waitUntil - now, [this] { pump(); });
}

void JobSubmitter::onAnswer(const Try &made, const ApiAnswer &answer)
{
    --m_inFlight;
    if (answer.message) {
        Q_EMIT submitted(made.draft, answer.message->jobs);
    } else if (mayRepeat(made, answer.message.error())) {
        const Duration asked = answer.message.error().retryAfter.value_or(Duration::zero());
        const Duration wait = std::max(backoff(made.count, 1s, maxBackoff, m_chance),
                                       std::min(asked, maxRetryAfter));
        m_waiting.push_front(made);
        waitFor(wait);
        Q_EMIT retrying(answer.message.error(), wait);
    } else {
        Q_EMIT failed(made.draft, answer.message.error());
    }
    pump();
}

bool JobSubmitter::mayRepeat(const Try &made, const ApiError &error) const
{
    const bool isHarmless = m_api.isSubmitRepeatable()
        || error.kind == ApiError::Kind::RateLimited;
    // 409 to a known key: the first try is still at work on the server.
    const bool isInProgress = error.httpStatus == 409 && made.count > 1;
    return made.count < mostTries && isHarmless && (error.isRetryable() || isInProgress);
}

} // namespace dubwatch
