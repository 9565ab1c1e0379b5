// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"

#include <QHash>

#include <array>
#include <vector>

namespace dubwatch::app {

/// One watched job as it is shown.
struct BoardRow
{
    Job job = {};
    Instant told = {}; ///< when the values above were true
    bool isTold = false; ///< somebody has said anything about it yet
    double floor = 0; ///< what has been shown already, and is not taken back for an estimate's sake
    QString stopped = {}; ///< why nobody asks on, when the job has not ended; a sentence
};

/// How far the job is at \a now: as last told, and from there on as the server's own estimate has
/// it, never quite at the end. Only an answer that is behind the one before moves it back.
std::optional<double> shownProgress(const BoardRow &row, Instant now);

/// What is known of all jobs that are watched, in the order in which they were added: a plain
/// value.
class WatchBoard
{
public:
    void add(const JobId &id);
    /// True when the job's state is another one than before. Adds the job if need be.
    bool tell(const Job &job, Instant at);
    void stop(const JobId &id, const QString &why);
    /// What is wrong with the backend, in a sentence; null: nothing. Meanwhile, estimates stand.
    void setTrouble(const QString &sentence, Instant at);

    const std::vector<BoardRow> &rows() const;
    const QString &trouble() const;
    /// What the time is for estimates: now, or when the trouble began.
    Instant estimatedAt(Instant now) const;
    /// "20 jobs: 3 queued, 12 running, 4 completed, 1 failed".
    QString summary() const;

private:
    BoardRow &rowOf(const JobId &id);

    std::vector<BoardRow> m_rows;
    QHash<JobId, size_t> m_places;
    QString m_trouble;
    Instant m_troubledSince = {};
};

} // namespace dubwatch::app
