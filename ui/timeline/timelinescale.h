// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/pollrecord.h"

#include <vector>

namespace dubwatch::ui {

/// A stretch of time laid over a stretch of pixels.
class TimelineScale
{
public:
    TimelineScale() = default;
    /// \a to is after \a from, \a right is right of \a left.
    TimelineScale(Instant from, Instant to, double left, double right);

    double x(Instant instant) const;
    Instant from() const { return m_from; }
    Instant to() const { return m_to; }

    /// The shortest round step whose ticks stand at least 90 px apart.
    Duration tickStep() const;
    /// Where they stand: on round times of a clock that is \a utcOffset ahead of UTC.
    std::vector<Instant> ticks(Duration utcOffset) const;

private:
    Instant m_from = {};
    Instant m_to = Instant(Duration(1));
    double m_left = 0;
    double m_right = 1;
};

/// One sign in the lane of polls: a single poll, or answers too close to be told apart.
struct TimelineMark
{
    double left = 0;
    double right = 0;
    PollMark kind = PollMark::Answered;
    int polls = 1;

    double center() const { return (left + right) / 2; }
    friend bool operator==(const TimelineMark &, const TimelineMark &) = default;
};

/// Answers closer than 4 px become one; trouble stands alone always, and comes last, to be drawn
/// over the rest. \a polls are in the order of time.
std::vector<TimelineMark> mergedMarks(const std::vector<PollRecord> &polls,
                                      const TimelineScale &scale);

/// The least round duration that is not below \a longest: 5 s, 10 s, 15 s, 30 s, 1 min, …
Duration roundedUp(Duration longest);

} // namespace dubwatch::ui
