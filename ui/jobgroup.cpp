// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobgroup.h"

#include "ui/model/translated.h"

namespace dubwatch::ui {

namespace {

struct GroupLook
{
    const char *word;
    Glyph glyph;
    Token token;
};

constexpr GroupLook groups[] {
    {QT_TR_NOOP("All"), Glyph::All, Token::Text2},
    {QT_TR_NOOP("Queued"), Glyph::Queued, Token::Queued},
    {QT_TR_NOOP("Running"), Glyph::Running, Token::Running},
    {QT_TR_NOOP("Completed"), Glyph::Completed, Token::Done},
    {QT_TR_NOOP("Failed"), Glyph::Failed, Token::Failed},
    {QT_TR_NOOP("Cancelled"), Glyph::Cancelled, Token::Cancelled},
    {QT_TR_NOOP("Expired"), Glyph::Expired, Token::Expired},
    {QT_TR_NOOP("Unknown"), Glyph::Unknown, Token::Unknown},
    {QT_TR_NOOP("Paused"), Glyph::Paused, Token::Paused},
    {QT_TR_NOOP("Delayed"), Glyph::Delayed, Token::Warn},
};
static_assert(std::size(groups) == jobGroupCount);

} // namespace

QString groupWord(JobGroup group)
{
    return tr(groups[size_t(group)].word);
}

Glyph groupGlyph(JobGroup group)
{
    return groups[size_t(group)].glyph;
}

Token groupToken(JobGroup group)
{
    return groups[size_t(group)].token;
}

} // namespace dubwatch::ui
