// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/feedback.h"
#include "tests/polling/population.h"

#include <vector>

namespace dubwatch::bench {

/// One simulated job. Seconds since its submission.
struct BenchJob
{
    double planned = 0; ///< when it ends unless it fails early
    double end = 0;
    bool failed = false;
    std::uint64_t seed = 0;
    double trait = 0; ///< what its feedback has of its own: a factor, an overrun, a slowing
    double estimate = 0; ///< the duration that the server believes in, where it is wrong
    QString kind = {}; ///< of work, as the server tells it
};

/// What a server says of a job that is running: nothing, estimates more or less honest, progress.
struct FeedbackModel
{
    /// The remaining time, or the like, at \a age; \a chance is that poll's own.
    using Say = std::function<Feedback(const BenchJob &, double age, RandomStream &chance)>;
    /// Gives a job its trait, and what follows from it.
    using Prepare = std::function<void(BenchJob &, RandomStream &own)>;

    QString name;
    Say say;
    Prepare prepare = {};
};

FeedbackModel silent();
FeedbackModel exact();
/// A fresh log-normal error at every poll, on top of a constant factor.
FeedbackModel noisy(const QString &name, double sigma, double factor = 1);
/// One factor a job, log-normal.
FeedbackModel factorPerJob(double sigma);
/// Late at the end: the last tenth of the planned time takes as long as it likes.
FeedbackModel stuckNearTheEnd();
/// The work slows down, and the estimate does not know.
FeedbackModel slipping();
/// Rounded up to multiples of \a step seconds.
FeedbackModel rounded(double step);
/// Progress rounded down to multiples of \a percents.
FeedbackModel progressIn(int percents);
/// Silent for the first share of the job, then noisy.
FeedbackModel absentAtFirst(double share, double sigma);

struct Scenario
{
    Population population;
    FeedbackModel feedback;
    double failures = 0.1; ///< share of jobs that fail early, without a warning
    double roundTrip = 0.1; ///< mean

    QString name() const { return population.name + QStringLiteral(" / ") + feedback.name; }
};

BenchJob jobOf(const Scenario &scenario, std::uint64_t seed, int number);

/// The 51 of the benchmark.
std::vector<Scenario> benchmarkScenarios();

} // namespace dubwatch::bench
