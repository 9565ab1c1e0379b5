// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/poll.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>

#include <vector>

namespace dubwatch {

/// All that a monitor shows of one job: the latest, whole, but for what is told once.
struct JobUpdate
{
    Job job; ///< as last told; kept when polls fail
    WatchState watch = WatchState::Waiting;
    int polls = 0;
    std::optional<Instant> lastAnswer = {}; ///< when the values above were true
    std::optional<Instant> nextPoll = {};
    // Told once: nothing when none has come since the last drain.
    std::optional<Poll> lastPoll = {};
    /// The last answer as it came, of a batch's the part about this job; at most 64 KiB.
    QByteArray lastBody = {};

    friend bool operator==(const JobUpdate &, const JobUpdate &) = default;
};

/// How the backend as a whole is doing.
struct BackendHealth
{
    enum class State { Idle, Online, Offline, RateLimited, Unauthorized };

    State state = State::Idle;
    std::optional<Instant> since = {}; ///< of this state
    std::optional<Instant> lastAnswer = {};
    std::optional<Instant> nextTry = {}; ///< when polling goes on
    int delayedJobs = 0;
    std::optional<ApiError> error = {}; ///< the latest trouble

    friend bool operator==(const BackendHealth &, const BackendHealth &) = default;
};

/// The mailbox between the poller's thread and a monitor's: writers overwrite (the latest update of
/// a job wins), the reader takes all at once when it likes. Any thread. The polls are a queue of
/// at most \c maxPolls; what is dropped beyond is counted, never silent.
class JobFeed
{
public:
    static constexpr qsizetype maxPolls = 100'000;

    /// What has come since the last drain().
    struct Batch
    {
        std::vector<JobUpdate> jobs; ///< each job once, in the order of first mention
        std::vector<Poll> polls; ///< oldest first
        qsizetype droppedPolls = 0;
        int requests = 0; ///< that were sent; a batch is one
        std::optional<BackendHealth> health; ///< when it changed
    };

    void publish(JobUpdate update);
    void publish(Poll poll);
    void publish(BackendHealth health);
    void countRequest();
    /// Takes back what has not been drained yet of these jobs; their polls stay.
    void forget(const std::vector<JobId> &jobs);
    Batch drain();

private:
    QMutex m_mutex;
    QHash<JobId, qsizetype> m_places; ///< into m_batch.jobs
    Batch m_batch;
};

} // namespace dubwatch
