// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <deque>

namespace dubwatch::ui {

/// How many polls a second there were in the last ten seconds.
class PollRate
{
public:
    void add(int polls, Instant now);
    void clear();
    bool hasCounted() const { return m_begin != Instant(); } ///< a poll, ever
    /// Polls a second; 0 when there was none lately.
    double perSecond(Instant now) const;

private:
    struct Count
    {
        Instant at;
        int polls;
    };
    std::deque<Count> m_counts;
    Instant m_begin = {};
};

} // namespace dubwatch::ui
