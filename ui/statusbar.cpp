// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/statusbar.h"

#include "ui/look/look.h"
#include "ui/statusfacts.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyleOption>

namespace dubwatch::ui {

StatusBar::StatusBar(const Look &look, StatusFacts &facts, QWidget *parent)
    : QStatusBar(parent)
    , m_facts(facts)
{
    look.wear(*this, FontRole::Small);
    setSizeGripEnabled(false);
    addWidget(&facts, 1);
}

QRect StatusBar::messageRect() const
{
    const int side = m_facts.x() + StatusFacts::leading;
    return rect().adjusted(side, 0, -side, 0);
}

void StatusBar::paintEvent(QPaintEvent *event)
{
    if (currentMessage().isEmpty()) {
        QStatusBar::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect place = messageRect();
    painter.drawText(place, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(currentMessage(), Qt::ElideRight, place.width()));
}

} // namespace dubwatch::ui
