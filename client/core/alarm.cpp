// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/alarm.h"

#include <QObject>

namespace dubwatch {

Alarm::Alarm(Clock &clock)
    : m_clock(clock)
{
}

Alarm::~Alarm() = default;

void Alarm::set(Duration delay, std::function<void()> action)
{
    m_pending = std::make_unique<QObject>();
    m_clock.after(delay, m_pending.get(), [this, action = std::move(action)] {
        // The call in progress still needs its context, and the action may set the alarm anew.
        m_pending.release()->deleteLater();
        action();
    });
}

void Alarm::cancel() { m_pending.reset(); }

bool Alarm::isSet() const { return m_pending != nullptr; }

} // namespace dubwatch
