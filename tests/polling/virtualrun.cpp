// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/virtualrun.h"

namespace dubwatch::bench {

Cost runJob(const Scenario &scenario, const BenchJob &job, Decider &decider)
{
    RandomStream network(job.seed ^ 0xABCDEF);
    double now = decider.first();
    for (int poll = 0;; ++poll) {
        const double roundTrip = scenario.roundTrip * (0.5 + network.uniform());
        const double age = now + roundTrip / 2;
        now += roundTrip;
        if (age >= job.end) {
            decider.ended(now, roundTrip, job.failed);
            return {double(poll + 1), now - job.end};
        }
        RandomStream chance(job.seed ^ mixed(1000 + std::uint64_t(poll)));
        now += decider.next(now, roundTrip, scenario.feedback.say(job, age, chance));
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
