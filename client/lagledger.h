// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <vector>

namespace dubwatch {

struct Watch;

/// What noticing late has already cost each watched job, in expectation: the integral of the
/// probability that it has ended, since it was last asked about. When the sum of all is worth a
/// request, a batch is worth sending though nobody is due; and it is worth taking along whose own
/// share is worth an item. For one job of a constant hazard this is Keller's rule, h x² / 2 = w;
/// for many, the rule for the sum of their hazards.
///
/// Bounded work: a call of advance() looks at four thousand watches at most, in turns.
class LagLedger
{
public:
    /// What a poll is worth, > 0. Of that, an item of a batch costs a fiftieth.
    explicit LagLedger(Duration pollCost);
    Duration pollCost() const { return m_pollCost; }

    void add(Watch &watch);
    void remove(Watch &watch);

    /// Once a rhythm, however often it is called.
    void advance(Instant now);
    static constexpr Duration rhythm = std::chrono::milliseconds(250);
    bool isWorthARequest() const { return m_worth >= m_price; }
    /// Those worth an item, the dearest first, \a most at most.
    std::vector<Watch *> worthTaking(size_t most) const;
    /// It is asked about, or was told of: from here on anew.
    void settle(Watch &watch, Instant now);

private:
    double worth(const Watch &watch) const;
    /// Counts what it is worth, or counts it no more.
    void count(const Watch &watch, int sign);

    Duration m_pollCost;
    double m_price; ///< the same in seconds
    double m_worth = 0; ///< of all, beyond what their items cost, seconds
    size_t m_worthy = 0; ///< how many are worth something
    std::vector<Watch *> m_watches;
    size_t m_next = 0;
    Instant m_advanced = {};
};

} // namespace dubwatch
