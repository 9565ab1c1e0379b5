// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/scenario.h"

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

BenchJob jobOf(const Scenario &scenario, std::uint64_t seed, int number)
{
    const auto ordinal = std::uint64_t(number);
    RandomStream chance(mixed(seed * 1'000'003ULL + ordinal));
    BenchJob job;
    job.seed = mixed(seed * 7919ULL + ordinal + 17);
    job.planned = scenario.population.draw(chance);
    job.estimate = job.planned;
    if (scenario.feedback.prepare) {
        RandomStream own(job.seed);
        scenario.feedback.prepare(job, own);
    }
    job.failed = chance.uniform() < scenario.failures;
    job.end = job.failed ? chance.uniform() * job.planned : job.planned;
    return job;
}

std::vector<Scenario> benchmarkScenarios()
{
    const Population brief = uniformBetween(5, 15);
    const Population minute = uniformBetween(10, 60);
    const Population minutes = logNormal(300, 0.5);
    const Population uneven = weibull(120, 0.7);
    const Population cached = eitherAround(5, 1200);
    const Population constant = always(60);
    const Population heavy = pareto(5, 1.2);
    const Population long_ = logNormal(1200, 0.3);
    const FeedbackModel noise1 = noisy(u"iid noise .1"_s, .1);
    const FeedbackModel noise3 = noisy(u"iid noise .3"_s, .3);
    const FeedbackModel noise7 = noisy(u"iid noise .7"_s, .7);
    const FeedbackModel half = noisy(u"x0.5 noise .1"_s, .1, .5);
    const FeedbackModel twice = noisy(u"x2 noise .1"_s, .1, 2);

    std::vector<Scenario> scenarios;
    const auto add = [&](const std::vector<Population> &populations,
                         const std::vector<FeedbackModel> &feedbacks) {
        for (const Population &population : populations) {
            for (const FeedbackModel &feedback : feedbacks) {
                scenarios.push_back({population, feedback});
            }
        }
    };
    add({brief, minute, minutes, uneven, cached, constant, heavy, long_}, {silent()});
    add({minute, minutes},
        {exact(), noise1, noise3, noise7, half, twice, factorPerJob(.5), stuckNearTheEnd(),
         slipping(), rounded(10), progressIn(1), progressIn(5), absentAtFirst(.2, .1)});
    add({brief}, {exact(), noise3});
    add({uneven, cached}, {exact(), noise3, twice, stuckNearTheEnd(), progressIn(5)});
    add({constant, heavy}, {noise3});
    add({long_}, {exact(), noise3, stuckNearTheEnd()});
    return scenarios;
}

} // namespace dubwatch::bench
