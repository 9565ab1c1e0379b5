// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <memory>

namespace dubwatch {

/// One wake-up that can be moved or called off: setting it again replaces what was set before,
/// and destroying it cancels. Lives in one thread.
class Alarm
{
public:
    /// \a clock must outlive the alarm.
    explicit Alarm(Clock &clock);
    ~Alarm();
    Alarm(const Alarm &) = delete;
    Alarm &operator=(const Alarm &) = delete;

    /// Calls \a action once, \a delay from now, and is unset again when it does.
    void set(Duration delay, std::function<void()> action);
    void cancel();
    bool isSet() const;

private:
    Clock &m_clock;
    std::unique_ptr<QObject> m_pending;
};

} // namespace dubwatch
