// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/controllook.h"

namespace dubwatch::ui {

namespace {

/// A click focuses a button too; the ring is for those who came by the keyboard.
bool isRinged(QStyle::State state)
{
    return (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange);
}

void ring(ControlLook &look)
{
    look.edge = Token::Focus;
    look.edgeWidth = 2;
}

} // namespace

ControlLook pushButtonLook(ButtonKind kind, QStyle::State state, Theme::Kind theme)
{
    ControlLook look{theme == Theme::Kind::Light ? Token::Base : Token::Hover, Token::Border};
    const bool touched = state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (!(state & QStyle::State_Enabled)) {
        look.fill.reset();
        look.text = Token::Disabled;
    } else if (kind == ButtonKind::Default) {
        look = {Token::AccentFill, {}, 1, Token::OnAccent, touched};
    } else if (state & QStyle::State_Sunken) {
        look.fill = Token::Track;
    } else {
        look.shaded = touched;
    }
    if (isRinged(state)) {
        ring(look);
    }
    return look;
}

ControlLook toolButtonLook(QStyle::State state)
{
    ControlLook look;
    if (!(state & QStyle::State_Enabled)) {
        look.text = Token::Disabled;
    } else if (state & QStyle::State_On) {
        look.fill = Token::Selection;
        look.text = Token::Accent;
    } else if (state & (QStyle::State_MouseOver | QStyle::State_Sunken)) {
        look.fill = Token::Track;
    }
    if (isRinged(state)) {
        ring(look);
    }
    return look;
}

ControlLook checkBoxLook(QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    ControlLook look{Token::Base, enabled ? Token::InputBorder : Token::Border};
    look.text = enabled ? Token::OnAccent : Token::Disabled;
    if (enabled && (state & (QStyle::State_On | QStyle::State_NoChange))) {
        look.fill = Token::AccentFill;
        look.edge.reset();
    }
    if (isRinged(state)) {
        ring(look);
    }
    return look;
}

ControlLook fieldLook(FieldMark mark, QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return {Token::Window, Token::Border, 1, Token::Disabled};
    ControlLook look{Token::Base, Token::InputBorder};
    if (mark == FieldMark::Invalid) {
        look.edge = Token::BarFailed;
        look.edgeWidth = 2;
    } else if (state & QStyle::State_HasFocus) {
        ring(look);
    }
    return look;
}

ControlLook comboLook(FieldMark mark, QStyle::State state, Theme::Kind theme)
{
    if (mark == FieldMark::Form || mark == FieldMark::Invalid)
        return fieldLook(mark, state);
    ControlLook look = pushButtonLook(ButtonKind::Plain, state & ~QStyle::State_Sunken, theme);
    if (mark == FieldMark::InUse && (state & QStyle::State_Enabled)) {
        look.fill = Token::Selection;
        look.text = Token::Accent;
    }
    return look;
}

} // namespace dubwatch::ui
