// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/tonelabel.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"

#include <QEvent>
#include <QPainter>

namespace dubwatch::ui {

ToneLabel::ToneLabel(const Look &look, FontRole font, Token token, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    turn();
    look.wear(*this, font);
    recolor();
    connect(&look, &Look::changed, this, &ToneLabel::recolor);
}

void ToneLabel::setTone(Token token)
{
    if (m_token == token)
        return;
    m_token = token;
    recolor();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        turn();
    }
}

void ToneLabel::turn()
{
    if (!(alignment() & Qt::AlignHCenter)) {
        const Qt::Alignment begin = Mirror(layoutDirection(), {}).turned(Qt::AlignLeft);
        setAlignment(begin | (alignment() & Qt::AlignVertical_Mask));
    }
}

void ToneLabel::recolor()
{
    QPalette colors; // only these roles are ours, the rest is inherited
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        colors.setColor(group, QPalette::WindowText, m_look.color(m_token));
        colors.setColor(group, QPalette::Text, m_look.color(m_token));
    }
    setPalette(colors);
}

GlyphLabel::GlyphLabel(const Look &look, Glyph glyph, Token token, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_glyph(glyph)
    , m_token(token)
{
    setFixedSize(metrics::iconSize, metrics::iconSize);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void GlyphLabel::setGlyph(Glyph glyph, Token token)
{
    m_glyph = glyph;
    m_token = token;
    update();
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0,
                       m_look.icons().pixmap(m_glyph, m_look.color(m_token), metrics::iconSize,
                                             devicePixelRatioF()));
}

} // namespace dubwatch::ui
