// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timelinelook.h"

namespace dubwatch::ui {

TimelineColors timelineColors(const Theme &theme)
{
    TimelineColors colors;
    colors.base = theme.color(Token::Base);
    colors.hairline = theme.color(Token::Hairline);
    colors.border = theme.color(Token::Border);
    colors.text = theme.color(Token::Text);
    colors.text2 = theme.color(Token::Text2);
    colors.text3 = theme.color(Token::Text3);
    colors.accent = theme.color(Token::Accent);
    colors.warn = theme.color(Token::Warn);
    colors.failed = theme.color(Token::Failed);
    colors.track = theme.color(Token::Track);
    colors.barRun = theme.color(Token::BarRun);
    colors.barStale = theme.color(Token::BarStale);
    colors.future = theme.color(Token::Future);
    colors.focus = theme.color(Token::Focus);
    colors.dark = theme.palette().color(QPalette::Base).lightness() < 128;
    return colors;
}

} // namespace dubwatch::ui
