// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

#include <array>

class QPainter;

namespace dubwatch::ui {

/// Writes numbers so that digits stand below digits whatever the font: each digit is centred in a
/// cell as wide as the widest. Costs nothing with fonts whose digits are equally wide anyway.
class TabularText
{
public:
    explicit TabularText(const QFont &font);

    qreal width(const QString &text) const;
    /// At the left or right \a side of \a rect, and vertically centred, in the painter's pen. Sets
    /// its font.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment side, const QString &text) const;

private:
    /// As other text: its digits need no cells, or its letters join, which run from the right.
    bool isPlain(const QString &text) const { return m_equal || text.isRightToLeft(); }
    qreal advance(QChar character) const;

    QFont m_font;
    std::array<qreal, 10> m_digits; ///< own width of each
    qreal m_cell = 0; ///< width of the widest
    bool m_equal = false; ///< all digits are equally wide
};

} // namespace dubwatch::ui
