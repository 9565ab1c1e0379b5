// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/controlpainter.h"

#include "ui/look/fonts.h"
#include "ui/look/markedfield.h"
#include "ui/look/mirror.h"
#include "ui/look/mnemonickeys.h"
#include "ui/look/shapes.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace dubwatch::ui {

namespace {

constexpr qreal boxRadius = 4;
constexpr int labelGap = 8; ///< between icon and word

FieldMark markOf(const QWidget *widget)
{
    const auto *field = dynamic_cast<const MarkedField *>(widget);
    return field ? field->fieldMark() : FieldMark::None;
}

} // namespace

ControlPainter::ControlPainter(QPainter &painter, const Theme &theme, const QStyle &style)
    : m_painter(painter)
    , m_theme(theme)
    , m_style(style)
{ }

void ControlPainter::pushButton(const QStyleOptionButton &option) const
{
    const bool isDefault = option.features & QStyleOptionButton::DefaultButton;
    shapes::box(m_painter, option.rect, metrics::radius,
                pushButtonLook(isDefault ? ButtonKind::Default : ButtonKind::Plain, option.state,
                               m_theme.kind()),
                m_theme);
}

void ControlPainter::checkBox(const QStyleOption &option) const
{
    const ControlLook look = checkBoxLook(option.state);
    shapes::box(m_painter, option.rect, boxRadius, look, m_theme);
    if (option.state & QStyle::State_On) {
        shapes::tick(m_painter, option.rect, m_theme.color(look.text));
    } else if (option.state & QStyle::State_NoChange) {
        shapes::dash(m_painter, option.rect, m_theme.color(look.text));
    }
}

void ControlPainter::radioButton(const QStyleOption &option) const
{
    const ControlLook look = checkBoxLook(option.state);
    const QRectF rect = option.rect;
    shapes::box(m_painter, rect, rect.width() / 2, look, m_theme);
    if (option.state & QStyle::State_On) {
        shapes::fill(m_painter, rect.adjusted(5, 5, -5, -5), 3, m_theme.color(look.text));
    }
}

void ControlPainter::toolButton(const QStyleOptionToolButton &option, const QWidget *widget) const
{
    const ControlLook look = toolButtonLook(option.state);
    shapes::box(m_painter, option.rect, metrics::radius, look, m_theme);
    const QRect label =
        m_style.subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButton, widget);
    toolButtonLabel(option, label, look.text);
    const auto menu = QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::HasMenu;
    if (option.features & menu) {
        const QRectF arrow = m_style.subControlRect(QStyle::CC_ToolButton, &option,
                                                    QStyle::SC_ToolButtonMenu, widget);
        const bool enabled = option.state & QStyle::State_Enabled;
        shapes::chevron(m_painter, arrow.center(), shapes::Direction::Down,
                        m_theme.color(enabled ? Token::Text2 : Token::Disabled));
    }
}

void ControlPainter::toolButtonLabel(const QStyleOptionToolButton &option, const QRect &rect,
                                     Token text) const
{
    const bool withText =
        option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool withIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const Mirror mirror(option.direction, rect);
    QRect words = rect.adjusted(metrics::cellSide, 0, -metrics::cellSide, 0);
    if (withIcon) {
        const QIcon::Mode mode =
            option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
        const QIcon::State on = option.state & QStyle::State_On ? QIcon::On : QIcon::Off;
        const QSize size = option.iconSize;
        const int x = withText ? words.left() : rect.center().x() - (size.width() - 1) / 2;
        const QRect place(QPoint(x, rect.center().y() - (size.height() - 1) / 2), size);
        option.icon.paint(&m_painter, mirror.turned(place), Qt::AlignCenter, mode, on);
        words.setLeft(place.right() + 1 + labelGap);
    }
    if (withText) {
        m_painter.setPen(m_theme.color(text));
        m_painter.setFont(option.font);
        mirror.write(m_painter, words, Qt::AlignLeft | Qt::AlignVCenter | mnemonicFlag(m_style),
                     option.text);
    }
}

void ControlPainter::comboBox(const QStyleOptionComboBox &option, const QWidget *widget) const
{
    const ControlLook look = option.editable
        ? fieldLook(markOf(widget), option.state)
        : comboLook(markOf(widget), option.state, m_theme.kind());
    shapes::box(m_painter, option.rect, metrics::radius, look, m_theme);
    const QRectF arrow =
        m_style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    shapes::chevron(m_painter, arrow.center(), shapes::Direction::Down,
                    m_theme.color(enabled ? Token::Text2 : Token::Disabled));
}

void ControlPainter::comboLabel(const QStyleOptionComboBox &option, const QWidget *widget) const
{
    if (option.editable)
        return;
    const QRect rect =
        m_style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, widget);
    const ControlLook look = comboLook(markOf(widget), option.state, m_theme.kind());
    m_painter.setPen(m_theme.color(look.text));
    Mirror(option.direction, rect)
        .write(m_painter, rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
               option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
}

void ControlPainter::spinBox(const QStyleOptionSpinBox &option, const QWidget *widget) const
{
    field(option, widget);
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           shapes::Direction direction) {
        const QRectF rect = m_style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const bool enabled = (option.state & QStyle::State_Enabled) && (option.stepEnabled & step);
        shapes::chevron(m_painter, rect.center(), direction,
                        m_theme.color(enabled ? Token::Text2 : Token::Disabled));
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, shapes::Direction::Up);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, shapes::Direction::Down);
}

void ControlPainter::field(const QStyleOption &option, const QWidget *widget) const
{
    shapes::box(m_painter, option.rect, metrics::radius, fieldLook(markOf(widget), option.state),
                m_theme);
}

} // namespace dubwatch::ui
