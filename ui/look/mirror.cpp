// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/mirror.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace dubwatch::ui {

Mirror::Mirror(Qt::LayoutDirection direction, const QRect &area)
    : m_direction(direction)
    , m_area(area)
{ }

Mirror::Mirror(const QWidget &widget)
    : Mirror(widget.layoutDirection(), widget.rect())
{ }

QRect Mirror::turned(const QRect &rect) const
{
    return QStyle::visualRect(m_direction, m_area, rect);
}

QRectF Mirror::turned(const QRectF &rect) const
{
    const qreal right = turned(rect.topLeft()).x();
    return turns() ? QRectF(right - rect.width(), rect.top(), rect.width(), rect.height()) : rect;
}

QPointF Mirror::turned(QPointF point) const
{
    const QRectF area = m_area;
    return turns() ? QPointF(area.left() + area.right() - point.x(), point.y()) : point;
}

Qt::Alignment Mirror::turned(Qt::Alignment alignment) const
{
    return QStyle::visualAlignment(m_direction, alignment) | Qt::AlignAbsolute;
}

void Mirror::write(QPainter &painter, const QRectF &rect, int flags, const QString &text) const
{
    const int side = int(turned(Qt::Alignment(flags) & Qt::AlignHorizontal_Mask));
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(turned(rect), (flags & ~int(Qt::AlignHorizontal_Mask)) | side, text);
    painter.setLayoutDirection(before);
}

QMargins turnedMargins(int leading, int top, int trailing, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(trailing, top, leading, bottom)
                                            : QMargins(leading, top, trailing, bottom);
}

} // namespace dubwatch::ui
