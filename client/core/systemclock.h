// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

namespace dubwatch {

/// The real time: the wall clock as it stood when this object was made, carried on by the
/// monotonic clock. A later step of the wall clock (NTP, a person) therefore moves no deadline,
/// and is not seen in what now() says either.
class SystemClock final : public Clock
{
public:
    SystemClock();

    Instant now() const override;
    void after(Duration delay, QObject *context, std::function<void()> action) override;

private:
    const std::chrono::steady_clock::duration m_epochOffset;
};

} // namespace dubwatch
