// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobcanceller.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr int mostInFlight = 4;

} // namespace

JobCanceller::JobCanceller(JobApi &api, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_chance(std::move(chance))
    , m_alarm(api.clock())
{
}

void JobCanceller::cancel(const JobId &id)
{
    m_waiting.push_back({id});
    pump();
}

int JobCanceller::pending() const { return int(m_waiting.size()) + m_inFlight; }

void JobCanceller::pump()
{
    while (!m_waiting.empty() && m_inFlight < mostInFlight && !m_alarm.isSet()) {
        Try made = m_waiting.front();
        m_waiting.pop_front();
        ++made.count;
        ++m_inFlight;
        connect(m_api.cancel(made.id), &ApiReply::finished, this,
                [this, made](const ApiAnswer &answer) { onAnswer(made, answer); });
    }
}

void JobCanceller::waitFor(Duration wait)
{
    const Instant now = m_api.clock().now();
    m_waitUntil = std::max(m_waitUntil, now + wait);
    m_alarm.set(m_waitUntil - now, [this] { pump(); });
}

void JobCanceller::onAnswer(const Try &made, const ApiAnswer &answer)
{
    --m_inFlight;
    if (answer.message) {
        Q_EMIT cancelled(made.id);
    } else if (answer.message.error().isRetryable() && made.count < mostTries) {
        const ApiError &error = answer.message.error();
        const Duration asked = std::min(error.retryAfter.value_or(Duration::zero()), maxRetryAfter);
        const Duration wait = std::max(backoff(made.count, 1s, maxBackoff, m_chance), asked);
        m_waiting.push_front(made);
        waitFor(wait);
        Q_EMIT retrying(error, wait);
    } else {
        Q_EMIT failed(made.id, answer.message.error());
    }
    pump();
}

} // namespace dubwatch
