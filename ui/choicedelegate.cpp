// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/choicedelegate.h"

#include "ui/look/mirror.h"

#include <QPainter>

namespace dubwatch::ui {

namespace {

constexpr int wordsLeft = 7; ///< with the list's edge as far in as the words of the box
constexpr int highlightSide = 4;
constexpr int highlightRadius = 4;
constexpr int separatorHeight = 9;

/// As QComboBox::insertSeparator() marks it.
bool isSeparator(const QModelIndex &index)
{
    return index.data(Qt::AccessibleDescriptionRole).toString() == QLatin1String("separator");
}

} // namespace

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QRect &rect = option.rect;
    painter->fillRect(rect, option.palette.base());
    if (isSeparator(index)) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1),
                          option.palette.midlight());
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = enabled && (option.state & QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.highlight());
        painter->drawRoundedRect(rect.adjusted(highlightSide, 0, -highlightSide, 0),
                                 highlightRadius, highlightRadius);
    }
    painter->setFont(option.font);
    painter->setPen(option.palette.color(enabled ? QPalette::Normal : QPalette::Disabled,
                                         selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect words = rect.adjusted(wordsLeft, 0, -wordsLeft, 0);
    Mirror(option.direction, rect)
        .write(*painter, words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
               option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                             words.width()));
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * wordsLeft, isSeparator(index) ? separatorHeight : size.height()};
}

} // namespace dubwatch::ui
