// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/walltime.h"

namespace dubwatch {

/// The real time, as WallTime tells it: a wall clock that is set back moves no deadline, and after
/// the computer has slept now() is right again. The delays of after() do not count that sleep.
class SystemClock final : public Clock
{
public:
    SystemClock();

    Instant now() const override;
    void after(Duration delay, QObject *context, std::function<void()> action) override;

private:
    mutable WallTime m_time;
};

} // namespace dubwatch
