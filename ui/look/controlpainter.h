// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/theme.h"

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;
class QWidget;

/// Draws the controls that are clicked or written in, for DubwatchStyle.
namespace dubwatch::ui {

class ControlPainter
{
public:
    /// \a theme must outlive this; \a style says where parts of a control lie.
    ControlPainter(QPainter &painter, const Theme &theme, const QStyle &style);

    void pushButton(const QStyleOptionButton &option) const;
    void checkBox(const QStyleOption &option) const;
    void radioButton(const QStyleOption &option) const;
    void toolButton(const QStyleOptionToolButton &option, const QWidget *widget) const;
    void comboBox(const QStyleOptionComboBox &option, const QWidget *widget) const;
    void comboLabel(const QStyleOptionComboBox &option, const QWidget *widget) const;
    void spinBox(const QStyleOptionSpinBox &option, const QWidget *widget) const;
    /// The ground and edge of a text field, \a widget being the field.
    void field(const QStyleOption &option, const QWidget *widget) const;

private:
    void toolButtonLabel(const QStyleOptionToolButton &option, const QRect &rect, Token text) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const QStyle &m_style;
};

} // namespace dubwatch::ui
