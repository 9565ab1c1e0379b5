// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobcanceller.h"

namespace dubwatch {

JobCanceller::JobCanceller(JobApi &api, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(api.clock(), std::move(chance))
{
    connect(&m_queue, &RequestQueue::retrying, this, &JobCanceller::retrying);
}

void JobCanceller::cancel(const JobId &id)
{
    m_queue.add({.send = [this, id] { return m_api.cancel(id); },
                 .mayRepeat = [](const ApiError &error, int) { return error.isRetryable(); },
                 .ended = [this, id](const ApiAnswer &answer) {
                     if (answer.message) {
                         Q_EMIT cancelled(id);
                     } else {
                         Q_EMIT failed(id, answer.message.error());
                     }
                 }});
}

int JobCanceller::pending() const { return m_queue.pending(); }

} // namespace dubwatch
