// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/theme.h"

#include "ui/look/contrast.h"

namespace dubwatch::ui {

namespace {

constexpr double highContrastFrom = 20.0; ///< ordinary themes stay below: Fusion has 18.4

void setRoles(QPalette &palette, const TokenColors &colors, Theme::Kind kind)
{
    const auto color = [&](Token token) { return colors[size_t(token)]; };
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Base, color(Token::Base));
    palette.setColor(QPalette::AlternateBase, color(Token::Hover));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::Text3));
    palette.setColor(QPalette::Button,
                     color(kind == Theme::Kind::Light ? Token::Base : Token::Hover));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::OnAccent));
    palette.setColor(QPalette::ToolTipBase, color(Token::Base));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Highlight, color(Token::TextSel));
    palette.setColor(QPalette::HighlightedText, color(Token::Text));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::Light, color(Token::Base));
    palette.setColor(QPalette::Midlight, color(Token::Hairline));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Dark, color(Token::InputBorder));
    palette.setColor(QPalette::Shadow, color(Token::Text3));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    }
}

QPalette paletteOf(const TokenColors &colors, Theme::Kind kind)
{
    QPalette palette;
    setRoles(palette, colors, kind);
    return palette;
}

/// The role of a system's palette that stands for \a token in high contrast.
QPalette::ColorRole systemRole(Token token)
{
    switch (token) {
    case Token::Window:
    case Token::Sidebar:
    case Token::WarnSoft:
    case Token::ErrSoft:
        return QPalette::Window;
    case Token::Base:
    case Token::Hover:
    case Token::Future:
    case Token::RowLine:
    case Token::Track:
        return QPalette::Base;
    case Token::Selection:
    case Token::SelInactive:
    case Token::SideSel:
    case Token::TextSel:
    case Token::TrackSel:
    case Token::TrackSelIn:
    case Token::AccentFill:
    case Token::Focus:
        return QPalette::Highlight;
    case Token::OnAccent:
        return QPalette::HighlightedText;
    default:
        return QPalette::WindowText;
    }
}

} // namespace

Theme::Theme(Kind kind, const TokenColors &colors, const QPalette &palette)
    : m_kind(kind)
    , m_colors(colors)
    , m_palette(palette)
{ }

Theme Theme::light()
{
    return {Kind::Light, lightTokens(), paletteOf(lightTokens(), Kind::Light)};
}

Theme Theme::dark()
{
    return {Kind::Dark, darkTokens(), paletteOf(darkTokens(), Kind::Dark)};
}

Theme Theme::highContrast(const QPalette &system)
{
    TokenColors colors;
    for (int i = 0; i < tokenCount; ++i) {
        colors[size_t(i)] = system.color(QPalette::Active, systemRole(Token(i)));
    }
    colors[size_t(Token::Disabled)] = system.color(QPalette::Disabled, QPalette::WindowText);
    return {Kind::HighContrast, colors, system};
}

Theme Theme::like(const QPalette &system)
{
    if (isHighContrast(system))
        return highContrast(system);
    return system.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

const QColor &Theme::colorOnSelection(Token token) const
{
    return color(m_kind == Kind::HighContrast ? Token::OnAccent : token);
}

bool isHighContrast(const QPalette &palette)
{
    return contrastRatio(palette.color(QPalette::Active, QPalette::Window),
                         palette.color(QPalette::Active, QPalette::WindowText))
        >= highContrastFrom;
}

} // namespace dubwatch::ui
