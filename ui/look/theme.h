// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tokens.h"

#include <QPalette>

namespace dubwatch::ui {

/// All colours of the window at one time, by token and as a QPalette. A value.
///
/// In high contrast the system's own palette stays, and every token is one of its colours: what
/// else tells states apart by colour is then told by shape and word alone.
class Theme
{
public:
    enum class Kind { Light, Dark, HighContrast };

    static Theme light();
    static Theme dark();
    static Theme highContrast(const QPalette &system);
    /// Light, dark or high contrast, whichever \a system is.
    static Theme like(const QPalette &system);

    Kind kind() const { return m_kind; }
    const QPalette &palette() const { return m_palette; }
    const QColor &color(Token token) const { return m_colors[size_t(token)]; }
    /// The same on a selected row, menu item or sidebar item.
    const QColor &colorOnSelection(Token token) const;

private:
    Theme(Kind kind, const TokenColors &colors, const QPalette &palette);

    Kind m_kind;
    TokenColors m_colors;
    QPalette m_palette;
};

/// Whether \a palette is a high-contrast one: (nearly) black and white, as no ordinary one is.
bool isHighContrast(const QPalette &palette);

} // namespace dubwatch::ui
