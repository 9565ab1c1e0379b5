// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

#include <QMap>

#include <array>
#include <limits>
#include <vector>

namespace dubwatch::ui {

/// The numbers about all jobs, whatever the filter hides: for sidebar and status bar. Kept up to
/// date row by row; only the last end is looked up, in a flat array, when asked.
class JobTotals
{
public:
    static constexpr size_t stateCount = size_t(JobState::Expired) + 1;

    /// Counts \a row, which stands at \a place, anew; places grow by one.
    void put(size_t place, const JobRow &row);
    void clear();

    int jobs() const { return int(m_parts.size()); }
    int inState(JobState state) const { return m_states[size_t(state)]; }
    int paused() const { return m_paused; }
    int delayed() const { return m_delayed; }
    int active() const { return m_active; } ///< neither ended nor given up
    int of(ConnectionId connection) const { return m_connections.value(connection).jobs; }
    int activeOf(ConnectionId connection) const { return m_connections.value(connection).active; }
    /// Seen so far, in alphabetical order, each with its number of jobs.
    const QMap<QString, int> &languages() const { return m_languages; }
    /// 0…1 of all work: what has ended counts as done, what tells no progress as not begun.
    double progress() const;
    /// When the last active job is predicted to end: empty unless nine tenths of the active jobs
    /// that are not paused have a predicted end.
    std::optional<Instant> allDone() const;

private:
    struct Part
    {
        SharedText language = {};
        qint64 end = noEnd;
        int progress = 0; ///< in millionths, so that sums stay exact
        JobState state = JobState::Unknown;
        WatchState watch = WatchState::Waiting;
        bool active = false;
        ConnectionId connection = 0;
    };
    static constexpr qint64 noEnd = std::numeric_limits<qint64>::min();
    static Part partOf(const JobRow &row);
    void count(const Part &part, int sign);

    std::vector<Part> m_parts;
    std::array<int, stateCount> m_states {};
    QMap<QString, int> m_languages;
    struct Share
    {
        int jobs = 0;
        int active = 0;
    };
    QMap<ConnectionId, Share> m_connections;
    qint64 m_progress = 0;
    int m_paused = 0;
    int m_delayed = 0;
    int m_active = 0;
    int m_predictable = 0; ///< active and not paused
    int m_predicted = 0;
};

} // namespace dubwatch::ui
