// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/tokens.h"

namespace dubwatch::ui {

namespace {

struct TokenRow
{
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr TokenRow rows[] {
    {Token::Window, 0xf5f6f8, 0x1c1e23},
    {Token::Sidebar, 0xeff1f4, 0x191b1f},
    {Token::Base, 0xffffff, 0x15171a},
    {Token::Hover, 0xf3f5f9, 0x1d2025},
    {Token::Selection, 0xe3e8fb, 0x272d52},
    {Token::SelInactive, 0xe6e8ed, 0x2a2d34},
    {Token::Hairline, 0xe5e8ed, 0x282b32},
    {Token::Border, 0xcdd2db, 0x3b404a},
    {Token::InputBorder, 0x828a98, 0x717987},
    {Token::Text, 0x1b1e25, 0xe7e9ed},
    {Token::Text2, 0x545c6a, 0xa8afbb},
    {Token::Text3, 0x5d6573, 0x959daa},
    {Token::Accent, 0x4553c8, 0xa3adfa},
    {Token::AccentFill, 0x4f5dd3, 0x5765dd},
    {Token::OnAccent, 0xffffff, 0xffffff},
    {Token::Running, 0x4553c8, 0xa3adfa},
    {Token::Queued, 0x5f6877, 0x9ca4b2},
    {Token::Done, 0x187346, 0x5cc792},
    {Token::Failed, 0xb9272f, 0xf58a8a},
    {Token::Cancelled, 0x5f6877, 0x9ca4b2},
    {Token::Expired, 0x96561b, 0xe0a470},
    {Token::Unknown, 0x7e45b8, 0xc7a0ee},
    {Token::Paused, 0x5f6877, 0x9ca4b2},
    {Token::Warn, 0x8f5a00, 0xe8b54d},
    {Token::Track, 0xe3e6ec, 0x30343d},
    {Token::BarRun, 0x5564db, 0x8390f5},
    {Token::BarDone, 0x278a5b, 0x43ad79},
    {Token::BarFailed, 0xcf3f45, 0xeb6a6c},
    {Token::BarIdle, 0x737c8b, 0x858d9b},
    {Token::BarStale, 0x737c8b, 0x858d9b},
    {Token::WarnSoft, 0xfff4db, 0x2e2513},
    {Token::WarnLine, 0xebcb86, 0x57451e},
    {Token::ErrSoft, 0xfdecec, 0x331d1f},
    {Token::ErrLine, 0xf0b9ba, 0x643336},
    {Token::TrackSel, 0xd3d9f6, 0x353c63},
    {Token::TextSel, 0xc3ccf9, 0x3a4790},
    {Token::TrackSelIn, 0xd7dae1, 0x3a3e47},
    {Token::RowLine, 0xf0f2f5, 0x1e2025},
    {Token::Future, 0xf7f8fa, 0x1a1c21},
    {Token::SideSel, 0xdee3f4, 0x2a2e3b},
    {Token::Thumb, 0xbfc5cf, 0x4a505b},
    {Token::Disabled, 0x9aa1ae, 0x6b717d},
    {Token::Focus, 0x4f5dd3, 0x8390f5},
};
static_assert(std::size(rows) == tokenCount);

TokenColors colors(QRgb TokenRow::*column)
{
    TokenColors result;
    for (const TokenRow &row : rows) {
        result[size_t(row.token)] = QColor(row.*column);
    }
    return result;
}

} // namespace

const TokenColors &lightTokens()
{
    static const TokenColors tokens = colors(&TokenRow::light);
    return tokens;
}

const TokenColors &darkTokens()
{
    static const TokenColors tokens = colors(&TokenRow::dark);
    return tokens;
}

} // namespace dubwatch::ui
