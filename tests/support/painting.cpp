// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/painting.h"

#include <QGuiApplication>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace dubwatch::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal tolerance = 1.5; ///< px: letters stand on whole ones

class RecordingEngine : public QPaintEngine
{
public:
    explicit RecordingEngine(Painting &painting)
        : QPaintEngine(AllFeatures)
        , m_painting(painting)
    { }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &now) override { m_transform = now.transform(); }
    void drawPath(const QPainterPath &path) override { add(path.boundingRect()); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode) override
    {
        add(QPolygonF(QList<QPointF>(points, points + count)).boundingRect());
    }
    void drawRects(const QRectF *rects, int count) override
    {
        std::for_each(rects, rects + count, [this](const QRectF &rect) { add(rect); });
    }
    using QPaintEngine::drawRects;
    void drawPixmap(const QRectF &rect, const QPixmap &, const QRectF &) override { add(rect); }
    void drawTextItem(const QPointF &origin, const QTextItem &item) override
    {
        if (const QString text = item.text().trimmed(); !text.isEmpty()) {
            const QRectF rect(origin.x(), origin.y() - item.ascent(), item.width(),
                              item.ascent() + item.descent());
            m_painting.words.push_back({text, m_transform.mapRect(rect)});
        }
    }

private:
    void add(const QRectF &rect) { m_painting.shapes.push_back(m_transform.mapRect(rect)); }

    Painting &m_painting;
    QTransform m_transform;
};

class RecordingDevice : public QPaintDevice
{
public:
    explicit RecordingDevice(Painting &painting)
        : m_size(painting.size.toSize())
        , m_engine(painting)
    { }

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        const QScreen &screen = *QGuiApplication::primaryScreen(); // so that fonts are as large
        switch (metric) {
        case PdmWidth:
        case PdmWidthMM:
            return m_size.width();
        case PdmHeight:
        case PdmHeightMM:
            return m_size.height();
        case PdmNumColors:
            return 0;
        case PdmDepth:
            return screen.depth();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return int(screen.logicalDotsPerInch());
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        }
        Q_UNREACHABLE();
    }

private:
    QSize m_size;
    mutable RecordingEngine m_engine;
};

bool isNear(const QRectF &one, const QRectF &other)
{
    return std::abs(one.left() - other.left()) < tolerance
        && std::abs(one.right() - other.right()) < tolerance
        && std::abs(one.top() - other.top()) < tolerance;
}

QString placeText(const QRectF &rect)
{
    return u"%1 to %2 at %3"_s.arg(rect.left()).arg(rect.right()).arg(rect.top());
}

} // namespace

Painting Painting::mirrored() const
{
    Painting painting = *this;
    const auto turn = [this](QRectF &rect) { rect.moveLeft(size.width() - rect.right()); };
    std::ranges::for_each(painting.words, turn, &Word::rect);
    std::ranges::for_each(painting.shapes, turn);
    return painting;
}

void Painting::drop(const QString &ending)
{
    std::erase_if(words, [&](const Word &word) { return word.text.endsWith(ending); });
}

QString Painting::differenceTo(const Painting &other) const
{
    if (words.size() != other.words.size()) {
        return u"%1 words against %2"_s.arg(words.size()).arg(other.words.size());
    }
    for (const Word &word : words) {
        if (std::ranges::none_of(other.words, [&](const Word &match) {
                return match.text == word.text && isNear(match.rect, word.rect);
            })) {
            return u"\"%1\", %2, against %3"_s.arg(word.text, placeText(word.rect),
                                                   placeText(other.rectOf(word.text)));
        }
    }
    for (const QRectF &shape : shapes) {
        if (std::ranges::none_of(other.shapes,
                                 [&](const QRectF &match) { return isNear(match, shape); })) {
            return u"a shape, "_s + placeText(shape);
        }
    }
    return {};
}

QString Painting::overlap() const
{
    for (size_t i = 0; i < words.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const QRectF common = words[i].rect & words[j].rect;
            if (common.width() > tolerance && common.height() > tolerance) {
                return u"\"%1\" and \"%2\", %3"_s.arg(words[j].text, words[i].text,
                                                      placeText(common));
            }
        }
    }
    return {};
}

QRectF Painting::rectOf(const QString &text) const
{
    const auto word = std::ranges::find(words, text, &Word::text);
    return word == words.end() ? QRectF() : word->rect;
}

Painting paintingOf(QWidget &widget)
{
    Painting painting {.size = widget.size()};
    RecordingDevice device(painting);
    QPainter painter(&device);
    painter.setLayoutDirection(widget.layoutDirection()); // as on a screen
    widget.render(&painter);
    return painting;
}

Painting paintingOf(QSize size, const std::function<void(QPainter &)> &draw)
{
    Painting painting {.size = size};
    RecordingDevice device(painting);
    QPainter painter(&device);
    draw(painter);
    return painting;
}

} // namespace dubwatch::test
