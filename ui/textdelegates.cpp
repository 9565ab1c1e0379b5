// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/textdelegates.h"

#include "ui/look/look.h"

#include <QPainter>

namespace dubwatch::ui {

namespace {

void drawElided(QPainter &painter, const Mirror &mirror, const QRect &rect, const QFont &font,
                const QString &text)
{
    painter.setFont(font);
    mirror.write(painter, rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                 QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void JobIdDelegate::paintContent(const Cell &cell) const
{
    cell.painter.setPen(color(cell, cell.row.stale ? Token::Text3 : Token::Text2));
    drawElided(cell.painter, cell.mirror, cell.rect, fontFor(FontRole::Mono, cell.font),
               cell.index.data().toString());
}

void TitleDelegate::paintContent(const Cell &cell) const
{
    const QString title = cell.index.data().toString();
    cell.painter.setPen(color(cell, title == nothingToSay() ? Token::Text3 : titleToken(cell.row)));
    drawElided(cell.painter, cell.mirror, cell.rect, cell.font, title);
}

FactDelegate::FactDelegate(const Look &look, const QString &anyMoment, QObject *parent)
    : CellDelegate(look, parent)
    , m_anyMoment(anyMoment)
    , m_numbers(fontFor(FontRole::Body))
{
    connect(&look, &Look::changed, this,
            [this] { m_numbers = TabularText(fontFor(FontRole::Body)); });
}

void FactDelegate::paintContent(const Cell &cell) const
{
    const QString text = cell.index.data().toString();
    const auto column = JobColumn(cell.index.column());
    cell.painter.setPen(color(cell, factToken(cell.row, column, text, m_anyMoment)));
    if (cell.index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) {
        m_numbers.draw(cell.painter, cell.mirror.turned(cell.rect),
                       cell.mirror.turned(Qt::AlignRight), text);
    } else {
        drawElided(cell.painter, cell.mirror, cell.rect, cell.font, text);
    }
}

} // namespace dubwatch::ui
