// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinepainter.h"

#include "ui/look/mirror.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

// What lies over and under the lanes: the card of one poll, and the line of words below.

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

void TimelinePainter::paintFooter(const TimelineScene &scene, QSizeF size)
{
    constexpr double edge = 16;
    constexpr double gap = 10;
    const QFontMetricsF plain(labelFont(m_font, false));
    const double idWidth = QFontMetricsF(labelFont(m_font, true)).horizontalAdvance(scene.id) + gap;
    const QRectF line(edge, scene.footerY, size.width() - edge * 2, 0);
    const double selected
        = scene.selected.isEmpty() ? 0 : plain.horizontalAdvance(scene.selected) + gap;
    const double room
        = line.width() - plain.horizontalAdvance(scene.reason) - edge - idWidth - selected;
    const QString title = plain.elidedText(scene.title, Qt::ElideRight, std::max(room, 40.0));
    const double titleWidth = title.isEmpty() ? 0 : plain.horizontalAdvance(title) + gap;
    const double afterTitle = idWidth + titleWidth;
    const Mirror mirror(m_direction, line.toRect());
    paintWords(mirror.turned(line), mirror.turned(Qt::AlignLeft), scene.id, m_colors.text, true);
    paintWords(mirror.turned(line.adjusted(idWidth, 0, 0, 0)), mirror.turned(Qt::AlignLeft), title,
               m_colors.text);
    paintWords(mirror.turned(line.adjusted(afterTitle, 0, 0, 0)), mirror.turned(Qt::AlignLeft),
               scene.selected, m_colors.text2);
    paintWords(mirror.turned(line), mirror.turned(Qt::AlignRight), scene.reason, m_colors.text2);
}

void TimelinePainter::paintWords(const QRectF &room, Qt::Alignment side, const QString &text,
                                 const QColor &color, bool bold)
{
    const double width = QFontMetricsF(labelFont(m_font, bold)).horizontalAdvance(text);
    const double x = side & Qt::AlignLeft ? room.left() : room.right() - width;
    paintLabel({text, x, room.center().y()}, color, bold);
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
    paintCardLines(card, {frame.left() + inset, frame.top() + 8, width, line});
}

void TimelinePainter::paintCardLines(const PollCard &card, const QRectF &room)
{
    const Mirror mirror(m_direction, {});
    const Qt::Alignment begin = mirror.turned(Qt::AlignLeft);
    const Qt::Alignment end = mirror.turned(Qt::AlignRight);
    QRectF line = room;
    paintWords(line, begin, card.title, m_colors.text, true);
    paintWords(line, end, card.time, m_colors.text2);
    for (const auto &[label, value] : card.lines) {
        line.translate(0, line.height());
        paintWords(line, begin, label, m_colors.text2);
        paintWords(line, end, value, m_colors.text);
    }
}

} // namespace dubwatch::ui
