// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <vector>

namespace dubwatch {

/// How long the last jobs took, each known as an interval: after the last age at which it was seen
/// running, and up to the first at which it had ended. Seconds.
class DurationHistory
{
public:
    static constexpr int most = 64; ///< the oldest is forgotten for the next one

    struct Interval
    {
        double after = 0;
        double upTo = 0;

        double middle() const { return 0.5 * (after + upTo); }
    };

    DurationHistory() = default;
    explicit DurationHistory(std::vector<Interval> jobs); ///< oldest first

    void add(const Interval &job);
    /// How many of the jobs, in fractions too, took longer than \a age.
    double survivors(double age) const;
    const std::vector<Interval> &jobs() const { return m_jobs; }

private:
    void smooth();

    std::vector<Interval> m_jobs; ///< oldest first
    std::vector<Interval> m_smoothed; ///< each smeared over its neighbours; in order of length
};

} // namespace dubwatch
