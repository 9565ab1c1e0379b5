// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"
#include "ui/timeline/timelinescale.h"

#include <QPolygonF>
#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

namespace dubwatch::ui {

/// How much room there is, and how wide words are in it.
struct TimelineSpace
{
    QSizeF size = {};
    double lineHeight = 16;
    std::function<double(const QString &)> textWidth = {};
    std::function<double(const QString &)> boldWidth = {}; ///< of the labels of now and the end
    Duration utcOffset = {}; ///< of the user's clock, for round times
};

/// A word and where it stands: its left edge, in the middle of a line.
struct TimelineLabel
{
    QString text = {};
    double x = 0;
    double y = 0;
};

/// Everything that a timeline shows, in pixels: pure geometry and words, made from the polls of a
/// job, its row and the time. Painting decides nothing; tests ask this.
///
/// While offline nothing is predicted, and what lies between the last answer and now is unknown.
struct TimelineScene
{
    TimelineScale scale = {};
    QRectF plot = {}; ///< the three lanes together
    QRectF pollLane = {};
    QRectF progressLane = {};
    QRectF leftLane = {}; ///< of the time left
    double axisY = 0; ///< the middle of the labels of time
    double footerY = 0; ///< the middle of the line below
    std::vector<double> gridXs = {};
    std::vector<TimelineLabel> ticks = {}; ///< only those that touch nothing more important
    std::vector<TimelineLabel> laneLabels = {};
    std::vector<TimelineLabel> scaleLabels = {}; ///< of the lanes that have something to measure
    std::vector<TimelineLabel> untold = {}; ///< in place of the others

    std::vector<double> pollXs = {}; ///< one a poll, for hovering
    std::vector<TimelineMark> marks = {};
    std::optional<QPointF> nextPoll = {};
    TimelineLabel nextLabel = {};

    QPolygonF progress = {}; ///< steps
    QPolygonF progressForecast = {};
    std::vector<QPolygonF> left = {}; ///< what was shown; several where it was not known between
    std::vector<QPointF> told = {}; ///< the server's own figures
    QPolygonF leftForecast = {};
    QPolygonF fan = {}; ///< as wide as the server's estimates lie apart
    std::vector<TimelineLabel> revisions = {}; ///< the greatest rises, as there is room

    bool stale = false;
    std::optional<double> nowX = {}; ///< empty once the job has ended
    TimelineLabel nowLabel = {};
    std::optional<QRectF> unknownStretch = {}; ///< offline: from the last answer to now
    std::optional<QRectF> predictedEnd = {}; ///< the band
    TimelineLabel doneLabel = {};
    QString id = {};
    QString title = {};
    QString selected = {}; ///< "3 selected", where this is one of several
    QString reason = {}; ///< why the next poll is when it is
    Duration leftTop = {}; ///< of the scale of time left

    /// The poll nearest to \a x, within 12 px.
    std::optional<size_t> pollNear(double x) const;
    /// Where the curves are at a poll; empty where there is none.
    std::optional<QPointF> progressAt(const PollRecord &poll) const;
    std::optional<QPointF> leftAt(const PollRecord &poll) const;
};

TimelineScene timelineScene(const JobRow &row, const std::vector<PollRecord> &polls, Instant now,
                            const TimelineSpace &space);

/// How far apart the ends that the server told lately lie, as a part of the time that was left:
/// 0.03 to 0.5; 0.2 while there is too little to tell from.
double spreadOfEstimates(const std::vector<PollRecord> &polls);

} // namespace dubwatch::ui
