// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinecurves.h"

#include "client/wording.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"

#include <algorithm>

namespace dubwatch::ui {

using namespace std::chrono_literals;

namespace {

double progressY(const TimelineScene &scene, double progress)
{
    return scene.progressLane.bottom() - progress * scene.progressLane.height();
}

double leftY(const TimelineScene &scene, Duration left)
{
    const double part = double(left.count()) / double(scene.leftTop.count());
    return scene.leftLane.bottom() - std::clamp(part, 0.0, 1.0) * scene.leftLane.height();
}

Duration leftAtInstant(Instant end, Instant at) { return std::max(end - at, Duration::zero()); }

/// Up to when the curves are known: now, the end, or the last answer.
Instant knownUntil(const JobRow &row, const std::vector<PollRecord> &polls, Instant now, bool stale)
{
    if (stale) {
        return row.lastAnswer.value_or(now);
    }
    return isLive(row) ? now : row.ended.value_or(polls.empty() ? now : polls.back().at);
}

void drawProgress(TimelineScene &scene, const std::vector<PollRecord> &polls, Instant until)
{
    for (const PollRecord &poll : polls) {
        const auto point = scene.progressAt(poll);
        if (!point) {
            continue;
        }
        if (!scene.progress.isEmpty()) {
            scene.progress << QPointF(point->x(), scene.progress.last().y());
        }
        scene.progress << *point;
    }
    if (scene.progress.isEmpty()) {
        return;
    }
    const QPointF last = scene.progress.last();
    const QPointF end(std::max(scene.scale.x(until), last.x()), last.y());
    scene.progress << end;
    if (scene.predictedEnd) {
        scene.progressForecast << end << QPointF(scene.predictedEnd->center().x(),
                                                 progressY(scene, 1));
    }
}

Duration longestLeft(const std::vector<PollRecord> &polls)
{
    Duration longest = 10s;
    for (const PollRecord &poll : polls) {
        longest = std::max(longest, poll.remaining.value_or(0s));
        if (poll.shownEnd) {
            longest = std::max(longest, leftAtInstant(*poll.shownEnd, poll.at));
        }
    }
    return longest;
}

struct Rise
{
    EtaRevision revision;
    QPointF top;
};

QString riseText(const EtaRevision &revision)
{
    const bool wentBack = revision.cause == EtaRevision::Cause::WentBack;
    const char *text = wentBack ? QT_TR_NOOP("+%1, job went back")
                                : QT_TR_NOOP("+%1, server revised");
    const QString by = wording::shortDuration(revision.by);
    return tr(text).arg(by);
}

/// Left of the jump, where the curve was lower; right of it and above where there is no room.
TimelineLabel riseLabel(const TimelineScene &scene, const Rise &rise, const TimelineSpace &space)
{
    const QString text = riseText(rise.revision);
    const double left = rise.top.x() - space.textWidth(text) - 8;
    const double half = space.lineHeight / 2;
    if (left >= scene.plot.left()) {
        return {text, left, rise.top.y() + half};
    }
    return {text, rise.top.x() + 8, std::max(scene.leftLane.top() + half, rise.top.y() - half)};
}

/// Labels never lie on each other: the greater rise keeps its own.
void labelRises(TimelineScene &scene, std::vector<Rise> rises, const TimelineSpace &space)
{
    std::ranges::stable_sort(rises, std::ranges::greater(),
                             [](const Rise &rise) { return rise.revision.by; });
    for (const Rise &rise : rises) {
        const TimelineLabel label = riseLabel(scene, rise, space);
        const double end = label.x + space.textWidth(label.text);
        const bool isFree = std::ranges::none_of(
            scene.revisions, [&](const TimelineLabel &other) {
                return other.x <= end && label.x <= other.x + space.textWidth(other.text);
            });
        if (isFree) {
            scene.revisions.push_back(label);
        }
    }
}

/// What was shown falls one second a second from each poll to the next, and jumps there.
void drawLeft(TimelineScene &scene, const std::vector<PollRecord> &polls, Instant until,
              const TimelineSpace &space)
{
    bool open = false;
    std::vector<Rise> rises;
    for (size_t i = 0; i < polls.size(); ++i) {
        const PollRecord &poll = polls[i];
        if (scene.stale && poll.at > until) {
            break;
        }
        const auto start = scene.leftAt(poll);
        if (poll.remaining && !isTerminal(poll.state)) {
            scene.told.emplace_back(scene.scale.x(poll.at), leftY(scene, *poll.remaining));
        }
        if (!start) {
            open = false;
            continue;
        }
        if (!open) {
            scene.left.emplace_back();
            open = true;
        }
        const Instant last = std::max(until, poll.at);
        const Instant after = i + 1 < polls.size() ? polls[i + 1].at : last;
        const Instant next = scene.stale ? std::min(after, last) : after;
        scene.left.back() << *start
                          << QPointF(scene.scale.x(next),
                                     leftY(scene, leftAtInstant(*poll.shownEnd, next)));
        if (poll.revision) {
            rises.push_back({*poll.revision, *start});
        }
    }
    labelRises(scene, std::move(rises), space);
}

void forecastLeft(TimelineScene &scene, const JobRow &row, Instant now)
{
    if (!scene.predictedEnd || scene.left.empty()) {
        return;
    }
    const QPointF start(*scene.nowX, leftY(scene, leftAtInstant(*row.shownEnd, now)));
    const double bottom = scene.leftLane.bottom();
    scene.leftForecast << start << QPointF(scene.scale.x(std::max(*row.shownEnd, now)), bottom);
    scene.fan << start << QPointF(scene.predictedEnd->left(), bottom)
              << QPointF(scene.predictedEnd->right(), bottom);
}

} // namespace

void drawCurves(TimelineScene &scene, const JobRow &row, const std::vector<PollRecord> &polls,
                Instant now, const TimelineSpace &space)
{
    const Instant until = knownUntil(row, polls, now, scene.stale);
    scene.leftTop = roundedUp(longestLeft(polls));
    drawProgress(scene, polls, until);
    drawLeft(scene, polls, until, space);
    forecastLeft(scene, row, now);
}

std::optional<QPointF> TimelineScene::progressAt(const PollRecord &poll) const
{
    if (!poll.progress) {
        return std::nullopt;
    }
    return QPointF(scale.x(poll.at), progressY(*this, std::clamp(*poll.progress, 0.0, 1.0)));
}

std::optional<QPointF> TimelineScene::leftAt(const PollRecord &poll) const
{
    if (!poll.shownEnd || isTerminal(poll.state)) {
        return std::nullopt;
    }
    return QPointF(scale.x(poll.at), leftY(*this, leftAtInstant(*poll.shownEnd, poll.at)));
}

} // namespace dubwatch::ui
