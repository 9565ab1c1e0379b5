// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/requestqueue.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr int mostAtATime = 4;

} // namespace

RequestQueue::RequestQueue(Clock &clock, Chance chance, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_chance(std::move(chance))
    , m_alarm(clock)
    , m_successesInARow(mostAtATime)
{ }

void RequestQueue::add(Request request)
{
    m_waiting.push_back({std::move(request)});
    pump();
}

int RequestQueue::pending() const
{
    return int(m_waiting.size()) + m_inFlight;
}

int RequestQueue::inFlight() const
{
    return m_inFlight;
}

int RequestQueue::mostInFlight() const
{
    return m_successesInARow < mostAtATime ? 1 : mostAtATime;
}

void RequestQueue::pump()
{
    while (!m_waiting.empty() && m_inFlight < mostInFlight() && !m_alarm.isSet()) {
        Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++entry.tries;
        ++m_inFlight;
        connect(entry.request.send(), &ApiReply::finished, this,
                [this, entry](const ApiAnswer &answer) { onAnswer(entry, answer); });
    }
}

void RequestQueue::onAnswer(Entry entry, const ApiAnswer &answer)
{
    --m_inFlight;
    if (answer.message) {
        ++m_successesInARow;
        entry.request.ended(answer);
    } else {
        const ApiError &error = answer.message.error();
        if (entry.tries < mostTries && entry.request.mayRepeat(error, entry.tries)) {
            tryAgain(std::move(entry), error);
        } else {
            entry.request.ended(answer);
        }
    }
    pump();
}

void RequestQueue::tryAgain(Entry entry, const ApiError &error)
{
    const Instant now = m_clock.now();
    const Duration asked = std::min(error.retryAfter.value_or(Duration::zero()), maxRetryAfter);
    const Duration wait = std::max(backoff(entry.tries, 1s, maxBackoff, m_chance), asked);
    m_successesInARow = 0;
    m_waitUntil = std::max(m_waitUntil, now + wait);
    m_alarm.set(m_waitUntil - now, [this] { pump(); });
    m_waiting.push_front(std::move(entry));
    Q_EMIT retrying(error, wait);
}

} // namespace dubwatch
