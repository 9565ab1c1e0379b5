// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/manualclock.h"

#include <QCoreApplication>

#include <algorithm>

namespace dubwatch::test {

ManualClock::ManualClock(Instant first)
    : m_now(first)
{
}

Instant ManualClock::now() const { return m_now; }

void ManualClock::after(Duration delay, QObject *context, std::function<void()> action)
{
    m_calls.push_back({m_now + std::max(delay, Duration::zero()), m_order++, context,
                       std::move(action)});
}

void ManualClock::advance(Duration step)
{
    const Instant end = m_now + step;
    QCoreApplication::sendPostedEvents();
    for (;;) {
        forgetTheDead();
        const auto next = earliest();
        if (next == m_calls.end() || next->due > end) {
            break;
        }
        Call call = std::move(*next);
        m_calls.erase(next);
        m_now = std::max(m_now, call.due);
        call.action();
        QCoreApplication::sendPostedEvents();
    }
    m_now = end;
}

void ManualClock::sleep(Duration length)
{
    m_now += length;
    for (Call &call : m_calls) {
        call.due += length;
    }
}

int ManualClock::pending() const
{
    forgetTheDead();
    return int(m_calls.size());
}

std::optional<Duration> ManualClock::untilNext() const
{
    forgetTheDead();
    const auto next = const_cast<ManualClock *>(this)->earliest();
    return next == m_calls.end() ? std::nullopt : std::optional(next->due - m_now);
}

std::vector<ManualClock::Call>::iterator ManualClock::earliest()
{
    return std::min_element(m_calls.begin(), m_calls.end(), [](const Call &a, const Call &b) {
        return std::tie(a.due, a.order) < std::tie(b.due, b.order);
    });
}

void ManualClock::forgetTheDead() const
{
    std::erase_if(m_calls, [](const Call &call) { return call.context.isNull(); });
}

} // namespace dubwatch::test
