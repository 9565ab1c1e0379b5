// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMargins>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace dubwatch::ui {

/// Draws from the other side where one reads from the right: a widget or a delegate works out its
/// places as for left-to-right, in one area, and this turns them. It is nothing from the left.
///
/// Words run as their own letters do, so that ids, addresses and numbers read from the left in any
/// window; only where they stand is turned.
class Mirror
{
public:
    Mirror(Qt::LayoutDirection direction, const QRect &area);
    /// Over all of \a widget.
    explicit Mirror(const QWidget &widget);

    bool turns() const { return m_direction == Qt::RightToLeft; }
    QRect turned(const QRect &rect) const;
    QRectF turned(const QRectF &rect) const;
    QPointF turned(QPointF point) const;
    /// \a alignment for good: neither a painter nor a text turns it again.
    Qt::Alignment turned(Qt::Alignment alignment) const;
    /// Writes \a text in the pen and font of \a painter; \a flags as of QPainter::drawText().
    void write(QPainter &painter, const QRectF &rect, int flags, const QString &text) const;

private:
    Qt::LayoutDirection m_direction;
    QRect m_area;
};

/// Margins by the application's direction, which is known before there are widgets; a layout's own
/// are always those from the left.
QMargins turnedMargins(int leading, int top, int trailing, int bottom);

} // namespace dubwatch::ui
