// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"

namespace dubwatch::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

JobUpdate update(const QString &id, JobState state, Instant at, std::optional<Duration> remaining,
                 std::optional<double> progress)
{
    JobUpdate update;
    update.job.id = JobId {id};
    update.job.state = state;
    update.job.title = u"Title of "_s + id;
    update.job.remaining = remaining;
    update.job.progress = progress;
    update.lastAnswer = at;
    update.polls = 1;
    update.watch = isTerminal(state) ? WatchState::Ended : WatchState::Waiting;
    if (!isTerminal(state)) {
        update.nextPoll = at + 10s;
    }
    return update;
}

JobFeed::Batch batch(std::vector<JobUpdate> updates)
{
    JobFeed::Batch batch;
    batch.jobs = std::move(updates);
    return batch;
}

Poll answer(const QString &id, int attempt, Instant at, std::optional<Duration> remaining,
            std::optional<double> progress)
{
    Poll poll;
    poll.job = JobId {id};
    poll.attempt = attempt;
    poll.at = at;
    poll.latency = 87ms;
    poll.httpStatus = 200;
    poll.state = JobState::Running;
    poll.remaining = remaining;
    poll.progress = progress;
    poll.next = 10s;
    poll.reason = {WaitReason::Kind::Estimate, WaitReason::Bound::MaxInterval, remaining};
    return poll;
}

Poll failure(const QString &id, int attempt, Instant at, ApiError::Kind kind, int status)
{
    Poll poll = answer(id, attempt, at);
    poll.httpStatus = status;
    poll.error = ApiError {kind, u"no answer within 10 s"_s, status};
    poll.remaining.reset();
    poll.reason = {WaitReason::Kind::Backoff, WaitReason::Bound::None, {}, 1};
    return poll;
}

} // namespace dubwatch::test
