// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/requestbudget.h"

#include "client/core/seconds.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr Duration memory = 10s;
constexpr size_t mostRemembered = 1000;
constexpr double margin = 0.95; // of a limit that was told: two clocks are never quite the same
constexpr double least = 0.01; // requests a second: something has to find out that it is over
constexpr double slow = 2; // requests a second
constexpr double whole = 1 - 1e-9;

} // namespace

RequestBudget::RequestBudget(std::optional<double> most)
    : m_most(most)
    , m_rate(most)
    , m_tokens(capacity())
{
}

double RequestBudget::capacity() const { return m_rate ? std::clamp(*m_rate, 1.0, 5.0) : 1; }

double RequestBudget::tokens(Instant now) const
{
    const double since = m_at == Instant {} ? 0 : std::max(inSeconds(now - m_at), 0.0);
    return std::min(m_tokens + since * m_rate.value_or(0), capacity());
}

bool RequestBudget::admits(Instant now) const { return !m_rate || tokens(now) >= whole; }

Instant RequestBudget::admitsAt(Instant now) const
{
    if (admits(now)) {
        return now;
    }
    constexpr double day = 86'400;
    const double wait = std::min((1 - tokens(now)) / *m_rate, day);
    return now + Duration(qint64(wait * 1000)) + 1ms;
}

void RequestBudget::take(Instant now)
{
    m_lately.push_back(now);
    while (m_lately.size() > mostRemembered || m_lately.front() < now - memory) {
        m_lately.pop_front();
    }
    if (m_rate) {
        m_tokens = tokens(now) - 1;
        m_at = now;
    }
}

double RequestBudget::observed(Instant now) const
{
    const auto recent
        = std::ranges::count_if(m_lately, [now](Instant at) { return at >= now - memory; });
    const Duration span = m_lately.empty() ? memory : now - m_lately.front();
    return double(recent - 1) / inSeconds(std::clamp(span, Duration(1s), memory));
}

void RequestBudget::limit(double rate, Instant now)
{
    rate = std::max(rate, least);
    m_rate = m_most ? std::min(rate, *m_most) : rate;
    m_tokens = 1; // the pause that comes with a refusal is the gate's
    m_at = now;
    m_grownAt = now;
    m_limitedAt = now;
}

void RequestBudget::onRefused(Instant asked, Instant now, std::optional<double> told)
{
    if (asked < m_limitedAt) {
        return;
    }
    const bool wasKept
        = told && m_rate && *m_rate <= *told * margin && m_limitedAt != Instant {};
    if (told && !wasKept) {
        m_growth = {};
        limit(*told * margin, now);
        return;
    }
    const double lately = observed(now);
    const double former = m_rate ? (wasKept ? *m_rate : std::min(*m_rate, lately)) : lately;
    if (!told && former <= slow) {
        return; // the pauses after refusals will do
    }
    m_growth = {.step = former / 20, .end = told ? *told * margin : 2 * former, .isKnown = !!told};
    limit(former / 2, now);
}

void RequestBudget::recover(Instant now)
{
    while (m_growth.step > 0 && now - m_grownAt >= memory) {
        m_tokens = tokens(now);
        m_at = now;
        m_grownAt += memory;
        const double most = std::min(m_most.value_or(m_growth.end), m_growth.end);
        m_rate = std::min(*m_rate + m_growth.step, most);
        if (*m_rate >= most) {
            const bool hasLimit = m_growth.isKnown || m_most;
            m_rate = hasLimit ? m_rate : std::nullopt;
            m_growth = {};
        }
    }
}

} // namespace dubwatch
