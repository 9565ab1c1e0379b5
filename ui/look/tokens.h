// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

#include <array>

namespace dubwatch::ui {

/// What a colour is for. Nothing in the window names a colour by its value.
enum class Token {
    // Backgrounds
    Window, Sidebar, Base, Hover, Selection, SelInactive, SideSel, TextSel, Future,
    WarnSoft, ErrSoft, Track, TrackSel, TrackSelIn, AccentFill,
    // Lines
    Hairline, RowLine, Border, InputBorder, WarnLine, ErrLine, Thumb, Focus,
    // Text and icons
    Text, Text2, Text3, Disabled, Accent, OnAccent, Warn,
    Running, Queued, Done, Failed, Cancelled, Expired, Unknown, Paused,
    // Progress bars
    BarRun, BarDone, BarFailed, BarIdle, BarStale,
};
constexpr int tokenCount = int(Token::BarStale) + 1;

/// One colour for each token.
using TokenColors = std::array<QColor, tokenCount>;

const TokenColors &lightTokens();
const TokenColors &darkTokens();

} // namespace dubwatch::ui
