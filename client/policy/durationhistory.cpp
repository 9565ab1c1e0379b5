// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/durationhistory.h"

#include <algorithm>

namespace dubwatch {

namespace {

constexpr int neighbours = 2; // to either side: narrow for like durations, wide where few are

} // namespace

DurationHistory::DurationHistory(std::vector<Interval> jobs)
    : m_jobs(std::move(jobs))
{
    smooth();
}

void DurationHistory::add(const Interval &job)
{
    m_jobs.push_back(job);
    if (m_jobs.size() > most) {
        m_jobs.erase(m_jobs.begin());
    }
    smooth();
}

void DurationHistory::smooth()
{
    m_smoothed = m_jobs;
    std::sort(m_smoothed.begin(), m_smoothed.end(), [](const Interval &a, const Interval &b) {
        return a.middle() < b.middle();
    });
    std::vector<double> middles;
    middles.reserve(m_smoothed.size());
    for (const Interval &job : m_smoothed) {
        middles.push_back(job.middle());
    }
    const int last = int(m_smoothed.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        Interval &job = m_smoothed[size_t(i)];
        job.after = std::min(job.after, middles[size_t(std::max(i - neighbours, 0))]);
        job.upTo = std::max({job.upTo, middles[size_t(std::min(i + neighbours, last))],
                             job.after * 1.02 + 0.05});
    }
}

double DurationHistory::survivors(double age) const
{
    double count = 0;
    for (const Interval &job : m_smoothed) {
        if (age <= job.after) {
            count += 1;
        } else if (age < job.upTo) {
            count += (job.upTo - age) / (job.upTo - job.after);
        }
    }
    return count;
}

} // namespace dubwatch
