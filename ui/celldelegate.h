// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/celllook.h"
#include "ui/look/mirror.h"

#include <QAbstractItemDelegate>

namespace dubwatch::ui {

class JobTable;
class Look;

/// Paints what all cells of the job table have in common: ground, the line below, and in the first
/// column the bar of the current job. What stands in the cell is the subclass's.
///
/// Works only in a JobTable, which knows where the mouse is and which column is the first.
class CellDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Tooltips as plain text: they may quote a server.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    struct Cell
    {
        QPainter &painter;
        Mirror mirror; ///< of the cell
        QRect rect; ///< for the content, insets taken off; not yet turned
        QFont font;
        const JobRow &row;
        RowState state;
        const QModelIndex &index;
    };

    virtual void paintContent(const Cell &cell) const = 0;

    /// The colour of \a token in this cell.
    const QColor &color(const Cell &cell, Token token) const;
    const Look &look() const { return m_look; }

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, RowState state,
                     bool first) const;

    const Look &m_look;
};

} // namespace dubwatch::ui
