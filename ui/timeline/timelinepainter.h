// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/pollcard.h"
#include "ui/timeline/timelinecolors.h"
#include "ui/timeline/timelinescene.h"

#include <QFont>

class QPainter;

namespace dubwatch::ui {

/// Draws a scene, as it is, with the colours and fonts given. Decides nothing and keeps nothing.
///
/// Time runs from the left in any \a direction; what is no time, the words below and those of a
/// card, stands as one reads.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const TimelineColors &colors, const QFont &font,
                    Qt::LayoutDirection direction = Qt::LeftToRight);

    void paint(const TimelineScene &scene, QSizeF size);
    /// The dotted line and the rings at one poll, and its card.
    void paintHover(const TimelineScene &scene, const PollRecord &poll, const PollCard &card,
                    QSizeF size);
    /// One sign of the lane of polls, also for the legend.
    void paintMark(PollMark kind, QPointF center, bool stale = false);
    void paintNextMark(QPointF center);
    static QFont labelFont(QFont font, bool bold); ///< of a label, when \a font is the plot's

private:
    void paintGround(const TimelineScene &scene);
    void paintUnknown(const TimelineScene &scene);
    void paintPolls(const TimelineScene &scene);
    void paintProgress(const TimelineScene &scene);
    void paintLeft(const TimelineScene &scene);
    void paintNow(const TimelineScene &scene);
    void paintFooter(const TimelineScene &scene, QSizeF size);
    void paintRing(QPointF center, double radius, const QColor &color, double width);
    void paintCard(const PollCard &card, QPointF anchor, QSizeF size);
    void paintCardLines(const PollCard &card, const QRectF &room);
    void paintLabel(const TimelineLabel &label, const QColor &color, bool bold = false);
    /// \a text at the beginning or, AlignRight, at the end of a line about \a room's middle.
    void paintWords(const QRectF &room, Qt::Alignment side, const QString &text,
                    const QColor &color, bool bold = false);

    QPainter &m_painter;
    const TimelineColors &m_colors;
    QFont m_font;
    Qt::LayoutDirection m_direction;
};

} // namespace dubwatch::ui
