// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/workbar.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace dubwatch::ui {

namespace {

constexpr int barHeight = 6;
constexpr int partGap = 1;

} // namespace

WorkBar::WorkBar(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setFixedHeight(barHeight);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void WorkBar::setParts(WorkParts parts)
{
    if (m_parts == parts)
        return;
    m_parts = parts;
    const auto percent = [](double fraction) { return QLocale().toString(qRound(fraction * 100)); };
    setAccessibleName(tr("%1 percent of the work done, %2 failed, %3 running")
                          .arg(percent(parts.done), percent(parts.failed), percent(parts.running)));
    update();
}

void WorkBar::setStale(bool stale)
{
    m_stale = stale;
    update();
}

void WorkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(round);
    painter.fillRect(rect(), m_look.color(Token::Track));
    const Mirror mirror(*this);
    qreal x = 0;
    const auto part = [&](double fraction, Token token) {
        if (fraction <= 0)
            return;
        const qreal length = std::max<qreal>(2, width() * fraction);
        painter.fillRect(mirror.turned(QRectF(x, 0, length, barHeight)),
                         m_look.color(m_stale ? Token::BarStale : token));
        x += length + partGap;
    };
    part(m_parts.done, Token::BarDone);
    part(m_parts.failed, Token::BarFailed);
    part(m_parts.running, Token::BarRun);
}

} // namespace dubwatch::ui
