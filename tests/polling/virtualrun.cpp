// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/virtualrun.h"

namespace dubwatch::bench {

namespace {

/// \a time, or the end of the span that it lies in.
double outOf(const std::vector<Span> &spans, double time)
{
    for (const Span &span : spans) {
        if (time >= span.from && time < span.until) {
            return span.until;
        }
    }
    return time;
}

/// When a wait really ends: when the suspend is over that began during it, if one did.
double awakeAfter(const std::vector<Span> &suspends, double from, double until)
{
    for (const Span &suspend : suspends) {
        if (suspend.from < until && suspend.until > from) {
            return suspend.until;
        }
    }
    return until;
}

/// Chance of one poll, of a purpose each, so that no trouble changes what a server says.
RandomStream chanceOf(const BenchJob &job, int poll, std::uint64_t purpose)
{
    return RandomStream(job.seed ^ mixed(purpose + std::uint64_t(poll)));
}

/// Whether the poll that reaches the server at \a age fails, and how.
std::optional<ApiError::Kind> failureOf(const Trouble &trouble, double age, RandomStream chance)
{
    if (outOf(trouble.outages, age) > age) {
        return ApiError::Kind::Network;
    }
    if (trouble.failures <= 0 || chance.uniform() >= trouble.failures) {
        return {};
    }
    return chance.uniform() < 0.5 ? ApiError::Kind::Network : ApiError::Kind::Unavailable;
}

} // namespace

Cost runJob(const Scenario &scenario, const BenchJob &job, Decider &decider, const Trouble &trouble)
{
    RandomStream network(job.seed ^ 0xABCDEF);
    double now = awakeAfter(trouble.suspends, 0, decider.first());
    int failures = 0;
    for (int poll = 0;; ++poll) {
        const double roundTrip = scenario.roundTrip * (0.5 + network.uniform());
        const double age = now + roundTrip / 2;
        now += roundTrip;
        double wait = 0;
        if (const auto failure = failureOf(trouble, age, chanceOf(job, poll, 1'000'000))) {
            wait = decider.afterFailure(now, *failure, ++failures);
        } else if (age >= job.end) {
            decider.ended(now, roundTrip, job.failed);
            const double knowable = outOf(trouble.suspends, outOf(trouble.outages, job.end));
            return {double(poll + 1), now - knowable};
        } else {
            failures = 0;
            RandomStream chance = chanceOf(job, poll, 1'000);
            const Feedback said = scenario.feedback.say(job, age, chance);
            wait = decider.next({now, roundTrip, said, job.kind});
        }
        now = awakeAfter(trouble.suspends, now, now + wait);
    }
}

Cost runCell(const Scenario &scenario, double pollCost, const Contender &contender,
             const Sample &sample)
{
    const Deciders deciders = contender.begin(pollCost);
    const int uncounted = sample.jobs / 4;
    Cost sum;
    for (int i = 0; i < sample.jobs; ++i) {
        const BenchJob job = jobOf(scenario, sample.seed, i);
        const Cost cost = runJob(scenario, job, *deciders(mixed(job.seed ^ 0x5555)));
        if (i >= uncounted) {
            sum.polls += cost.polls;
            sum.lag += cost.lag;
        }
    }
    const int counted = sample.jobs - uncounted;
    return {sum.polls / counted, sum.lag / counted};
}

} // namespace dubwatch::bench
