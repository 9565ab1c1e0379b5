// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/statedelegate.h"

#include "ui/look/look.h"

#include <QPainter>

namespace dubwatch::ui {

namespace {

constexpr int textOptions = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

} // namespace

StateDelegate::StateDelegate(const Look &look, Detail detail, QObject *parent)
    : CellDelegate(look, parent)
    , m_detail(std::move(detail))
{ }

void StateDelegate::paintIcon(const Cell &cell) const
{
    const qreal ratio = cell.painter.device()->devicePixelRatioF();
    const int top = cell.rect.top() + (cell.rect.height() - metrics::iconSize) / 2;
    const QRect place(cell.rect.left(), top, metrics::iconSize, metrics::iconSize);
    cell.painter.drawPixmap(cell.mirror.turned(place).topLeft(),
                            look().icons().pixmap(stateGlyph(cell.row),
                                                  color(cell, stateIconToken(cell.row)),
                                                  metrics::iconSize, ratio));
}

void StateDelegate::paintContent(const Cell &cell) const
{
    paintIcon(cell);
    QRect rect = cell.rect.adjusted(metrics::iconSize + metrics::gap, 0, 0, 0);
    const QFontMetrics fm(cell.font);
    const QString word = fm.elidedText(cell.index.data().toString(), Qt::ElideRight, rect.width());
    cell.painter.setFont(cell.font);
    cell.painter.setPen(color(cell, stateWordToken(cell.row)));
    cell.mirror.write(cell.painter, rect, textOptions, word);

    const QString detail = m_detail(cell.row);
    rect.setLeft(rect.left() + fm.horizontalAdvance(word) + metrics::gap);
    if (detail.isEmpty() || rect.width() < fm.averageCharWidth() * 3)
        return;
    const bool age = cell.row.stale && !isTerminal(cell.row.job.state);
    const QFont font = age ? fontFor(FontRole::Small, cell.font) : cell.font;
    cell.painter.setFont(font);
    cell.painter.setPen(color(cell, cell.row.stale ? Token::Text3 : Token::Text2));
    cell.mirror.write(cell.painter, rect, textOptions,
                      QFontMetrics(font).elidedText(detail, Qt::ElideRight, rect.width()));
}

} // namespace dubwatch::ui
