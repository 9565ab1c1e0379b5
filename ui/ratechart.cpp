// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/ratechart.h"

#include "ui/look/look.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dubwatch::ui {

namespace {

constexpr int chartHeight = 40;
constexpr double areaOpacity = 0.2;

} // namespace

RateChart::RateChart(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setFixedHeight(chartHeight);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void RateChart::setHistory(const RateHistory &history)
{
    m_points = history.points();
    const RateHistory::Point now = history.latest();
    setAccessibleName(tr("%1 requests a second; asking for each job every 5 seconds would be %2")
                          .arg(QLocale().toString(now.requests, 'f', 1),
                               QLocale().toString(now.fixed, 'f', 1)));
    setToolTip(accessibleName());
    update();
}

void RateChart::setStale(bool stale)
{
    m_stale = stale;
    update();
}

QSize RateChart::sizeHint() const { return {RateHistory::seconds, chartHeight}; }

void RateChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF room = QRectF(rect()).adjusted(0, 2, 0, -1);
    painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1),
                     m_look.color(Token::Hairline));
    double most = 1; // a second: less would make mountains of a single request
    for (const RateHistory::Point &point : m_points) {
        most = std::max({most, point.requests, point.fixed});
    }
    const double step = room.width() / (RateHistory::seconds - 1);
    const double left = room.right() - step * (double(m_points.size()) - 1);
    const auto place = [&](size_t i, double rate) {
        return QPointF(left + step * double(i), room.bottom() - room.height() * rate / most);
    };
    QPainterPath requests;
    QPainterPath fixed;
    for (size_t i = 0; i < m_points.size(); ++i) {
        const QPointF asked = place(i, m_points[i].requests);
        const QPointF would = place(i, m_points[i].fixed);
        i == 0 ? requests.moveTo(asked) : requests.lineTo(asked);
        i == 0 ? fixed.moveTo(would) : fixed.lineTo(would);
    }
    if (m_points.size() < 2) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath area = requests;
    area.lineTo(room.right(), room.bottom());
    area.lineTo(left, room.bottom());
    QColor color = m_look.color(m_stale ? Token::BarStale : Token::BarRun);
    painter.strokePath(fixed, QPen(m_look.color(Token::Text3), 1, Qt::DashLine));
    painter.strokePath(requests, QPen(color, 1.5));
    color.setAlphaF(float(areaOpacity));
    painter.fillPath(area, color);
}

} // namespace dubwatch::ui
