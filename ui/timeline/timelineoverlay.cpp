// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

// What lies over and under the lanes: the card of one poll, and the line of words below.

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

void TimelinePainter::paintFooter(const TimelineScene &scene, QSizeF size)
{
    constexpr double edge = 16;
    const QFontMetricsF bold(labelFont(m_font, true));
    const QFontMetricsF plain(labelFont(m_font, false));
    const double reasonWidth = plain.horizontalAdvance(scene.reason);
    const double titleX = edge + bold.horizontalAdvance(scene.id) + 10;
    const double room = size.width() - edge * 2 - reasonWidth - titleX;
    paintLabel({scene.id, edge, scene.footerY}, m_colors.text, true);
    paintLabel({plain.elidedText(scene.title, Qt::ElideRight, std::max(room, 40.0)), titleX,
                scene.footerY},
               m_colors.text);
    paintLabel({scene.reason, size.width() - edge - reasonWidth, scene.footerY}, m_colors.text2);
}

void TimelinePainter::paintHover(const TimelineScene &scene, const PollRecord &poll,
                                 const PollCard &card, QSizeF size)
{
    const double x = scene.scale.x(poll.at);
    m_painter.setPen(QPen(m_colors.text2, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(x, 0), QPointF(x, scene.plot.bottom()));
    const QPointF mark(x, scene.pollLane.center().y());
    m_painter.setPen(QPen(m_colors.accent, 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(mark, 6, 6);
    if (const auto progress = scene.progressAt(poll)) {
        paintRing(*progress, 4, m_colors.barRun, 2);
    }
    if (const auto left = scene.leftAt(poll)) {
        paintRing(*left, 4, m_colors.text2, 2);
    }
    paintCard(card, {x, scene.progressLane.top() + 4}, size);
}

void TimelinePainter::paintCard(const PollCard &card, QPointF anchor, QSizeF size)
{
    const QFontMetricsF bold(labelFont(m_font, true));
    const QFontMetricsF plain(labelFont(m_font, false));
    double width = bold.horizontalAdvance(card.title) + plain.horizontalAdvance(card.time) + 24;
    for (const auto &[label, value] : card.lines) {
        width = std::max(width,
                         plain.horizontalAdvance(label) + plain.horizontalAdvance(value) + 20);
    }
    constexpr double inset = 14;
    constexpr double distance = 14;
    const double line = plain.height() + 2;
    QRectF frame(0, 0, width + inset * 2, line * double(card.lines.size() + 1) + 16);
    const bool fitsLeft = anchor.x() - distance - frame.width() >= 0;
    frame.moveLeft(fitsLeft ? anchor.x() - distance - frame.width() : anchor.x() + distance);
    frame.moveTop(std::clamp(anchor.y(), 0.0, std::max(size.height() - frame.height(), 0.0)));
    for (int ring = 3; ring > 0; --ring) {
        QColor shade(Qt::black);
        shade.setAlpha(10);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(shade);
        m_painter.drawRoundedRect(frame.adjusted(-ring, -ring + 2, ring, ring + 2), 8, 8);
    }
    m_painter.setPen(QPen(m_colors.border, 1));
    m_painter.setBrush(m_colors.base);
    m_painter.drawRoundedRect(frame, 8, 8);
    double y = frame.top() + 8 + line / 2;
    const double left = frame.left() + inset;
    const double right = frame.right() - inset;
    paintLabel({card.title, left, y}, m_colors.text, true);
    paintLabel({card.time, right - plain.horizontalAdvance(card.time), y}, m_colors.text2);
    for (const auto &[label, value] : card.lines) {
        y += line;
        paintLabel({label, left, y}, m_colors.text2);
        paintLabel({value, right - plain.horizontalAdvance(value), y}, m_colors.text);
    }
}

} // namespace dubwatch::ui
