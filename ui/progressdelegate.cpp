// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/progressdelegate.h"

#include "ui/look/look.h"
#include "ui/look/shapes.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

namespace {

constexpr int percentGap = 10;
constexpr qreal hatchLine = 2.4;
constexpr qreal hatchPeriod = 7;

void paintHatch(QPainter &painter, const QRectF &bar, const QColor &color)
{
    QPainterPath round;
    round.addRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    painter.setPen(QPen(color, hatchLine, Qt::SolidLine, Qt::FlatCap));
    const qreal h = bar.height();
    for (qreal x = bar.left() - h; x < bar.right() + h; x += hatchPeriod) {
        painter.drawLine(QPointF(x - h, bar.bottom() + h), QPointF(x + 2 * h, bar.top() - h));
    }
    painter.restore();
}

} // namespace

ProgressDelegate::ProgressDelegate(const Look &look, QObject *parent)
    : CellDelegate(look, parent)
    , m_numbers(fontFor(FontRole::Body))
{
    measure();
    connect(&look, &Look::changed, this, &ProgressDelegate::measure);
}

void ProgressDelegate::measure()
{
    m_numbers = TabularText(fontFor(FontRole::Body));
    m_percentWidth = int(std::ceil(m_numbers.width(u"100\u00a0%"_s)));
}

void ProgressDelegate::paintContent(const Cell &cell) const
{
    const QRect room = cell.rect.adjusted(0, 0, -(m_percentWidth + percentGap), 0);
    if (room.width() > 0) {
        paintBar(cell, room);
    }
    cell.painter.setPen(color(cell, percentToken(cell.row)));
    const QRect percent(room.right() + 1 + percentGap, room.top(), m_percentWidth, room.height());
    // Digits below digits, and per cent below per cent, whichever side it stands on.
    m_numbers.draw(cell.painter, cell.mirror.turned(percent), Qt::AlignRight,
                   cell.index.data().toString());
}

void ProgressDelegate::paintBar(const Cell &cell, const QRect &room) const
{
    const BarLook bar = barLook(cell.row, cell.state);
    const int top = room.top() + (room.height() - bar.height) / 2;
    const QRectF track = cell.mirror.turned(QRectF(room.left(), top, room.width(), bar.height));
    const qreal radius = bar.height / 2.0;
    shapes::fill(cell.painter, track, radius, look().color(bar.track));
    if (bar.shape == BarLook::Shape::Hatch) {
        paintHatch(cell.painter, track, color(cell, bar.fill));
    } else if (const int filled = filledWidth(bar, room.width()); filled > 0) {
        const QRectF done(room.left(), top, filled, bar.height);
        shapes::fill(cell.painter, cell.mirror.turned(done), radius, color(cell, bar.fill));
    }
}

} // namespace dubwatch::ui
