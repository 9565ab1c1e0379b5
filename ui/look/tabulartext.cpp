// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/tabulartext.h"

#include "ui/look/mirror.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dubwatch::ui {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

QFont withTabularDigits(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace

TabularText::TabularText(const QFont &font)
    : m_font(withTabularDigits(font))
{
    const QFontMetricsF metrics(m_font);
    for (size_t i = 0; i < m_digits.size(); ++i) {
        m_digits[i] = metrics.horizontalAdvance(QChar(u'0' + char16_t(i)));
    }
    const auto [narrowest, widest] = std::minmax_element(m_digits.begin(), m_digits.end());
    m_cell = *widest;
    m_equal = *widest - *narrowest < 0.01;
}

qreal TabularText::advance(QChar character) const
{
    return isDigit(character) ? m_cell : QFontMetricsF(m_font).horizontalAdvance(character);
}

qreal TabularText::width(const QString &text) const
{
    if (isPlain(text))
        return QFontMetricsF(m_font).horizontalAdvance(text);
    qreal width = 0;
    for (const QChar character : text) {
        width += advance(character);
    }
    return width;
}

void TabularText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment side,
                       const QString &text) const
{
    painter.setFont(m_font);
    if (isPlain(text)) {
        const Mirror fixed(Qt::LeftToRight, {});
        fixed.write(painter, rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        return;
    }
    qreal x = side & Qt::AlignLeft ? rect.left() : rect.right() - width(text);
    for (const QChar character : text) {
        const qreal cell = advance(character);
        painter.drawText(
            QRectF(x, rect.top(), cell, rect.height()),
            Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, character);
        x += cell;
    }
}

} // namespace dubwatch::ui
