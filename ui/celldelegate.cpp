// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/celldelegate.h"

#include "ui/jobtable.h"
#include "ui/look/look.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

CellDelegate::CellDelegate(const Look &look, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_look(look)
{ }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *table = qobject_cast<const JobTable *>(option.widget);
    const auto *row = index.data(RowRole).value<const JobRow *>();
    Q_ASSERT(table && row);
    const bool first = table->isFirstColumn(index.column());
    const bool last = table->isLastColumn(index.column());
    RowState state = table->rowState(index.row());
    state.selected = option.state & QStyle::State_Selected;
    paintGround(*painter, option, state, first);
    const QRect content = option.rect.adjusted(first ? metrics::paneEdge : metrics::cellSide, 0,
                                               last ? -metrics::paneEdge : -metrics::cellSide, 0);
    paintContent({*painter, Mirror(option.direction, option.rect), content, option.font, *row,
                  state, index});
}

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                               RowState state, bool first) const
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, m_look.color(rowFill(state)));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     m_look.color(rowLine(state)));
    if (const auto bar = edgeBar(state); first && bar) {
        const QRect edge(rect.left(), rect.top(), metrics::currentBar, rect.height());
        painter.fillRect(Mirror(option.direction, rect).turned(edge), m_look.color(*bar));
    }
}

const QColor &CellDelegate::color(const Cell &cell, Token token) const
{
    return cell.state.selected ? m_look.theme().colorOnSelection(token) : m_look.color(token);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, metrics::rowHeight(option.font)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(),
                       text.isEmpty()
                           ? QString()
                           : u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()),
                       view);
    return true;
}

} // namespace dubwatch::ui
