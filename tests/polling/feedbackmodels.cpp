// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/scenario.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;

namespace {

Feedback etaOf(double remaining)
{
    return {.eta = std::max(remaining, 0.0)};
}

} // namespace

FeedbackModel silent()
{
    return {u"none"_s, [](const BenchJob &, double, RandomStream &) { return Feedback{}; }};
}

FeedbackModel exact()
{
    return {u"exact"_s, [](const BenchJob &job, double age, RandomStream &) {
                return etaOf(job.planned - age);
            }};
}

FeedbackModel noisy(const QString &name, double sigma, double factor)
{
    return {name, [=](const BenchJob &job, double age, RandomStream &chance) {
                return etaOf((job.planned - age) * factor * std::exp(sigma * chance.normal()));
            }};
}

FeedbackModel factorPerJob(double sigma)
{
    const QString name = u"per-job factor "_s + QString::number(sigma).remove(0, 1);
    return {name,
            [](const BenchJob &job, double age, RandomStream &) {
                return etaOf((job.planned - age) * job.trait);
            },
            [=](BenchJob &job, RandomStream &own) { job.trait = std::exp(sigma * own.normal()); }};
}

FeedbackModel stuckNearTheEnd()
{
    return {u"stuck at 99%"_s,
            [](const BenchJob &job, double age, RandomStream &) {
                const double last = 0.1 * job.estimate;
                const double past = age - 0.9 * job.estimate;
                return etaOf(past < 0 ? job.estimate - age : last * std::exp(-past / last));
            },
            [](BenchJob &job, RandomStream &own) {
                job.trait = 0.5 * own.exponential();
                job.planned = job.estimate * (1 + job.trait);
            }};
}

FeedbackModel slipping()
{
    return {u"slipping"_s,
            [](const BenchJob &job, double age, RandomStream &) {
                // At full speed, what is left of the work; it is 1 / (1 + trait · age / work).
                const double done = std::log(1 + job.trait * age / job.estimate) / job.trait;
                return etaOf(job.estimate * (1 - done));
            },
            [](BenchJob &job, RandomStream &own) {
                job.trait = std::max(2 * own.uniform(), 1e-6);
                job.planned = job.estimate * (std::exp(job.trait) - 1) / job.trait;
            }};
}

FeedbackModel rounded(double step)
{
    return {u"rounded %1 s"_s.arg(step), [=](const BenchJob &job, double age, RandomStream &) {
                return etaOf(std::ceil((job.planned - age) / step) * step);
            }};
}

FeedbackModel progressIn(int percents)
{
    return {u"progress %1%"_s.arg(percents), [=](const BenchJob &job, double age, RandomStream &) {
                const double steps = 100.0 / percents;
                return Feedback{.progress = std::floor(steps * age / job.planned) / steps};
            }};
}

FeedbackModel absentAtFirst(double share, double sigma)
{
    const QString name =
        u"absent to %1%, %2"_s.arg(100 * share).arg(QString::number(sigma).remove(0, 1));
    return {name, [=](const BenchJob &job, double age, RandomStream &chance) {
                return age > share * job.planned
                    ? etaOf((job.planned - age) * std::exp(sigma * chance.normal()))
                    : Feedback{};
            }};
}

} // namespace dubwatch::bench
