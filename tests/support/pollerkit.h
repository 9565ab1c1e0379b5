// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobpoller.h"
#include "client/policy/clampedpolicy.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/manualclock.h"

namespace dubwatch::test {

/// A poller in virtual time on a fake network, with a record of all that it said. Chance always
/// draws 0, so that a back-off is its lower half and nothing is spread.
struct PollerKit
{
    explicit PollerKit(const QString &dialectName = QStringLiteral("dubwatch"));

    /// The answer to a status request, in the dialect's own shape.
    Script answer(const Job &job) const;
    /// Answers so from now on.
    void answerAlways(const Job &job);
    /// The answer to a batch.
    Script batch(const std::vector<Job> &jobs, const QStringList &missing = {}) const;
    /// Watches, and runs what is due at once.
    void watch(const QString &id, const WatchOptions &options = {});
    /// The distance between the last two requests.
    Duration lastGap() const;
    Duration smallestGap() const;

    ManualClock clock;
    FakeNetwork network {clock};
    Dialect dialect;
    HttpTransport transport {network.factory(), clock};
    JobApi api;
    ClampedPolicy policy {[] { return 0.0; }};
    JobPoller poller;

    struct End
    {
        JobId id;
        Outcome outcome;
    };
    std::vector<Poll> polls;
    std::vector<Job> changes;
    std::vector<End> ends;
    std::vector<BackendHealth> healths;
};

} // namespace dubwatch::test
