// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/theme.h"

class QPainter;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyle;
class QStyleOption;
class QWidget;

/// Draws what stands around and between the panes, for DubwatchStyle.
namespace dubwatch::ui {

class FramePainter
{
public:
    FramePainter(QPainter &painter, const Theme &theme, const QStyle &style);

    void headerGround(const QStyleOption &option) const;
    void headerLabel(const QStyleOptionHeader &option) const;
    void tabLabel(const QStyleOptionTab &option) const;
    /// \a thumb is where the slider lies, \a option.rect the whole bar.
    void scrollBar(const QStyleOptionSlider &option, const QRect &thumb) const;
    void splitter(const QStyleOption &option) const;
    void menuItem(const QStyleOptionMenuItem &option) const;
    void menuBarItem(const QStyleOptionMenuItem &option) const;
    void menuGround(const QStyleOption &option) const;
    /// A bar of the window with a line at its bottom (tool bar) or top (status bar).
    void barGround(const QStyleOption &option, Qt::Edge line) const;
    void line(const QStyleOption &option, Token token, Qt::Orientation orientation) const;

private:
    void menuMark(const QStyleOptionMenuItem &option, const QRect &column) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const int m_mnemonicFlag;
};

} // namespace dubwatch::ui
