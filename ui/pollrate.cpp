// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/pollrate.h"

#include <algorithm>

namespace dubwatch::ui {

using namespace std::chrono_literals;

namespace {

constexpr Duration window = 10s;

} // namespace

void PollRate::add(int polls, Instant now)
{
    while (!m_counts.empty() && m_counts.front().at <= now - window) {
        m_counts.pop_front();
    }
    if (polls > 0) {
        if (m_begin == Instant()) {
            m_begin = now;
        }
        m_counts.push_back({now, polls});
    }
}

void PollRate::clear() { *this = {}; }

double PollRate::perSecond(Instant now) const
{
    int polls = 0;
    for (const Count &count : m_counts) {
        polls += count.at > now - window ? count.polls : 0;
    }
    // In the first seconds less than the whole window has been seen.
    const Duration seen = std::clamp<Duration>(now - m_begin, 1s, window);
    return polls * 1000.0 / double(seen.count());
}

} // namespace dubwatch::ui
