// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/dubwatchstyle.h"

#include "ui/look/controlpainter.h"
#include "ui/look/framepainter.h"
#include "ui/look/mirror.h"
#include "ui/look/mnemonickeys.h"
#include "ui/look/shapes.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFrame>
#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

DubwatchStyle::DubwatchStyle(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
    , m_mnemonics(new MnemonicKeys(this))
{ }

void DubwatchStyle::setTheme(const Theme &theme)
{
    m_theme = theme;
}

QPalette DubwatchStyle::standardPalette() const
{
    return m_theme.palette();
}

void DubwatchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QTabBar *>(widget) || qobject_cast<QMenuBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void DubwatchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    if (!drawOwnPrimitive(element, *option, *painter, widget)
        && !drawFrame(element, *option, *painter, widget)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

/// Marks and buttons.
bool DubwatchStyle::drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option,
                                     QPainter &painter, const QWidget *) const
{
    const ControlPainter controls(painter, m_theme, *proxy());
    const auto chevron = [&](shapes::Direction direction) {
        const bool enabled = option.state & State_Enabled;
        shapes::chevron(painter, QRectF(option.rect).center(), direction,
                        m_theme.color(enabled ? Token::Text2 : Token::Disabled));
        return true;
    };
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option)) {
            controls.pushButton(*button);
            return true;
        }
        return false;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        controls.checkBox(option);
        return true;
    case PE_IndicatorRadioButton:
        controls.radioButton(option);
        return true;
    case PE_IndicatorArrowUp:
        return chevron(shapes::Direction::Up);
    case PE_IndicatorArrowDown:
        return chevron(shapes::Direction::Down);
    case PE_IndicatorArrowLeft:
        return chevron(shapes::Direction::Left);
    case PE_IndicatorArrowRight:
        return chevron(shapes::Direction::Right);
    default:
        return false;
    }
}

/// Grounds and edges. Where a case draws nothing, our window has no frame there.
bool DubwatchStyle::drawFrame(PrimitiveElement element, const QStyleOption &option,
                              QPainter &painter, const QWidget *widget) const
{
    const FramePainter frames(painter, m_theme, *proxy());
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth > 0) {
            ControlPainter(painter, m_theme, *proxy()).field(option, widget);
        }
        return true;
    case PE_Frame:
        if (widget && widget->windowType() == Qt::Popup) { // the list of a combo box
            frames.menuGround(option);
            return true;
        }
        if (!qobject_cast<const QAbstractScrollArea *>(widget))
            return false;
        ControlPainter(painter, m_theme, *proxy()).field(option, widget);
        return true;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        frames.menuGround(option);
        return true;
    case PE_PanelStatusBar:
        frames.barGround(option, Qt::TopEdge);
        return true;
    case PE_IndicatorToolBarSeparator: {
        const bool isUpright = option.state & State_Horizontal; // between things side by side
        QStyleOption rule = option;
        rule.rect.adjust(isUpright ? 0 : 6, isUpright ? 6 : 0, isUpright ? 0 : -6,
                         isUpright ? -6 : 0);
        frames.line(rule, Token::Border, isUpright ? Qt::Vertical : Qt::Horizontal);
        return true;
    }
    case PE_PanelScrollAreaCorner:
        painter.fillRect(option.rect, m_theme.color(Token::Base));
        return true;
    case PE_FrameFocusRect: // controls draw their own ring, rows have none
    case PE_FrameMenu:
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
        return true;
    default:
        return false;
    }
}

void DubwatchStyle::drawControl(ControlElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    painter->save();
    const bool drawn =
        drawItem(element, option, *painter, widget) || drawGround(element, *option, *painter);
    painter->restore();
    if (drawn)
        return;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button
        && (button->features & QStyleOptionButton::DefaultButton)) {
        QStyleOptionButton onAccent = *button;
        onAccent.palette.setColor(QPalette::Active, QPalette::ButtonText,
                                  m_theme.color(Token::OnAccent));
        onAccent.palette.setColor(QPalette::Inactive, QPalette::ButtonText,
                                  m_theme.color(Token::OnAccent));
        QProxyStyle::drawControl(element, &onAccent, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// What has words: of headers, tabs, menus and boxes.
bool DubwatchStyle::drawItem(ControlElement element, const QStyleOption *option,
                             QPainter &painter, const QWidget *widget) const
{
    const FramePainter frames(painter, m_theme, *proxy());
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_Header) {
        frames.headerGround(*header);
        frames.headerLabel(*header);
        return true;
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        tab && element == CE_TabBarTab) {
        frames.tabLabel(*tab);
        return true;
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
        if (element == CE_MenuItem) {
            frames.menuItem(*item);
            return true;
        }
        if (element == CE_MenuBarItem) {
            frames.menuBarItem(*item);
            return true;
        }
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && element == CE_ComboBoxLabel) {
        ControlPainter(painter, m_theme, *proxy()).comboLabel(*combo, widget);
        return true;
    }
    return false;
}

/// What lies between and below.
bool DubwatchStyle::drawGround(ControlElement element, const QStyleOption &option,
                               QPainter &painter) const
{
    const FramePainter frames(painter, m_theme, *proxy());
    switch (element) {
    case CE_HeaderEmptyArea:
        frames.headerGround(option);
        return true;
    case CE_Splitter:
        frames.splitter(option);
        return true;
    case CE_ToolBar:
        frames.barGround(option, Qt::BottomEdge);
        return true;
    case CE_MenuBarEmptyArea:
        painter.fillRect(option.rect, m_theme.color(Token::Window));
        return true;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            frames.line(option, Token::Hairline,
                        frame->frameShape == QFrame::HLine ? Qt::Horizontal : Qt::Vertical);
            return true;
        }
        return false;
    default:
        return false;
    }
}

void DubwatchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    const ControlPainter controls(*painter, m_theme, *proxy());
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        controls.comboBox(*combo, widget);
    } else if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        controls.toolButton(*button, widget);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        controls.spinBox(*spin, widget);
    } else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
               bar && control == CC_ScrollBar) {
        FramePainter(*painter, m_theme, *proxy())
            .scrollBar(*bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void DubwatchStyle::drawItemText(QPainter *painter, const QRect &rect, int flags,
                                 const QPalette &palette, bool enabled, const QString &text,
                                 QPalette::ColorRole role) const
{
    const Qt::LayoutDirection before = painter->layoutDirection();
    const int sides = int(Mirror(before, rect).turned(Qt::Alignment(flags)));
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    QProxyStyle::drawItemText(painter, rect, sides, palette, enabled, text, role);
    painter->setLayoutDirection(before);
}

} // namespace dubwatch::ui
