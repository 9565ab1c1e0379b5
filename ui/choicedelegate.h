// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace dubwatch::ui {

/// A line in the list of a box to choose from: its words stand under those of the box, what is
/// under the mouse looks as it does in a menu, and a separator is a line. Colours by the palette.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dubwatch::ui
