// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobkey.h"
#include "ui/model/packedpoll.h"

#include <QHash>

#include <vector>

namespace dubwatch::ui {

/// The polls of all jobs, packed to 64 bytes each and bounded, per job and overall. Beyond a bound
/// every second plain answer of the older ones goes; trouble, revisions, the first and the last
/// poll stay as long as anything else can go.
class PollHistory
{
public:
    struct Limits
    {
        int perJob = 300;
        qsizetype overall = 400'000;
        qsizetype removed = 50'000;
    };

    PollHistory();
    explicit PollHistory(Limits limits);

    /// Oldest first; one piece of news a poll.
    std::vector<PollNews> append(const std::vector<Poll> &polls, ConnectionId from = 0);
    /// Oldest first; empty for a job that was never polled.
    std::vector<PollRecord> of(const JobKey &job) const;
    /// Of all jobs.
    qsizetype size() const { return m_size; }

    /// Those removed last are kept aside, for as many polls as \c Limits::removed says: a job that
    /// comes back has them again.
    void remove(const std::vector<JobKey> &jobs);
    /// All of that connection, for good.
    void removeAll(ConnectionId of);

private:
    using Track = std::vector<PackedPoll>;
    Track &trackOf(const JobKey &job);
    PollNews note(Track &track, const Poll &poll);
    void thin(Track &polls, size_t most);
    void thinAll();

    Limits m_limits;
    QHash<JobKey, Track> m_tracks;
    qsizetype m_size = 0;
    QHash<JobKey, Track> m_removed;
    qsizetype m_removedSize = 0;
};

} // namespace dubwatch::ui
