// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/lagledger.h"

#include "client/core/seconds.h"
#include "client/watch.h"

#include <algorithm>

namespace dubwatch {

namespace {

constexpr double itemShare = 0.02; // measured; see the benchmark of fleets
constexpr size_t mostLooks = 4000;

} // namespace

LagLedger::LagLedger(Duration pollCost)
    : m_pollCost(pollCost)
    , m_price(inSeconds(pollCost))
{
}

double LagLedger::worth(const Watch &watch) const
{
    return std::max(0.0, watch.accrued.lag - itemShare * m_price);
}

void LagLedger::count(const Watch &watch, int sign)
{
    if (const double worth = this->worth(watch); worth > 0) {
        m_worth += sign * worth;
        m_worthy += size_t(sign);
    }
}

void LagLedger::add(Watch &watch)
{
    watch.accrued.place = m_watches.size();
    m_watches.push_back(&watch);
}

void LagLedger::remove(Watch &watch)
{
    count(watch, -1);
    Watch *last = m_watches.back();
    m_watches[watch.accrued.place] = last;
    last->accrued.place = watch.accrued.place;
    m_watches.pop_back();
}

void LagLedger::advance(Instant now)
{
    if (now < m_advanced + rhythm) {
        return;
    }
    m_advanced = now;
    const size_t looks = std::min(mostLooks, m_watches.size());
    for (size_t i = 0; i < looks; ++i) {
        m_next = m_next + 1 < m_watches.size() ? m_next + 1 : 0;
        Watch &watch = *m_watches[m_next];
        const bool mayBeAsked = watch.mayAsk() && !watch.isDelayed && now >= watch.notBefore;
        // After a failure its back-off counts, and not what was known before; and whose attempts
        // are counted is not asked before its time.
        if (!mayBeAsked || watch.failures > 0 || watch.confirmations > 0
            || watch.options.maxAttempts > 0) {
            settle(watch, now);
            continue;
        }
        Watch::Accrued &accrued = watch.accrued;
        const double done = std::max(watch.plan->doneProbability(watch.age(now)), 0.0);
        count(watch, -1);
        accrued.lag += inSeconds(now - accrued.at) * 0.5 * (done + accrued.done);
        accrued.done = done;
        accrued.at = now;
        count(watch, +1);
    }
}

void LagLedger::settle(Watch &watch, Instant now)
{
    count(watch, -1);
    watch.accrued.lag = 0;
    watch.accrued.done = 0;
    watch.accrued.at = now;
}

std::vector<Watch *> LagLedger::worthTaking(size_t most) const
{
    std::vector<Watch *> dear;
    dear.reserve(m_worthy);
    for (auto next = m_watches.begin(); dear.size() < m_worthy; ++next) {
        if (worth(**next) > 0) {
            dear.push_back(*next);
        }
    }
    const auto dearer = [](const Watch *a, const Watch *b) {
        return a->accrued.lag > b->accrued.lag;
    };
    const size_t taken = std::min(most, dear.size());
    std::partial_sort(dear.begin(), dear.begin() + qsizetype(taken), dear.end(), dearer);
    dear.resize(taken);
    return dear;
}

} // namespace dubwatch
