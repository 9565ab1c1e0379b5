// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/iconstore.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

namespace {

constexpr int largestWithoutLids = 22;

QPixmap rendered(const QByteArray &svg, int pixels)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

QByteArray content(const QString &file)
{
    QFile source(file);
    const bool opened = source.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icon", "compiled in, so it can be opened");
    return source.readAll();
}

/// Asks the store whenever it is painted, so that a change of theme needs no new icons.
class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(const IconStore &store, Glyph glyph, Token token)
        : m_store(store)
        , m_glyph(glyph)
        , m_token(token)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int size = std::min(rect.width(), rect.height());
        const QPoint corner = rect.center() - QPoint((size - 1) / 2, (size - 1) / 2);
        painter->drawPixmap(corner, m_store.pixmap(m_glyph, color(mode, state), size, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// \a size is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const int side = int(std::lround(std::min(size.width(), size.height()) / scale));
        return m_store.pixmap(m_glyph, color(mode, state), side, scale);
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }
    QString key() const override { return u"dubwatch-glyph"_s; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_store.theme().color(Token::Disabled);
        return m_store.theme().color(state == QIcon::On ? Token::Accent : m_token);
    }

    const IconStore &m_store;
    Glyph m_glyph;
    Token m_token;
};

} // namespace

IconStore::IconStore(const Theme &theme)
    : m_theme(theme)
{ }

QPixmap IconStore::pixmap(Glyph glyph, const QColor &color, int size, qreal ratio) const
{
    const Key key{glyph, color.rgba(), int(std::lround(size * ratio))};
    auto it = m_cache.find(key);
    if (it == m_cache.end()) {
        QByteArray svg = content(glyphFile(glyph));
        svg.replace("currentColor", color.name().toLatin1());
        it = m_cache.insert(key, rendered(svg, key.pixels));
    }
    QPixmap pixmap = *it;
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon IconStore::icon(Glyph glyph, Token token) const
{
    return QIcon(new GlyphEngine(*this, glyph, token));
}

void IconStore::clear()
{
    m_cache.clear();
}

QPixmap applicationPixmap(int size, qreal ratio)
{
    const QString file = size <= largestWithoutLids ? u":/dubwatch/icons/dubwatch-16.svg"_s
                                                    : u":/dubwatch/icons/dubwatch.svg"_s;
    QPixmap pixmap = rendered(content(file), int(std::lround(size * ratio)));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        icon.addPixmap(applicationPixmap(size, 1.0));
    }
    return icon;
}

} // namespace dubwatch::ui
