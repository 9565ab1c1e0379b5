// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"
#include "ui/model/jobfilter.h"

#include <QRandomGenerator>

namespace dubwatch::test {

/// Jobs and wishes by chance: few ids, the same ones in every connection, so that they meet often;
/// values of all kinds, missing and odd ones too. The same seed gives the same ones.
class RandomJobs
{
public:
    static constexpr int ids = 40;
    static constexpr std::array<ui::ConnectionId, 3> connections {0, 1, 7};

    explicit RandomJobs(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int end) { return m_random.bounded(end); }
    bool chance(int percent) { return below(100) < percent; }
    JobId id();
    ui::ConnectionId connection() { return connections[size_t(below(int(connections.size())))]; }
    /// Of up to \a most jobs, each once.
    std::vector<JobUpdate> updates(int most, Instant now);
    std::vector<ui::JobKey> keys(int most);
    ui::JobFilter filter();
    Poll poll(Instant now);

private:
    JobUpdate update(const JobId &id, Instant now);

    QRandomGenerator m_random;
};

} // namespace dubwatch::test
