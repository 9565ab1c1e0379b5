// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/timeline.h"

#include <algorithm>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

double shareDone(const Life &life, Duration elapsed)
{
    return elapsed >= life.plan ? 1.0 : double(elapsed.count()) / double(life.plan.count());
}

/// What is told while the end is still to come.
void tellEstimates(Job &job, const Life &life, Instant now, quint64 request)
{
    const EtaMoment moment{
        .untilStart = std::max(life.startsAt() - now, Duration::zero()),
        .elapsed = std::max(now - life.startsAt(), Duration::zero()),
        .work = life.plan,
    };
    job.remaining = life.eta.estimate(moment, life.draws(request));
    if (job.remaining) {
        job.finishes = now + *job.remaining;
        const EtaMoment start{.untilStart = {}, .elapsed = {}, .work = life.plan};
        job.duration = life.eta.estimate(start, life.draws(request));
    }
    if (job.state == JobState::Queued) {
        job.queuedFor = moment.untilStart;
    }
}

void tellTheEnd(Job &job, const Life &life)
{
    job.finished = life.endsAt();
    if (job.started) {
        job.duration = life.endsAt() - *job.started;
    }
    if (job.state == JobState::Failed) {
        job.errorCode = u"simulated_failure"_s;
        job.error = u"The simulation let this job fail."_s;
    } else if (job.state == JobState::Cancelled) {
        job.errorCode = u"cancelled"_s;
        job.error = u"The job was cancelled."_s;
    }
}

} // namespace

JobState stateAt(const Life &life, Instant now)
{
    if (now >= life.endsAt()) {
        return life.cancelled ? JobState::Cancelled : life.outcome;
    }
    return now >= life.startsAt() ? JobState::Running : JobState::Queued;
}

Job timeline(const Life &life, Instant now, quint64 request)
{
    Job job;
    job.state = stateAt(life, now);
    job.created = life.born;
    // Of a job that was cancelled while it waited, the work never began.
    const Instant seen = std::min(now, life.endsAt());
    if (seen >= life.startsAt()) {
        job.started = life.startsAt();
    }
    const Duration elapsed = std::max(seen - life.startsAt(), Duration::zero());
    job.progress = life.progress.told(job.started ? shareDone(life, elapsed) : 0.0);
    if (isTerminal(job.state)) {
        tellTheEnd(job, life);
    } else {
        tellEstimates(job, life, now, request);
    }
    return job;
}

std::optional<Instant> nextChange(const Life &life, Instant now)
{
    if (now >= life.endsAt()) {
        return std::nullopt;
    }
    return now < life.startsAt() ? std::min(life.startsAt(), life.endsAt()) : life.endsAt();
}

} // namespace dubwatch::server
