// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <QPointer>

#include <optional>
#include <vector>

namespace dubwatch::test {

/// Time that moves only by advance(): hours pass in microseconds, and nothing ever waits.
/// One thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant first = Instant(std::chrono::sys_days(
                             std::chrono::year(2026) / 3 / 25)));

    Instant now() const override;
    void after(Duration delay, QObject *context, std::function<void()> action) override;

    /// Runs, in order of time, all that falls due on the way; what they start runs too if it is
    /// due by then. Posted events are delivered after each.
    void advance(Duration step);

    /// As after a computer's sleep: the time has passed, and the delays of what waits have not.
    void sleep(Duration length);

    /// How many calls are waiting for their time.
    int pending() const;
    /// When the earliest of them is due, from now; nothing when none is.
    std::optional<Duration> untilNext() const;

private:
    struct Call
    {
        Instant due;
        quint64 order;
        QPointer<QObject> context;
        std::function<void()> action;
    };
    std::vector<Call>::iterator earliest();
    void forgetTheDead() const;

    Instant m_now;
    quint64 m_order = 0;
    mutable std::vector<Call> m_calls;
};

} // namespace dubwatch::test
