// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/statusfacts.h"

#include "client/wording.h"
#include "ui/look/look.h"
#include "ui/look/mirror.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

namespace {

constexpr int dotSize = 8;
constexpr int factSide = 12; ///< on both sides of a divider

} // namespace

StatusFacts::StatusFacts(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    look.wear(*this, FontRole::Small);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void StatusFacts::setContent(const StatusContent &content)
{
    StatusContent known = content;
    known.facts.removeAll(QString());
    if (m_content == known)
        return;
    m_content = known;
    setAccessibleName(wording::listed(QStringList {known.word} + known.facts));
    update();
}

QSize StatusFacts::sizeHint() const
{
    return {metrics::ch(font(), 40), metrics::smallControlHeight(font())};
}

QSize StatusFacts::minimumSizeHint() const
{
    return {metrics::ch(font(), 10), sizeHint().height()};
}

void StatusFacts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Mirror mirror(*this);
    const QRectF dot =
        mirror.turned(QRectF(leading, (height() - dotSize) / 2.0, dotSize, dotSize));
    if (m_content.tone == StatusContent::Tone::Good) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.color(Token::Done));
        painter.drawEllipse(dot);
    } else {
        painter.setPen(QPen(m_look.color(Token::Warn), 1.5));
        painter.drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
    }
    int x = leading + dotSize + metrics::gap;
    const auto write = [&](const QString &text, Token token) {
        painter.setPen(m_look.color(token));
        mirror.write(painter, QRect(x, 0, width() - x, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
        x += fontMetrics().horizontalAdvance(text);
    };
    write(m_content.word, Token::Text);
    for (const QString &fact : m_content.facts) {
        if (x + 2 * factSide + fontMetrics().horizontalAdvance(fact) > width())
            break;
        painter.fillRect(mirror.turned(QRect(x + factSide, height() / 2 - 6, 1, 13)),
                         m_look.color(Token::Border));
        x += 2 * factSide;
        write(fact, Token::Text2);
    }
}

} // namespace dubwatch::ui
