// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/framepainter.h"

#include "ui/look/fonts.h"
#include "ui/look/mirror.h"
#include "ui/look/mnemonickeys.h"
#include "ui/look/shapes.h"

#include <QPainter>
#include <QStyleOption>

namespace dubwatch::ui {

namespace {

constexpr int sortMark = 12; ///< width of the chevron and its gap in a header
constexpr int thumbWidth = 6;
constexpr int underline = 2;
constexpr int menuMarkColumn = 24;

/// The first column's text stands further in, so does the last's. Qt says which is leftmost and
/// which rightmost.
QRect headerTextRect(const QStyleOptionHeader &option)
{
    const bool only = option.position == QStyleOptionHeader::OnlyOneSection;
    const bool turned = option.direction == Qt::RightToLeft;
    const auto left = QStyleOptionHeader::Beginning;
    const auto right = QStyleOptionHeader::End;
    const bool first = only || option.position == (turned ? right : left);
    const bool last = only || option.position == (turned ? left : right);
    const bool trails = option.textAlignment & Qt::AlignRight;
    return option.rect.adjusted(first ? metrics::paneEdge : metrics::cellSide, 0,
                                last && trails ? -metrics::paneEdge : -metrics::cellSide, 0);
}

} // namespace

FramePainter::FramePainter(QPainter &painter, const Theme &theme, const QStyle &style)
    : m_painter(painter)
    , m_theme(theme)
    , m_mnemonicFlag(mnemonicFlag(style))
{ }

void FramePainter::headerGround(const QStyleOption &option) const
{
    m_painter.fillRect(option.rect, m_theme.color(Token::Base));
    QStyleOption below = option;
    below.rect.setTop(below.rect.bottom());
    line(below, Token::Hairline, Qt::Horizontal);
}

void FramePainter::headerLabel(const QStyleOptionHeader &option) const
{
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool trails = option.textAlignment & Qt::AlignRight;
    const Mirror mirror(option.direction, option.rect);
    const QFont font = fontFor(FontRole::HeaderLabel);
    const QFontMetrics fm(font);
    QRect rect = headerTextRect(option);
    const int room = rect.width() - (sorted ? sortMark + 4 : 0);
    const QString text = fm.elidedText(option.text, Qt::ElideRight, room);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(sorted ? Token::Text : Token::Text2));
    mirror.write(m_painter, rect, (trails ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                 text);
    if (!sorted)
        return;
    const int width = fm.horizontalAdvance(text);
    const qreal x = trails ? rect.right() - width - sortMark : rect.left() + width + sortMark;
    const bool descending = option.sortIndicator == QStyleOptionHeader::SortUp;
    shapes::chevron(m_painter, mirror.turned(QPointF(x, rect.center().y() + 0.5)),
                    descending ? shapes::Direction::Down : shapes::Direction::Up,
                    m_theme.color(Token::Accent));
}

void FramePainter::tabLabel(const QStyleOptionTab &option) const
{
    const bool current = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool ringed = (option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange);
    if (ringed) {
        shapes::box(m_painter, option.rect.adjusted(0, 1, 0, -3), 4, {{}, Token::Focus, 2},
                    m_theme);
    }
    const QFont font = fontFor(current ? FontRole::Strong : FontRole::Body);
    const bool hovered = option.state & QStyle::State_MouseOver;
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(!enabled                 ? Token::Disabled
                                       : current || hovered ? Token::Text
                                                            : Token::Text2));
    Mirror(option.direction, option.rect)
        .write(m_painter, option.rect, Qt::AlignCenter | m_mnemonicFlag, option.text);
    if (current) {
        const int width = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
        const QRectF bar(option.rect.center().x() + 0.5 - width / 2.0,
                         option.rect.bottom() + 1 - underline, width, underline);
        shapes::fill(m_painter, bar, underline / 2.0, m_theme.color(Token::Focus));
    }
}

void FramePainter::scrollBar(const QStyleOptionSlider &option, const QRect &thumb) const
{
    m_painter.fillRect(option.rect, option.palette.base()); // of the view that it belongs to
    if (option.maximum <= option.minimum)
        return;
    const bool upright = option.orientation == Qt::Vertical;
    const qreal inset = ((upright ? thumb.width() : thumb.height()) - thumbWidth) / 2.0;
    const QRectF bar = upright ? QRectF(thumb).adjusted(inset, 1, -inset, -1)
                               : QRectF(thumb).adjusted(1, inset, -1, -inset);
    const bool touched = (option.state & QStyle::State_Enabled)
        && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    shapes::fill(m_painter, bar, thumbWidth / 2.0,
                 m_theme.color(touched ? Token::InputBorder : Token::Thumb));
}

void FramePainter::splitter(const QStyleOption &option) const
{
    // A handle between panes that stand side by side is "horizontal" and wants an upright line.
    const bool sideBySide = option.state & QStyle::State_Horizontal;
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    m_painter.fillRect(option.rect, m_theme.color(Token::Base));
    line(option, touched ? Token::InputBorder : Token::Hairline,
         sideBySide ? Qt::Vertical : Qt::Horizontal);
}

void FramePainter::line(const QStyleOption &option, Token token, Qt::Orientation orientation) const
{
    QRect rect = option.rect;
    if (orientation == Qt::Horizontal) {
        rect.setTop(rect.top() + (rect.height() - 1) / 2);
        rect.setHeight(1);
    } else {
        rect.setLeft(rect.left() + (rect.width() - 1) / 2);
        rect.setWidth(1);
    }
    m_painter.fillRect(rect, m_theme.color(token));
}

void FramePainter::barGround(const QStyleOption &option, Qt::Edge line) const
{
    m_painter.fillRect(option.rect, m_theme.color(Token::Window));
    QRect edge = option.rect;
    if (line == Qt::TopEdge) {
        edge.setBottom(edge.top());
    } else {
        edge.setTop(edge.bottom());
    }
    m_painter.fillRect(edge, m_theme.color(Token::Hairline));
}

void FramePainter::menuGround(const QStyleOption &option) const
{
    m_painter.fillRect(option.rect, m_theme.color(Token::Base));
    shapes::box(m_painter, option.rect, 0, {{}, Token::Border}, m_theme);
}

void FramePainter::menuBarItem(const QStyleOptionMenuItem &option) const
{
    m_painter.fillRect(option.rect, m_theme.color(Token::Window));
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & (QStyle::State_Selected | QStyle::State_Sunken))) {
        shapes::fill(m_painter, QRectF(option.rect).adjusted(0, 2, 0, -2), 4,
                     m_theme.color(Token::Track));
    }
    m_painter.setPen(m_theme.color(enabled ? Token::Text : Token::Disabled));
    Mirror(option.direction, option.rect)
        .write(m_painter, option.rect, Qt::AlignCenter | m_mnemonicFlag | Qt::TextSingleLine,
               option.text);
}

void FramePainter::menuItem(const QStyleOptionMenuItem &option) const
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        QStyleOption rule = option;
        line(rule, Token::Hairline, Qt::Horizontal);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = enabled && (option.state & QStyle::State_Selected);
    if (selected) {
        shapes::fill(m_painter, QRectF(option.rect).adjusted(4, 0, -4, 0), 4,
                     m_theme.color(Token::TextSel));
    }
    const auto color = [&](Token token) {
        return !enabled ? m_theme.color(Token::Disabled)
            : selected  ? m_theme.colorOnSelection(token)
                        : m_theme.color(token);
    };
    const Mirror mirror(option.direction, option.rect);
    const QRect column(option.rect.left() + 8, option.rect.top(), menuMarkColumn,
                       option.rect.height());
    menuMark(option, column);
    const QRect words = option.rect.adjusted(8 + menuMarkColumn, 0, -24, 0);
    const QStringList parts = option.text.split(u'\t');
    m_painter.setFont(option.font);
    m_painter.setPen(color(Token::Text));
    mirror.write(m_painter, words, Qt::AlignLeft | Qt::AlignVCenter | m_mnemonicFlag, parts[0]);
    if (parts.size() > 1) {
        m_painter.setPen(color(selected ? Token::Text : Token::Text3));
        mirror.write(m_painter, words, Qt::AlignRight | Qt::AlignVCenter, parts[1]);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QPointF place(option.rect.right() - 14, option.rect.center().y() + 0.5);
        shapes::chevron(m_painter, mirror.turned(place),
                        mirror.turns() ? shapes::Direction::Left : shapes::Direction::Right,
                        color(Token::Text2));
    }
}

/// A tick, the dot of an exclusive choice, or the icon.
void FramePainter::menuMark(const QStyleOptionMenuItem &option, const QRect &column) const
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRect box = Mirror(option.direction, option.rect)
                          .turned(QRect(column.left(), column.center().y() - 7, 16, 16));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked) {
            shapes::tick(m_painter, box, m_theme.color(enabled ? Token::Accent : Token::Disabled));
        }
    } else if (!option.icon.isNull()) {
        option.icon.paint(&m_painter, box, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace dubwatch::ui
