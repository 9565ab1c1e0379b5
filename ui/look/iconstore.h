// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/glyph.h"
#include "ui/look/theme.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace dubwatch::ui {

/// Renders the icons in any colour, size and pixel ratio, and keeps what it rendered. QtSvg does
/// not recolour: the word currentColor is replaced in the bytes. GUI thread only.
///
/// An icon() follows the theme by itself; it must not outlive the store, nor the store the theme.
class IconStore
{
public:
    explicit IconStore(const Theme &theme);
    IconStore(const IconStore &) = delete;
    IconStore &operator=(const IconStore &) = delete;

    /// A square of \a size logical pixels, \a ratio device pixels each.
    QPixmap pixmap(Glyph glyph, const QColor &color, int size, qreal ratio) const;

    /// For actions and buttons: \a token, Disabled when disabled, and Accent when checked.
    QIcon icon(Glyph glyph, Token token = Token::Text2) const;

    const Theme &theme() const { return m_theme; }
    /// To be called when the theme has changed.
    void clear();
    qsizetype cachedCount() const { return m_cache.size(); }

private:
    struct Key
    {
        Glyph glyph;
        QRgb color;
        int pixels;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, int(key.glyph), key.color, key.pixels);
        }
    };

    const Theme &m_theme;
    mutable QHash<Key, QPixmap> m_cache;
};

/// The speech bubble whose eye is a clock, without its lids where it is small.
QIcon applicationIcon();
QPixmap applicationPixmap(int size, qreal ratio);

} // namespace dubwatch::ui
