// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/shapes.h"

#include <QPainter>

namespace dubwatch::ui::shapes {

namespace {

constexpr int shade = 106; ///< per cent of darkness

QPen roundPen(const QColor &color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void polyline(QPainter &painter, const QPolygonF &points, const QPen &pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.restore();
}

} // namespace

void box(QPainter &painter, const QRectF &rect, qreal radius, const ControlLook &look,
         const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    const qreal inset = look.edge ? look.edgeWidth / 2.0 : 0;
    if (look.fill) {
        const QColor color = theme.color(*look.fill);
        painter.setBrush(look.shaded ? color.darker(shade) : color);
    }
    if (look.edge) {
        painter.setPen(QPen(theme.color(*look.edge), look.edgeWidth));
    }
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
    painter.restore();
}

void fill(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void chevron(QPainter &painter, QPointF center, Direction direction, const QColor &color)
{
    constexpr qreal half = 3.5;
    constexpr qreal rise = 1.75;
    QPolygonF points{QPointF(-half, -rise), QPointF(0, rise), QPointF(half, -rise)};
    QTransform turn;
    turn.translate(center.x(), center.y());
    switch (direction) {
    case Direction::Down:
        break;
    case Direction::Up:
        turn.rotate(180);
        break;
    case Direction::Left:
        turn.rotate(90);
        break;
    case Direction::Right:
        turn.rotate(-90);
        break;
    }
    polyline(painter, turn.map(points), roundPen(color, 1.5));
}

void tick(QPainter &painter, const QRectF &box, const QColor &color)
{
    const QPointF corner = box.topLeft();
    polyline(painter,
             {corner + QPointF(4, 8.2), corner + QPointF(6.8, 11), corner + QPointF(12, 5.2)},
             roundPen(color, 2));
}

void dash(QPainter &painter, const QRectF &box, const QColor &color)
{
    const qreal y = box.center().y();
    polyline(painter, {QPointF(box.left() + 4.5, y), QPointF(box.right() - 4.5, y)},
             roundPen(color, 2));
}

} // namespace dubwatch::ui::shapes
