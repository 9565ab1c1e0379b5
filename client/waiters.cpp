// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/waiters.h"

namespace dubwatch {

QFuture<Outcome> Waiters::add(const JobId &id)
{
    QPromise<Outcome> promise;
    promise.start();
    QFuture<Outcome> future = promise.future();
    m_promises.emplace(id.value, std::move(promise));
    return future;
}

void Waiters::tell(const JobId &id, const Outcome &outcome)
{
    // Taken out first: a continuation may wait for the same job again.
    while (auto waiting = m_promises.extract(id.value)) {
        waiting.mapped().addResult(outcome);
        waiting.mapped().finish();
    }
}

} // namespace dubwatch
