// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/logdelegate.h"

#include "ui/look/look.h"
#include "ui/look/mirror.h"

#include <QPainter>

namespace dubwatch::ui {

namespace {

// Where the columns begin or, right-aligned, end: in characters of the fixed font.
constexpr double jobAt = 14.25;
constexpr double attemptEnd = 27.5;
constexpr double markCenter = 29.75;
constexpr double codeAt = 31.5;
constexpr double latencyEnd = 47.75;
constexpr double nextAt = 49.75;
constexpr double messageAt = 62.25;

void paintMark(QPainter &painter, QPointF center, PollMark mark, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (mark) {
    case PollMark::Answered:
        painter.drawEllipse(center, 3, 3);
        break;
    case PollMark::RateLimited:
        painter.drawPolygon(QPolygonF{center + QPointF(-4.5, 3.5), center + QPointF(0, -4),
                                      center + QPointF(4.5, 3.5)});
        break;
    case PollMark::Trouble:
        painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(center + QPointF(-3.5, -3.5), center + QPointF(3.5, 3.5));
        painter.drawLine(center + QPointF(-3.5, 3.5), center + QPointF(3.5, -3.5));
        break;
    }
    painter.restore();
}

} // namespace

LogLineLook logLineLook(const LogLine &line, const JobKey &currentJob)
{
    LogLineLook look;
    if (!line.job.id.value.isEmpty() && line.job == currentJob) {
        look.job = Token::Text;
    }
    if (line.mark == PollMark::RateLimited) {
        look.mark = look.code = Token::Warn;
    } else if (line.mark == PollMark::Trouble) {
        look.mark = look.code = look.message = Token::Failed;
    } else if (line.failed) {
        look.message = Token::Failed;
    }
    return look;
}

LogDelegate::LogDelegate(const Look &look, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_look(look)
{ }

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const auto *line = index.data(LineRole).value<const LogLine *>();
    if (!line)
        return;
    paintGround(*painter, option, *line);
    paintTexts(*painter, option, *line);
}

void LogDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                              const LogLine &line) const
{
    const bool current = !line.job.id.value.isEmpty() && line.job == m_currentJob;
    if (option.state & QStyle::State_Selected) {
        const bool active = option.state & QStyle::State_Active;
        painter.fillRect(option.rect, m_look.color(active ? Token::Selection : Token::SelInactive));
    } else if (current) {
        painter.fillRect(option.rect, m_look.color(Token::Hover));
    }
    if (current) {
        const QRect bar(option.rect.topLeft(), QSize(metrics::currentBar, option.rect.height()));
        painter.fillRect(Mirror(option.direction, option.rect).turned(bar),
                         m_look.color(Token::Focus));
    }
}

void LogDelegate::paintTexts(QPainter &painter, const QStyleOptionViewItem &option,
                             const LogLine &line) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const auto color = [&](Token token) {
        return selected ? m_look.theme().colorOnSelection(token) : m_look.color(token);
    };
    const QFontMetricsF fm(option.font);
    const qreal unit = fm.horizontalAdvance(u'0');
    const QRectF rect = QRectF(option.rect).adjusted(metrics::paneEdge, 0, -metrics::paneEdge, 0);
    const Mirror mirror(option.direction, option.rect);
    const auto place = [&](double at) { return rect.left() + at * unit; };
    const auto write = [&](LogRole role, Token token, qreal from, qreal to, Qt::Alignment side) {
        const QRectF room(from, rect.top(), to - from, rect.height());
        painter.setPen(color(token));
        mirror.write(painter, room, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fm.elidedText(logText(line, role), Qt::ElideRight, room.width() + 1));
    };
    const LogLineLook look = logLineLook(line, m_currentJob);
    painter.setFont(option.font);
    write(TimeRole, Token::Text3, rect.left(), place(jobAt - 1), Qt::AlignLeft);
    write(LogJobRole, look.job, place(jobAt), place(attemptEnd - 4.5), Qt::AlignLeft);
    write(AttemptRole, Token::Text2, place(jobAt + 8), place(attemptEnd), Qt::AlignRight);
    write(CodeRole, look.code, place(codeAt), place(latencyEnd - 7.5), Qt::AlignLeft);
    write(LatencyRole, Token::Text2, place(codeAt + 4), place(latencyEnd), Qt::AlignRight);
    write(NextRole, Token::Text2, place(nextAt), place(messageAt - 1), Qt::AlignLeft);
    write(MessageRole, look.message, place(messageAt), rect.right(), Qt::AlignLeft);
    paintMark(painter, mirror.turned(QPointF(place(markCenter), rect.center().y())), line.mark,
              color(look.mark));
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, metrics::logLineHeight(option.font)};
}

} // namespace dubwatch::ui
