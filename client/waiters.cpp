// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/waiters.h"

#include <vector>

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
    // All taken out before the first is told: a continuation may wait for the same job again, which
    // is for the next outcome, and may even end us.
    std::vector<QPromise<Outcome>> waiting;
    while (auto one = m_promises.extract(id.value)) {
        waiting.push_back(std::move(one.mapped()));
    }
    for (QPromise<Outcome> &promise : waiting) {
        promise.addResult(outcome);
        promise.finish();
    }
}

} // namespace dubwatch
