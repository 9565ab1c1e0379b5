// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/theme.h"

#include <QProxyStyle>

namespace dubwatch::ui {

class MnemonicKeys;

/// Fusion, redrawn where the window is to look like ours. What it draws is decided by
/// controllook.h and painted by ControlPainter and FramePainter; this says which, and how large.
///
/// Knows its theme by value: the application may keep the style longer than anything else lives.
class DubwatchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit DubwatchStyle(const Theme &theme);

    void setTheme(const Theme &theme);

    QPalette standardPalette() const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    /// Words run as their own letters do, as those that are drawn through a Mirror.
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
                      bool enabled, const QString &text, QPalette::ColorRole role) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;

private:
    bool drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                          const QWidget *widget) const;
    bool drawFrame(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                   const QWidget *widget) const;
    bool drawItem(ControlElement element, const QStyleOption *option, QPainter &painter,
                  const QWidget *widget) const;
    bool drawGround(ControlElement element, const QStyleOption &option, QPainter &painter) const;

    Theme m_theme;
    MnemonicKeys *m_mnemonics;
};

} // namespace dubwatch::ui
