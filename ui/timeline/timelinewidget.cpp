// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinewidget.h"

#include "ui/timeline/pollcard.h"
#include "ui/timeline/timelinepainter.h"

#include <QAccessible>
#include <QDateTime>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace dubwatch::ui {

TimelineWidget::TimelineWidget(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Timeline of polls"));
}

void TimelineWidget::setColors(const TimelineColors &colors)
{
    if (m_colors == colors) {
        return;
    }
    m_colors = colors;
    invalidate();
}

void TimelineWidget::setJob(const JobRow &row, std::vector<PollRecord> polls, Instant now)
{
    const std::vector<PollMark> before = kinds();
    const bool isOther = !m_row || m_row->key() != row.key();
    m_row = row;
    m_polls = std::move(polls);
    m_now = now;
    if (isOther || !pickedPlace()) { // the same attempt of another job is another poll
        pick(std::nullopt);
    }
    invalidate();
    if (kinds() != before) {
        Q_EMIT kindsChanged();
    }
}

void TimelineWidget::setSelected(const QString &selected)
{
    if (m_selected != selected) {
        m_selected = selected;
        invalidate();
    }
}

void TimelineWidget::clear()
{
    m_row.reset();
    m_polls.clear();
    pick(std::nullopt);
    invalidate();
    Q_EMIT kindsChanged();
}

void TimelineWidget::setNow(Instant now)
{
    if (m_now == now) {
        return;
    }
    m_now = now;
    if (m_row && isVisible()) {
        invalidate();
    }
}

std::vector<PollMark> TimelineWidget::kinds() const
{
    std::vector<PollMark> kinds;
    for (const PollMark kind : {PollMark::Answered, PollMark::RateLimited, PollMark::Trouble}) {
        if (std::any_of(m_polls.begin(), m_polls.end(),
                        [kind](const PollRecord &poll) { return poll.mark == kind; })) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

QString TimelineWidget::trouble() const { return troubleText(m_polls); }

const TimelineScene &TimelineWidget::scene() const
{
    if (!m_scene) {
        m_scene = m_row ? timelineScene(*m_row, m_polls, m_now, space()) : TimelineScene {};
        m_scene->selected = m_row ? m_selected : QString();
    }
    return *m_scene;
}

TimelineSpace TimelineWidget::space() const
{
    const QFontMetricsF metrics(plotFont());
    const QFontMetricsF bold(TimelinePainter::labelFont(plotFont(), true));
    const auto local = QDateTime::fromMSecsSinceEpoch(m_now.time_since_epoch().count());
    return {QSizeF(size()), metrics.height(),
            [metrics](const QString &text) { return metrics.horizontalAdvance(text); },
            [bold](const QString &text) { return bold.horizontalAdvance(text); },
            std::chrono::seconds(local.offsetFromUtc())};
}

QFont TimelineWidget::plotFont() const
{
    constexpr double relativeSize = 0.92;
    QFont plot = font();
    if (plot.pointSizeF() > 0) {
        plot.setPointSizeF(plot.pointSizeF() * relativeSize);
    } else {
        plot.setPixelSize(std::max(int(plot.pixelSize() * relativeSize), 1));
    }
    return plot;
}

QSize TimelineWidget::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 50, line * 15};
}

QSize TimelineWidget::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 20, line * 8};
}

void TimelineWidget::invalidate()
{
    m_scene.reset();
    m_cache = {};
    update();
}

void TimelineWidget::refreshCache()
{
    m_cache = QPixmap((QSizeF(size()) * devicePixelRatioF()).toSize());
    m_cache.setDevicePixelRatio(devicePixelRatioF());
    m_cache.fill(m_colors.base);
    QPainter painter(&m_cache);
    if (m_row) {
        TimelinePainter(painter, m_colors, plotFont(), layoutDirection())
            .paint(scene(), QSizeF(size()));
        return;
    }
    painter.setPen(m_colors.text2);
    painter.setFont(font());
    painter.drawText(rect(), Qt::AlignCenter, tr("Select a job to see its polls."));
}

void TimelineWidget::paintEvent(QPaintEvent *)
{
    if (m_cache.isNull() || m_cache.devicePixelRatio() != devicePixelRatioF()) {
        refreshCache();
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_cache);
    if (const auto place = pickedPlace()) {
        TimelinePainter(painter, m_colors, plotFont(), layoutDirection())
            .paintHover(scene(), m_polls[*place], pollCard(m_polls, *place), QSizeF(size()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_colors.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineWidget::resizeEvent(QResizeEvent *) { invalidate(); }

void TimelineWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::LayoutDirectionChange) {
        invalidate();
    }
    QWidget::changeEvent(event);
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    pick(scene().pollNear(event->position().x()));
}

void TimelineWidget::leaveEvent(QEvent *) { pick(std::nullopt); }

void TimelineWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    pick(std::nullopt);
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (m_polls.empty() || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const size_t last = m_polls.size() - 1;
    const auto place = pickedPlace();
    if (!place) {
        pick(left ? last : 0);
    } else {
        pick(left ? *place - std::min<size_t>(*place, 1) : std::min(*place + 1, last));
    }
}

std::optional<size_t> TimelineWidget::pickedPlace() const
{
    const auto poll =
        std::find_if(m_polls.begin(), m_polls.end(),
                     [this](const PollRecord &record) { return m_picked == record.attempt; });
    return poll == m_polls.end() ? std::nullopt : std::optional(size_t(poll - m_polls.begin()));
}

void TimelineWidget::pick(std::optional<size_t> place)
{
    const auto attempt = place ? std::optional(m_polls[*place].attempt) : std::nullopt;
    if (attempt == m_picked) {
        return;
    }
    m_picked = attempt;
    setAccessibleDescription(place ? pollCard(m_polls, *place).spoken() : QString());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

} // namespace dubwatch::ui
