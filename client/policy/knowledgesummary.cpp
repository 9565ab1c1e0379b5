// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/knowledgesummary.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

namespace {

std::optional<double> medianDuration(const DurationHistory &durations)
{
    std::vector<double> middles;
    for (const DurationHistory::Interval &job : durations.jobs()) {
        middles.push_back(job.middle());
    }
    if (middles.empty()) {
        return std::nullopt;
    }
    std::sort(middles.begin(), middles.end());
    return middles[middles.size() / 2];
}

} // namespace

KnowledgeSummary summaryOf(const BackendKnowledge &knowledge)
{
    KnowledgeSummary summary {.jobs = int(std::lround(knowledge.ended)),
                              .medianDuration = medianDuration(knowledge.durations),
                              .trust = knowledge.trust};
    if (knowledge.eta.whole.n >= 1) {
        const Calibration::Moments moments = knowledge.eta.whole.shrunk({}, 0);
        summary.factor = std::exp(moments.mean);
        summary.spread = std::sqrt(moments.variance);
    }
    return summary;
}

} // namespace dubwatch
