// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/polling/plot.h"

#include "ui/look/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dubwatch::bench {

using namespace Qt::StringLiterals;
using ui::Token;

namespace {

constexpr QSize canvas{1600, 1000};
constexpr double margin = 56;
constexpr double axisLeft = 640;
constexpr double axisRight = canvas.width() - margin;
constexpr double axisTop = 176;
constexpr double axisBottom = canvas.height() - 128;
constexpr double axisMax = 100;

const ui::Theme &theme()
{
    static const ui::Theme light = ui::Theme::light();
    return light;
}

QColor color(Token token)
{
    return theme().color(token);
}

QFont font(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont made;
    made.setPixelSize(pixels);
    made.setWeight(weight);
    return made;
}

double across(double ratio)
{
    const double share = std::log(std::clamp(ratio, 1.0, axisMax)) / std::log(axisMax);
    return axisLeft + share * (axisRight - axisLeft);
}

class PlotPainter
{
public:
    PlotPainter(QPainter &painter, const std::vector<Bar> &bars)
        : m_painter(painter)
        , m_bars(bars)
        , m_pitch((axisBottom - axisTop) / double(bars.size()))
    { }

    void heading(const QString &title, const QString &subtitle);
    void axis();
    void bars();

private:
    void text(const QRectF &box, Qt::Alignment alignment, const QString &text, const QFont &font,
              Token ink);
    void bar(const Bar &bar, double middle);
    void whisker(const Bar &bar, double middle);

    QPainter &m_painter;
    const std::vector<Bar> &m_bars;
    double m_pitch;
};

void PlotPainter::text(const QRectF &box, Qt::Alignment alignment, const QString &text,
                       const QFont &font, Token ink)
{
    m_painter.setFont(font);
    m_painter.setPen(color(ink));
    m_painter.drawText(box, int(alignment) | Qt::TextDontClip, text);
}

void PlotPainter::heading(const QString &title, const QString &subtitle)
{
    const QRectF line(margin, 40, canvas.width() - 2 * margin, 44);
    text(line, Qt::AlignVCenter, title, font(34, QFont::DemiBold), Token::Text);
    text(line.translated(0, 48), Qt::AlignVCenter, subtitle, font(20), Token::Text2);
}

void PlotPainter::axis()
{
    for (const int ratio : {1, 2, 5, 10, 20, 50, 100}) {
        const double x = across(ratio);
        m_painter.setPen(QPen(color(ratio == 1 ? Token::InputBorder : Token::Hairline), 1.5));
        m_painter.drawLine(QPointF(x, axisTop - 6), QPointF(x, axisBottom + 6));
        text({x - 60, axisBottom + 12, 120, 26}, Qt::AlignCenter, u"%1×"_s.arg(ratio), font(18),
             Token::Text2);
    }
    const QRectF caption(axisLeft, axisBottom + 44, axisRight - axisLeft, 26);
    text(caption, Qt::AlignCenter,
         u"cost: polls × their price + time until the end is noticed; 1× is the best possible"_s,
         font(18), Token::Text3);
    text(caption.translated(0, 26), Qt::AlignCenter,
         u"warm: has seen other jobs of the backend; cold: its first job there"_s, font(18),
         Token::Text3);
}

void PlotPainter::bars()
{
    double middle = axisTop + m_pitch / 2;
    for (const Bar &each : m_bars) {
        const bool ours = each.kind == Bar::Kind::Ours;
        const QFont label = font(20, ours ? QFont::DemiBold : QFont::Normal);
        const Token ink = ours ? Token::Accent : Token::Text;
        const QRectF line(margin, middle - 16, axisLeft - margin - 100, 32);
        text(line, Qt::AlignVCenter, each.name, label, ink);
        text({axisLeft - 100, line.y(), 84, 32}, Qt::AlignVCenter | Qt::AlignRight,
             QString::number(each.mean, 'f', 2), label, ink);
        bar(each, middle);
        whisker(each, middle);
        middle += m_pitch;
    }
}

void PlotPainter::bar(const Bar &bar, double middle)
{
    const double height = std::round(m_pitch * 0.56);
    const QRectF box(axisLeft, middle - height / 2, across(bar.mean) - axisLeft, height);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color(bar.kind == Bar::Kind::Ours ? Token::BarRun : Token::Thumb));
    if (bar.kind == Bar::Kind::Hindsight) {
        m_painter.setPen(QPen(color(Token::BarIdle), 1.5));
        m_painter.setBrush(color(Token::Sidebar));
    }
    // Square at the axis, round at the value.
    const double corner = std::min(4.0, box.width() / 2);
    QPainterPath shape(box.topLeft());
    shape.lineTo(box.right() - corner, box.top());
    shape.quadTo(box.topRight(), {box.right(), box.top() + corner});
    shape.lineTo(box.right(), box.bottom() - corner);
    shape.quadTo(box.bottomRight(), {box.right() - corner, box.bottom()});
    shape.lineTo(box.bottomLeft());
    shape.closeSubpath();
    m_painter.drawPath(shape);
}

void PlotPainter::whisker(const Bar &bar, double middle)
{
    const double end = across(bar.p90);
    const Token ink = bar.kind == Bar::Kind::Ours ? Token::Accent : Token::BarIdle;
    m_painter.setPen(QPen(color(ink), 2, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(across(bar.mean), middle), QPointF(end, middle));
    m_painter.drawLine(QPointF(end, middle - 6), QPointF(end, middle + 6));
}

} // namespace

QImage plot(std::vector<Bar> bars, const QString &title, const QString &subtitle)
{
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar &a, const Bar &b) { return a.mean < b.mean; });
    QImage image(canvas, QImage::Format_RGB32);
    image.fill(color(Token::Base));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    PlotPainter chart(painter, bars);
    chart.heading(title, subtitle);
    chart.axis();
    chart.bars();
    return image;
}

} // namespace dubwatch::bench
