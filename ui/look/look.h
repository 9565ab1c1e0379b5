// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/fonts.h"
#include "ui/look/iconstore.h"
#include "ui/look/theme.h"

#include <QObject>
#include <QPointer>

class QStyle;
class QWidget;

namespace dubwatch::ui {

class DubwatchStyle;

enum class Appearance { System, Light, Dark };

/// How the program looks at this moment: theme and icons, and the person's wish for light or dark.
/// Widgets and delegates keep a reference and repaint when it changed().
///
/// install() gives the application its style, palette and icon; before that nothing global
/// happens, so that a test can look at widgets in any theme. Needs a QApplication.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(Appearance appearance = Appearance::System, QObject *parent = nullptr);
    ~Look() override;

    void install();

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    const Theme &theme() const { return m_theme; }
    const QColor &color(Token token) const { return m_theme.color(token); }
    const IconStore &icons() const { return m_icons; }
    QIcon icon(Glyph glyph, Token token = Token::Text2) const { return m_icons.icon(glyph, token); }

    /// Gives \a widget the font of \a role, and again whenever the system's becomes another.
    void wear(QWidget &widget, FontRole role) const;
    /// For the window, which is told: the application's font has become another.
    void followFont() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed(); ///< colours, icons or fonts

private:
    Theme wantedTheme() const;
    void followSystem();
    void refresh();

    Appearance m_appearance;
    QPalette m_system; ///< as it was before ours
    Theme m_theme;
    IconStore m_icons;
    QPointer<DubwatchStyle> m_style; ///< owned by the application once installed
};

} // namespace dubwatch::ui
