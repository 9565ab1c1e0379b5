// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/controllook.h"

#include <QRectF>

class QPainter;

/// The shapes that controls and cells are made of.
namespace dubwatch::ui::shapes {

/// A rounded box inside \a rect as \a look says; the edge lies wholly inside.
void box(QPainter &painter, const QRectF &rect, qreal radius, const ControlLook &look,
         const Theme &theme);
void fill(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color);

enum class Direction { Up, Down, Left, Right };

/// The mark of combo boxes, menus and sorted columns, 8 px wide, about \a center.
void chevron(QPainter &painter, QPointF center, Direction direction, const QColor &color);
/// The tick of a checked box of 16 px.
void tick(QPainter &painter, const QRectF &box, const QColor &color);
void dash(QPainter &painter, const QRectF &box, const QColor &color);

} // namespace dubwatch::ui::shapes
