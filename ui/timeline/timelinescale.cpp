// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinescale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dubwatch::ui {

using namespace std::chrono_literals;

namespace {

constexpr double leastTickDistance = 90;
constexpr double leastMarkDistance = 4;
constexpr std::array<Duration, 18> roundSteps{5s,    10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min,
                                              30min, 1h,  2h,  6h,  12h,  24h,  48h,  168h,  672h};

} // namespace

TimelineScale::TimelineScale(Instant from, Instant to, double left, double right)
    : m_from(from)
    , m_to(std::max(to, from + Duration(1)))
    , m_left(left)
    , m_right(std::max(right, left + 1))
{
}

double TimelineScale::x(Instant instant) const
{
    const double part = double((instant - m_from).count()) / double((m_to - m_from).count());
    return m_left + part * (m_right - m_left);
}

Duration TimelineScale::tickStep() const
{
    const double perPixel = double((m_to - m_from).count()) / (m_right - m_left);
    return roundedUp(Duration(qint64(std::ceil(leastTickDistance * perPixel))));
}

std::vector<Instant> TimelineScale::ticks(Duration utcOffset) const
{
    const Duration step = tickStep();
    const Duration start = m_from.time_since_epoch() + utcOffset;
    Duration next = start / step * step;
    next += next < start ? step : Duration::zero();
    std::vector<Instant> ticks;
    for (Instant tick(next - utcOffset); tick <= m_to; tick += step) {
        ticks.push_back(tick);
    }
    return ticks;
}

std::vector<TimelineMark> mergedMarks(const std::vector<PollRecord> &polls,
                                      const TimelineScale &scale)
{
    std::vector<TimelineMark> answers;
    std::vector<TimelineMark> troubles;
    for (const PollRecord &poll : polls) {
        const double x = scale.x(poll.at);
        if (poll.mark != PollMark::Answered) {
            troubles.push_back({x, x, poll.mark, 1});
        } else if (!answers.empty() && x - answers.back().right < leastMarkDistance) {
            answers.back().right = x;
            ++answers.back().polls;
        } else {
            answers.push_back({x, x, PollMark::Answered, 1});
        }
    }
    answers.insert(answers.end(), troubles.begin(), troubles.end());
    return answers;
}

Duration roundedUp(Duration longest)
{
    const auto step = std::lower_bound(roundSteps.begin(), roundSteps.end(), longest);
    if (step != roundSteps.end()) {
        return *step;
    }
    Duration more = roundSteps.back();
    while (more < longest) {
        more *= 2;
    }
    return more;
}

} // namespace dubwatch::ui
