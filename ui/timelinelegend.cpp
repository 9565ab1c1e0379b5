// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timelinelegend.h"

#include "client/wording.h"
#include "ui/look/look.h"
#include "ui/look/mirror.h"
#include "ui/timeline/timelinepainter.h"
#include "ui/timelinelook.h"

#include <QPainter>

namespace dubwatch::ui {

namespace {

constexpr int markWidth = 16;

} // namespace

TimelineLegend::TimelineLegend(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    look.wear(*this, FontRole::Small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void TimelineLegend::setKinds(const std::vector<PollMark> &kinds, const QString &trouble)
{
    if (kinds == m_kinds && trouble == m_trouble) {
        return;
    }
    m_kinds = kinds;
    m_trouble = trouble;
    QStringList words;
    for (const PollMark mark : kinds) {
        words << markText(mark, m_trouble);
    }
    setAccessibleName(wording::listed(words));
    updateGeometry();
    update();
}

QSize TimelineLegend::sizeHint() const
{
    int width = 0;
    for (const PollMark mark : m_kinds) {
        const QString text = markText(mark, m_trouble);
        width += markWidth + fontMetrics().horizontalAdvance(text) + metrics::groupGap;
    }
    return {width, fontMetrics().height() + metrics::gap};
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TimelineColors colors = timelineColors(m_look.theme());
    TimelinePainter marks(painter, colors, font());
    const Mirror mirror(*this);
    int x = 0;
    for (const PollMark mark : m_kinds) {
        marks.paintMark(mark, mirror.turned(QPointF(x + 5, height() / 2.0)));
        const QString text = markText(mark, m_trouble);
        const int width = fontMetrics().horizontalAdvance(text);
        painter.setPen(m_look.color(Token::Text2));
        mirror.write(painter, QRect(x + markWidth, 0, width + 1, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
        x += markWidth + width + metrics::groupGap;
    }
}

} // namespace dubwatch::ui
