// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/dubwatchstyle.h"
#include "ui/look/fonts.h"
#include "ui/look/mnemonickeys.h"

#include <QAbstractScrollArea>
#include <QDialogButtonBox>
#include <QStyleOption>
#include <QWidget>

// The lengths of DubwatchStyle: how large things are and where their parts lie.
namespace dubwatch::ui {

namespace {

constexpr int buttonSide = 13;
constexpr int comboLeft = 8;
constexpr int innerEditLeft = 6; ///< a line edit inside has 2 px of its own
constexpr int comboRight = 26;
constexpr int menuArrow = 22;
constexpr int spinArrows = 24;
constexpr int labelGap = 8;
constexpr int shortestThumb = 32;

bool hasArrow(const QStyleOptionToolButton &option)
{
    return option.features
        & (QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::HasMenu);
}

QSize toolButtonSize(const QStyleOptionToolButton &option)
{
    const int height = metrics::controlHeight(option.font);
    const bool withText =
        option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool withIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const int arrow = hasArrow(option) ? menuArrow : 0;
    if (!withText)
        return {std::max(height, option.iconSize.width() + 12) + arrow, height};
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = withIcon ? option.iconSize.width() + labelGap : 0;
    return {2 * metrics::cellSide + icon + text + arrow, height};
}

QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int thumb = length;
    if (range > 0) {
        thumb = int(qint64(length) * bar.pageStep / (range + bar.pageStep));
        thumb = std::clamp(thumb, std::min(shortestThumb, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - thumb, bar.upsideDown);
    const auto stretch = [&](int from, int to) {
        return upright
            ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), to - from)
            : QRect(bar.rect.left() + from, bar.rect.top(), to - from, bar.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, start + thumb);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + thumb, length);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default: // there are no arrows
        return {};
    }
}

QRect spinBoxRect(const QRect &rect, QStyle::SubControl part)
{
    const QRect arrows(rect.right() + 1 - spinArrows, rect.top() + 1, spinArrows - 2,
                       rect.height() - 2);
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return arrows.adjusted(0, 2, 0, -arrows.height() / 2);
    case QStyle::SC_SpinBoxDown:
        return arrows.adjusted(0, arrows.height() / 2, 0, -2);
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(innerEditLeft, 2, -spinArrows, -2);
    default:
        return rect;
    }
}

/// Icons and what stands in their place.
bool isIconLength(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_ListViewIconSize:
        return true;
    default:
        return false;
    }
}

/// Nothing is framed twice, moves when pressed, or overlaps its neighbour.
bool isLeftOut(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_ButtonDefaultIndicator:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabOverlap:
    case QStyle::PM_MenuBarItemSpacing:
        return true;
    default:
        return false;
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &item, int contentsWidth, const QFont &font)
{
    const bool separator = item.menuItemType == QStyleOptionMenuItem::Separator;
    return {contentsWidth + 72, separator ? 9 : metrics::smallControlHeight(font)};
}

} // namespace

int DubwatchStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                               const QWidget *widget) const
{
    if (isIconLength(metric)) {
        return metrics::iconSize;
    }
    if (isLeftOut(metric)) {
        return 0;
    }
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return shortestThumb;
    case PM_SplitterWidth:
        return 5;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    case PM_DefaultFrameWidth: // a scroll area's viewport stays clear of the round corners
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 3 : 1;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ToolBarSeparatorExtent:
        return 9;
    case PM_MenuBarHMargin:
        return metrics::cellSide;
    case PM_MenuButtonIndicator:
        return menuArrow;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuBarVMargin:
        return 2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::gap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DubwatchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonLayout: // Cancel, then the default button, right
        return QDialogButtonBox::GnomeLayout;
    case SH_UnderlineShortcut:
        return m_mnemonics->areShown();
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
        return 0;
    case SH_Table_GridLineColor:
        return int(m_theme.color(Token::RowLine).rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize DubwatchStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                      const QSize &contents, const QWidget *widget) const
{
    const QFont font = widget ? widget->font() : fontFor(FontRole::Body);
    const int control = metrics::controlHeight(font);
    switch (type) {
    case CT_PushButton:
        return {contents.width() + 2 * buttonSide, control};
    case CT_ComboBox:
        return {contents.width() + comboLeft + comboRight + 4, control};
    case CT_SpinBox:
        return {contents.width() + comboLeft + spinArrows, control};
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            return {contents.width() + 2 * metrics::cellSide, control};
        }
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button);
        break;
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const QFontMetrics strong(fontFor(FontRole::Strong, font));
            return {strong.size(Qt::TextShowMnemonic, tab->text).width() + 18, control};
        }
        break;
    case CT_HeaderSection:
        return {contents.width(), metrics::rowHeight(font)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, contents.width(), font);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), metrics::smallControlHeight(font))};
    }
    case CT_MenuBarItem:
        return {contents.width() + 2 * metrics::cellSide, metrics::smallControlHeight(font)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect DubwatchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                    SubControl part, const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        return visualRect(bar->direction, rect, scrollBarRect(*bar, part));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        return visualRect(
            option->direction, rect,
            {rect.right() + 1 - comboRight, rect.top(), comboRight - 2, rect.height()});
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && part == SC_ComboBoxEditField) {
        const int left = combo->editable ? innerEditLeft : comboLeft;
        return visualRect(option->direction, rect, rect.adjusted(left, 1, -comboRight, -1));
    }
    if (control == CC_SpinBox) {
        return visualRect(option->direction, rect, spinBoxRect(rect, part));
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        const int arrow = hasArrow(*button) ? menuArrow : 0;
        const QRect own = part == SC_ToolButtonMenu
            ? QRect(rect.right() + 1 - arrow, rect.top(), arrow, rect.height())
            : rect.adjusted(0, 0, -arrow, 0);
        return visualRect(option->direction, rect, own);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect DubwatchStyle::subElementRect(SubElement element, const QStyleOption *option,
                                    const QWidget *widget) const
{
    if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        element == SE_LineEditContents && frame && frame->lineWidth > 0) {
        return option->rect.adjusted(metrics::cellSide - 2, 1, -(metrics::cellSide - 2), -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace dubwatch::ui
