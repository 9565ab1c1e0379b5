// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/markedfield.h"
#include "ui/look/theme.h"

#include <QStyle>

#include <optional>

/// What a control is drawn with, decided without painting: pure functions from its state.
namespace dubwatch::ui {

struct ControlLook
{
    std::optional<Token> fill = {};
    std::optional<Token> edge = {};
    int edgeWidth = 1;
    Token text = Token::Text;
    bool shaded = false; ///< the fill a little darker: the mouse is on it

    friend bool operator==(const ControlLook &, const ControlLook &) = default;
};

enum class ButtonKind { Plain, Default };

ControlLook pushButtonLook(ButtonKind kind, QStyle::State state, Theme::Kind theme);
ControlLook toolButtonLook(QStyle::State state);
ControlLook checkBoxLook(QStyle::State state);

ControlLook fieldLook(FieldMark mark, QStyle::State state);
/// A combo box that cannot be written in: a button, a field of a form, or a filter.
ControlLook comboLook(FieldMark mark, QStyle::State state, Theme::Kind theme);

} // namespace dubwatch::ui
