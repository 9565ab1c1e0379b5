// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/sidebaritem.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"
#include "ui/look/shapes.h"
#include "ui/look/tabulartext.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

SidebarItem::SidebarItem(const Look &look, const SidebarContent &content, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setContent(content);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void SidebarItem::setContent(const SidebarContent &content)
{
    if (m_content == content) {
        return;
    }
    m_content = content;
    setText(content.text);
    setToolTip(content.details);
    setAccessibleName(tr("%1, %2").arg(content.text, QLocale().toString(content.count)));
    setAccessibleDescription(content.details);
    update();
}

void SidebarItem::setCount(int count)
{
    SidebarContent content = m_content;
    content.count = count;
    setContent(content);
}

void SidebarItem::setStale(bool stale)
{
    m_stale = stale;
    update();
}

Token SidebarItem::iconToken() const
{
    return m_stale ? Token::Text2 : m_content.token;
}

Token SidebarItem::countToken() const
{
    return m_content.isAlarming && m_content.count > 0 && !m_stale ? Token::Failed : Token::Text2;
}

QSize SidebarItem::sizeHint() const
{
    return {metrics::ch(font(), 16), metrics::controlHeight(font())};
}

void SidebarItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF ground = rect();
    if (isChecked()) {
        shapes::fill(painter, ground, metrics::radius, m_look.color(Token::SideSel));
    } else if (underMouse()) {
        shapes::fill(painter, ground, metrics::radius, m_look.color(Token::Track));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        shapes::box(painter, ground, metrics::radius, {{}, Token::Focus, 2}, m_look.theme());
    }
    const auto color = [this](Token token) {
        return isChecked() ? m_look.theme().colorOnSelection(token) : m_look.color(token);
    };
    const Mirror mirror(*this);
    QRect line = rect().adjusted(metrics::cellSide, 0, -metrics::cellSide, 0);
    const int top = (height() - metrics::iconSize) / 2;
    const QRect icon(line.left(), top, metrics::iconSize, metrics::iconSize);
    painter.drawPixmap(mirror.turned(icon).topLeft(),
                       m_look.icons().pixmap(m_content.glyph, color(iconToken()),
                                             metrics::iconSize, devicePixelRatioF()));
    painter.setPen(color(countToken()));
    const QString count = QLocale().toString(m_content.count);
    TabularText(font()).draw(painter, mirror.turned(line), mirror.turned(Qt::AlignRight), count);
    line.setLeft(line.left() + metrics::iconSize + metrics::gap);
    line.setRight(line.right() - fontMetrics().horizontalAdvance(count) - metrics::gap);
    painter.setFont(fontFor(isChecked() ? FontRole::Strong : FontRole::Body, font()));
    painter.setPen(color(Token::Text));
    // Addresses differ at their end, words at their beginning.
    const auto elision = text().contains(u'.') ? Qt::ElideMiddle : Qt::ElideRight;
    mirror.write(painter, line, Qt::AlignLeft | Qt::AlignVCenter,
                 painter.fontMetrics().elidedText(text(), elision, line.width()));
}

} // namespace dubwatch::ui
