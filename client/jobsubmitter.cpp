// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobsubmitter.h"

namespace dubwatch {

JobSubmitter::JobSubmitter(JobApi &api, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(api.clock(), std::move(chance))
{
    connect(&m_queue, &RequestQueue::retrying, this, &JobSubmitter::retrying);
}

void JobSubmitter::submit(const JobDraft &draft)
{
    const QByteArray key = JobApi::newIdempotencyKey();
    m_queue.add({.send = [this, draft, key] { return m_api.submit(draft, key); },
                 .mayRepeat = [this](const ApiError &error,
                                     int tries) { return mayRepeat(error, tries); },
                 .ended = [this, draft](const ApiAnswer &answer) {
                     if (answer.message) {
                         Q_EMIT submitted(draft, answer.message->jobs, answer.pace);
                     } else {
                         Q_EMIT failed(draft, answer.message.error());
                     }
                 }});
}

int JobSubmitter::pending() const { return m_queue.pending(); }

int JobSubmitter::inFlight() const { return m_queue.inFlight(); }

bool JobSubmitter::mayRepeat(const ApiError &error, int tries) const
{
    const bool isHarmless = m_api.isSubmitRepeatable()
        || error.kind == ApiError::Kind::RateLimited;
    // 409 to a known key: the first try is still at work on the server.
    const bool isInProgress = error.httpStatus == 409 && tries > 1;
    return isHarmless && (error.isRetryable() || isInProgress);
}

} // namespace dubwatch
