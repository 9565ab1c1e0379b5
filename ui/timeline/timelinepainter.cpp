// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace dubwatch::ui {

namespace {

QColor faint(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

QPen dashed(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setDashPattern({4, 3});
    return pen;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const TimelineColors &colors, const QFont &font,
                                 Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_colors(colors)
    , m_font(font)
    , m_direction(direction)
{
    m_painter.setLayoutDirection(Qt::LayoutDirectionAuto); // labels run as their letters do
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void TimelinePainter::paint(const TimelineScene &scene, QSizeF size)
{
    paintGround(scene);
    paintUnknown(scene);
    paintProgress(scene);
    paintLeft(scene);
    paintPolls(scene);
    paintNow(scene);
    paintFooter(scene, size);
}

void TimelinePainter::paintGround(const TimelineScene &scene)
{
    m_painter.setPen(Qt::NoPen);
    if (scene.nowX) {
        const QRectF future(*scene.nowX, 0, scene.plot.right() - *scene.nowX, scene.plot.height());
        m_painter.fillRect(future, m_colors.future);
    }
    if (scene.predictedEnd) {
        m_painter.fillRect(*scene.predictedEnd,
                           faint(m_colors.accent, m_colors.dark ? 0.10 : 0.08));
    }
    m_painter.setPen(QPen(m_colors.hairline, 1));
    for (const double x : scene.gridXs) {
        m_painter.drawLine(QPointF(std::floor(x) + 0.5, 0),
                           QPointF(std::floor(x) + 0.5, scene.plot.bottom()));
    }
    for (const double y : {scene.progressLane.top(), scene.progressLane.bottom(),
                           scene.leftLane.top(), scene.leftLane.bottom()}) {
        m_painter.drawLine(QPointF(scene.plot.left(), std::floor(y) + 0.5),
                           QPointF(scene.plot.right(), std::floor(y) + 0.5));
    }
    for (const TimelineLabel &label : scene.laneLabels) {
        paintLabel(label, m_colors.text2);
    }
    for (const TimelineLabel &label : scene.scaleLabels) {
        paintLabel(label, m_colors.text2);
    }
    for (const TimelineLabel &label : scene.untold) {
        paintLabel(label, m_colors.text3);
    }
    for (const TimelineLabel &label : scene.ticks) {
        paintLabel(label, m_colors.text2);
    }
}

void TimelinePainter::paintUnknown(const TimelineScene &scene)
{
    if (!scene.unknownStretch) {
        return;
    }
    const QRectF &stretch = *scene.unknownStretch;
    m_painter.save();
    m_painter.setClipRect(stretch);
    m_painter.setPen(QPen(m_colors.hairline, 1.2));
    for (double x = stretch.left(); x < stretch.right() + stretch.height(); x += 8) {
        m_painter.drawLine(QPointF(x, 0), QPointF(x - stretch.height(), stretch.height()));
    }
    m_painter.restore();
    const QString text = QCoreApplication::translate("dubwatch::ui", "no answer");
    const QFontMetricsF metrics(m_font);
    const double width = metrics.horizontalAdvance(text);
    if (width + 12 > stretch.width()) {
        return;
    }
    const QPointF center(stretch.center().x(), scene.progressLane.center().y());
    const QRectF ground(center.x() - width / 2 - 4, center.y() - metrics.height() / 2, width + 8,
                        metrics.height());
    m_painter.fillRect(ground, m_colors.base);
    paintLabel({text, center.x() - width / 2, center.y()}, m_colors.text2);
}

void TimelinePainter::paintPolls(const TimelineScene &scene)
{
    const double y = scene.pollLane.center().y();
    m_painter.setPen(QPen(m_colors.track, 2));
    const double end = scene.nextPoll ? scene.nextPoll->x() : scene.plot.right();
    m_painter.drawLine(QPointF(scene.plot.left(), y), QPointF(end, y));
    for (const TimelineMark &mark : scene.marks) {
        if (mark.polls == 1) {
            paintMark(mark.kind, {mark.center(), y}, scene.stale);
            continue;
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(scene.stale ? m_colors.barStale : m_colors.accent);
        m_painter.drawRoundedRect(QRectF(mark.left - 3.5, y - 3.5, mark.right - mark.left + 7, 7),
                                  3.5, 3.5);
    }
    if (scene.nextPoll) {
        paintNextMark(*scene.nextPoll);
        paintLabel(scene.nextLabel, m_colors.text2);
    }
}

void TimelinePainter::paintNextMark(QPointF center)
{
    paintRing(center, 3.5, m_colors.accent, 1.5);
}

void TimelinePainter::paintMark(PollMark kind, QPointF center, bool stale)
{
    m_painter.setPen(Qt::NoPen);
    if (kind == PollMark::Answered) {
        m_painter.setBrush(stale ? m_colors.barStale : m_colors.accent);
        m_painter.drawEllipse(center, 3.5, 3.5);
        return;
    }
    // A halo keeps trouble apart from what lies under it.
    m_painter.setBrush(m_colors.base);
    m_painter.drawEllipse(center, 6.5, 6.5);
    if (kind == PollMark::RateLimited) {
        m_painter.setBrush(m_colors.warn);
        m_painter.drawPolygon(QPolygonF {{center.x() - 4.5, center.y() + 4},
                                         {center.x(), center.y() - 4.5},
                                         {center.x() + 4.5, center.y() + 4}});
        return;
    }
    m_painter.setPen(QPen(m_colors.failed, 2, Qt::SolidLine, Qt::RoundCap));
    const QPointF a(3.5, 3.5);
    const QPointF b(3.5, -3.5);
    m_painter.drawLine(center - a, center + a);
    m_painter.drawLine(center - b, center + b);
}

void TimelinePainter::paintProgress(const TimelineScene &scene)
{
    if (scene.progress.isEmpty()) {
        return;
    }
    const QColor color = scene.stale ? m_colors.barStale : m_colors.barRun;
    QPolygonF area = scene.progress;
    area << QPointF(scene.progress.last().x(), scene.progressLane.bottom())
         << QPointF(scene.progress.first().x(), scene.progressLane.bottom());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(faint(color, m_colors.dark ? 0.20 : 0.13));
    m_painter.drawPolygon(area);
    m_painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter.drawPolyline(scene.progress);
    m_painter.setPen(dashed(color, 1.5));
    m_painter.drawPolyline(scene.progressForecast);
}

void TimelinePainter::paintLeft(const TimelineScene &scene)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(faint(m_colors.text2, m_colors.dark ? 0.28 : 0.18));
    m_painter.drawPolygon(scene.fan);
    m_painter.setPen(QPen(m_colors.text2, 1.5));
    for (const QPolygonF &line : scene.left) {
        m_painter.drawPolyline(line);
    }
    m_painter.setPen(dashed(m_colors.text2, 1.5));
    m_painter.drawPolyline(scene.leftForecast);
    for (const QPointF &point : scene.told) {
        paintRing(point, 2.25, m_colors.text2, 1.2);
    }
    for (const TimelineLabel &label : scene.revisions) {
        paintLabel(label, m_colors.text2);
    }
}

void TimelinePainter::paintNow(const TimelineScene &scene)
{
    if (scene.nowX) {
        const double x = std::floor(*scene.nowX) + 0.5;
        m_painter.setPen(QPen(m_colors.text2, 1));
        m_painter.drawLine(QPointF(x, 0), QPointF(x, scene.plot.bottom() + 4));
        paintLabel(scene.nowLabel, m_colors.text, true);
    }
    if (scene.predictedEnd) {
        QRectF mark = *scene.predictedEnd;
        mark.setTop(scene.plot.bottom() - 1);
        mark.setHeight(3);
        m_painter.fillRect(mark, m_colors.barRun);
        paintLabel(scene.doneLabel, m_colors.accent, true);
    }
}

void TimelinePainter::paintRing(QPointF center, double radius, const QColor &color, double width)
{
    m_painter.setPen(QPen(color, width));
    m_painter.setBrush(m_colors.base);
    m_painter.drawEllipse(center, radius, radius);
}

void TimelinePainter::paintLabel(const TimelineLabel &label, const QColor &color, bool bold)
{
    m_painter.setFont(labelFont(m_font, bold));
    m_painter.setPen(color);
    const QFontMetricsF metrics(m_painter.font());
    m_painter.drawText(QPointF(label.x, label.y + metrics.ascent() - metrics.height() / 2),
                       label.text);
}

QFont TimelinePainter::labelFont(QFont font, bool bold)
{
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace dubwatch::ui
