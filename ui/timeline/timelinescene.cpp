// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinescene.h"

#include "client/wording.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"
#include "ui/timeline/pollcard.h"
#include "ui/timeline/timelinecurves.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Span
{
    Instant from;
    Instant to;
};

/// From the first poll to the predicted end, with some air; never shorter than ten seconds.
Span spanOf(const JobRow &row, const std::vector<PollRecord> &polls, Instant now, bool predicts)
{
    const Instant from = polls.empty() ? row.firstSeen.value_or(now) : polls.front().at;
    if (!isLive(row)) {
        const Instant last = polls.empty() ? from : polls.back().at;
        const Instant to = std::max({row.ended.value_or(last), last, from + 10s});
        return {from - (to - from) / 50, to + (to - from) / 25};
    }
    const Duration past = std::max<Duration>(now - from, 10s);
    Instant to = now + past / 5;
    if (predicts) {
        const Duration left = std::max(*row.shownEnd - now, Duration::zero());
        const auto spread = Duration(qint64(double(left.count()) * spreadOfEstimates(polls)));
        to = std::max(to, now + left + spread + past / 20);
    }
    return {from - past / 50, to};
}

void layOutLanes(TimelineScene &scene, const TimelineSpace &space)
{
    const double line = space.lineHeight;
    const std::array<QString, 3> labels {tr("Polls"), tr("Progress"), tr("Time left")};
    double labelWidth = 0;
    for (const QString &label : labels) {
        labelWidth = std::max(labelWidth, space.textWidth(label));
    }
    const double scaleWidth = std::max(space.textWidth(u"100\u00a0%"_s),
                                       space.textWidth(tr("%1 min").arg(30)));
    constexpr double edge = 16;
    constexpr double gap = 14;
    const double left = edge + labelWidth + edge * 2;
    const double width = std::max(space.size.width() - left - scaleWidth - edge - 6, 40.0);
    const double pollHeight = line + 16;
    const double below = line * 2 + 16;
    const double rest = std::max(space.size.height() - pollHeight - below - gap, 20.0);
    scene.pollLane = {left, 0, width, pollHeight};
    scene.progressLane = {left, pollHeight, width, rest / 2};
    scene.leftLane = {left, pollHeight + rest / 2 + gap, width, rest / 2};
    scene.plot = {left, 0, width, scene.leftLane.bottom()};
    scene.axisY = scene.plot.bottom() + line / 2 + 3;
    scene.footerY = scene.axisY + line + 5;
    const std::array<QRectF, 3> lanes {scene.pollLane, scene.progressLane, scene.leftLane};
    for (size_t i = 0; i < lanes.size(); ++i) {
        scene.laneLabels.push_back({labels[i], edge, lanes[i].center().y()});
    }
}

/// Zero in the unit that the top of the scale has.
QString zeroLike(Duration top)
{
    return top >= 1h ? tr("0 h") : top >= 1min ? tr("0 min") : tr("0 s");
}

/// A job that was listed, and not polled yet, may have told what no curve shows.
void layOutScales(TimelineScene &scene, const JobRow &row, const TimelineSpace &space)
{
    const double x = scene.plot.right() + 6;
    const double inset = space.lineHeight / 2 - 2;
    const auto top = [&](const QRectF &lane) { return lane.top() + inset; };
    const auto bottom = [&](const QRectF &lane) { return lane.bottom() - inset; };
    const auto measure = [&](const QRectF &lane, bool isTold, const QString &most,
                             const QString &least) {
        if (isTold) {
            scene.scaleLabels.push_back({most, x, top(lane)});
            scene.scaleLabels.push_back({least, x, bottom(lane)});
        } else {
            scene.untold.push_back({tr("not told"), scene.plot.left() + 8, lane.center().y()});
        }
    };
    measure(scene.progressLane, !scene.progress.isEmpty() || shownProgress(row),
            wording::percent(1, true), wording::percent(0, false));
    measure(scene.leftLane, !scene.left.empty() || !scene.told.empty() || row.shownEnd,
            wording::shortDuration(scene.leftTop), zeroLike(scene.leftTop));
}

/// As exact as the ticks are, beside which it stands.
QString timeText(const TimelineScene &scene, Instant instant, Instant now)
{
    return scene.scale.tickStep() < 1min ? secondText(instant) : clockText(instant, now);
}

void markNow(TimelineScene &scene, Instant now, const TimelineSpace &space)
{
    scene.nowX = scene.scale.x(now);
    const QString text = tr("now %1").arg(timeText(scene, now, now));
    const double x = std::max(*scene.nowX - space.boldWidth(text), scene.plot.left());
    scene.nowLabel = {text, x, scene.axisY};
}

void predictEnd(TimelineScene &scene, const JobRow &row, double spread, Instant now,
                const TimelineSpace &space)
{
    const Instant end = std::max(*row.shownEnd, now);
    const auto half = Duration(qint64(double((end - now).count()) * spread));
    const double left = std::max(scene.scale.x(end - half), scene.scale.x(now));
    const double right = std::max(scene.scale.x(end + half), left + 2);
    scene.predictedEnd = QRectF(left, 0, right - left, scene.plot.height());
    const QString text = tr("done ~%1").arg(timeText(scene, end, now));
    const double width = space.boldWidth(text);
    const double least = scene.nowLabel.x + space.boldWidth(scene.nowLabel.text) + 10;
    const double x = std::max(scene.predictedEnd->center().x() - width / 2, least);
    scene.doneLabel = {text, std::min(x, space.size.width() - width), scene.axisY};
}

void layOutTicks(TimelineScene &scene, Instant now, const TimelineSpace &space)
{
    const auto touches = [&](const TimelineLabel &label, double left, double right) {
        constexpr double air = 6;
        return !label.text.isEmpty() && left < label.x + space.boldWidth(label.text) + air
            && right > label.x - air;
    };
    for (const Instant tick : scene.scale.ticks(space.utcOffset)) {
        const double x = scene.scale.x(tick);
        const QString text = timeText(scene, tick, now);
        const double half = space.textWidth(text) / 2;
        scene.gridXs.push_back(x);
        if (!touches(scene.nowLabel, x - half, x + half)
            && !touches(scene.doneLabel, x - half, x + half)
            && x + half <= space.size.width()) {
            scene.ticks.push_back({text, x - half, scene.axisY});
        }
    }
}

void layOutPolls(TimelineScene &scene, const JobRow &row, const std::vector<PollRecord> &polls,
                 Instant now, const TimelineSpace &space)
{
    for (const PollRecord &poll : polls) {
        scene.pollXs.push_back(scene.scale.x(poll.at));
    }
    scene.marks = mergedMarks(polls, scene.scale);
    if (!isLive(row) || !row.nextPoll) {
        return;
    }
    const Instant next = std::max(*row.nextPoll, now);
    const double x = std::clamp(scene.scale.x(next), *scene.nowX + 5, scene.plot.right() - 4);
    const double y = scene.pollLane.center().y();
    scene.nextPoll = QPointF(x, y);
    const QString in = wording::shortDuration(std::max<Duration>(next - now, 1s));
    const QString text = row.stale ? tr("trying again in %1").arg(in) : tr("next in %1").arg(in);
    const double width = space.textWidth(text);
    const bool fits = x + 10 + width <= space.size.width();
    scene.nextLabel = {text, fits ? x + 10 : x - 10 - width, y};
}

} // namespace

double spreadOfEstimates(const std::vector<PollRecord> &polls)
{
    constexpr int looksBack = 8;
    std::optional<Instant> end;
    double sum = 0;
    int count = 0;
    for (auto poll = polls.rbegin(); poll != polls.rend() && count < looksBack; ++poll) {
        if (!poll->remaining || *poll->remaining <= 0s) {
            continue;
        }
        const Instant told = poll->at + *poll->remaining;
        if (end) {
            sum += std::abs(double((told - *end).count())) / double(poll->remaining->count());
            ++count;
        } else {
            end = told;
        }
    }
    return count == 0 ? 0.2 : std::clamp(sum / count, 0.03, 0.5);
}

TimelineScene timelineScene(const JobRow &row, const std::vector<PollRecord> &polls, Instant now,
                            const TimelineSpace &space)
{
    TimelineScene scene;
    scene.stale = row.stale && isLive(row);
    const bool predicts = !scene.stale && isLive(row) && predictedEnd(row).has_value();
    layOutLanes(scene, space);
    const Span span = spanOf(row, polls, now, predicts);
    scene.scale = TimelineScale(span.from, span.to, scene.plot.left(), scene.plot.right());
    if (isLive(row)) {
        markNow(scene, now, space);
    }
    if (predicts) {
        predictEnd(scene, row, spreadOfEstimates(polls), now, space);
    }
    if (scene.stale && row.lastAnswer) {
        const double left = std::max(scene.scale.x(*row.lastAnswer), scene.plot.left());
        scene.unknownStretch = QRectF(left, 0, *scene.nowX - left, scene.plot.height());
    }
    layOutTicks(scene, now, space);
    layOutPolls(scene, row, polls, now, space);
    drawCurves(scene, row, polls, now, space);
    layOutScales(scene, row, space);
    scene.id = wording::escaped(shortId(row.job.id));
    scene.title = wording::escaped(
        row.job.language.isEmpty() ? QString(row.job.title)
                                   : wording::listed({row.job.title, row.job.language}));
    scene.reason = isLive(row) ? nextPollReason(row, polls, now) : QString();
    return scene;
}

std::optional<size_t> TimelineScene::pollNear(double x) const
{
    constexpr double reach = 12;
    const auto nearest = std::min_element(pollXs.begin(), pollXs.end(), [x](double a, double b) {
        return std::abs(a - x) < std::abs(b - x);
    });
    if (nearest == pollXs.end() || std::abs(*nearest - x) > reach) {
        return std::nullopt;
    }
    return size_t(nearest - pollXs.begin());
}

} // namespace dubwatch::ui
