// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/fonts.h"
#include "ui/look/glyph.h"
#include "ui/look/tokens.h"

#include <QLabel>

namespace dubwatch::ui {

class Look;

/// A text in one of our fonts and colours, which follows the theme. Always plain: it may have come
/// from a server. It stands where one begins to read in its window, whatever its letters; Qt's own
/// would put an address at the left of any.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    ToneLabel(const Look &look, FontRole font, Token token, QWidget *parent = nullptr);

    void setTone(Token token);
    Token tone() const { return m_token; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();
    void turn();

    const Look &m_look;
    Token m_token;
};

/// One of our icons, which follows the theme. Says nothing to a screen reader: a word stands
/// beside.
class GlyphLabel : public QWidget
{
    Q_OBJECT

public:
    GlyphLabel(const Look &look, Glyph glyph, Token token, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, Token token);
    Glyph glyph() const { return m_glyph; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    Glyph m_glyph;
    Token m_token;
};

} // namespace dubwatch::ui
