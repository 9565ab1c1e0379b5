// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <deque>

namespace dubwatch::ui {

/// How many requests there were in each of the last two minutes' seconds, and how many there would
/// have been had somebody asked for every job each five seconds.
class RateHistory
{
public:
    static constexpr int seconds = 120;
    static constexpr double fixedInterval = 5; ///< seconds

    struct Point
    {
        double requests = 0; ///< a second, in the mean of five
        double fixed = 0;
    };

    /// To be called once a second; \a activeJobs are those that somebody would ask for.
    void add(int requests, int activeJobs);
    /// Oldest first.
    std::deque<Point> points() const;
    /// The newest; zeros at first.
    Point latest() const;
    /// Of all that is kept; zeros at first.
    Point mean() const;

private:
    struct Second
    {
        int requests = 0;
        int active = 0;
    };
    Point pointAt(size_t second) const;

    std::deque<Second> m_seconds;
};

} // namespace dubwatch::ui
