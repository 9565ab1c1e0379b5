// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/jobtotals.h"

#include "ui/model/jobcells.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::ui {

namespace {

constexpr int wholeProgress = 1'000'000;

} // namespace

JobTotals::Part JobTotals::partOf(const JobRow &row)
{
    const auto end = isLive(row) ? predictedEnd(row) : std::nullopt;
    const double progress = isTerminal(row.job.state) ? 1.0 : shownProgress(row).value_or(0.0);
    return {row.job.language, end ? qint64(end->time_since_epoch().count()) : noEnd,
            int(std::lround(progress * wholeProgress)), row.job.state, row.watch, isLive(row),
            row.connection};
}

void JobTotals::put(size_t place, const JobRow &row)
{
    Q_ASSERT(place <= m_parts.size());
    Part part = partOf(row);
    if (place == m_parts.size()) {
        count(part, 1);
        m_parts.push_back(std::move(part));
        return;
    }
    count(m_parts[place], -1);
    count(part, 1);
    m_parts[place] = std::move(part);
}

void JobTotals::clear() { *this = {}; }

void JobTotals::count(const Part &part, int sign)
{
    m_states[size_t(part.state)] += sign;
    m_progress += sign * part.progress;
    m_paused += part.watch == WatchState::Paused ? sign : 0;
    m_delayed += part.watch == WatchState::Delayed ? sign : 0;
    m_active += part.active ? sign : 0;
    m_predictable += part.active && part.watch != WatchState::Paused ? sign : 0;
    m_predicted += part.end != noEnd ? sign : 0;
    Share &share = m_connections[part.connection];
    share.jobs += sign;
    share.active += part.active ? sign : 0;
    if (part.language.isEmpty()) {
        return;
    }
    const auto language = m_languages.find(part.language);
    if (language == m_languages.end()) {
        m_languages.insert(part.language, sign);
    } else if ((*language += sign) == 0) {
        m_languages.erase(language);
    }
}

double JobTotals::progress() const
{
    return m_parts.empty() ? 0.0
                           : double(m_progress) / (double(m_parts.size()) * wholeProgress);
}

std::optional<Instant> JobTotals::allDone() const
{
    if (m_predicted == 0 || m_predicted * 10 < m_predictable * 9) {
        return std::nullopt;
    }
    const auto last = std::max_element(m_parts.begin(), m_parts.end(),
                                       [](const Part &a, const Part &b) { return a.end < b.end; });
    return Instant(Duration(last->end));
}

} // namespace dubwatch::ui
