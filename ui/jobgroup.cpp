// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobgroup.h"

#include <QCoreApplication>

namespace dubwatch::ui {

namespace {

struct GroupLook
{
    const char *word;
    Glyph glyph;
    Token token;
};

constexpr GroupLook groups[] {
    {QT_TRANSLATE_NOOP("JobGroup", "All"), Glyph::All, Token::Text2},
    {QT_TRANSLATE_NOOP("JobGroup", "Queued"), Glyph::Queued, Token::Queued},
    {QT_TRANSLATE_NOOP("JobGroup", "Running"), Glyph::Running, Token::Running},
    {QT_TRANSLATE_NOOP("JobGroup", "Completed"), Glyph::Completed, Token::Done},
    {QT_TRANSLATE_NOOP("JobGroup", "Failed"), Glyph::Failed, Token::Failed},
    {QT_TRANSLATE_NOOP("JobGroup", "Cancelled"), Glyph::Cancelled, Token::Cancelled},
    {QT_TRANSLATE_NOOP("JobGroup", "Expired"), Glyph::Expired, Token::Expired},
    {QT_TRANSLATE_NOOP("JobGroup", "Unknown"), Glyph::Unknown, Token::Unknown},
    {QT_TRANSLATE_NOOP("JobGroup", "Paused"), Glyph::Paused, Token::Paused},
    {QT_TRANSLATE_NOOP("JobGroup", "Delayed"), Glyph::Delayed, Token::Warn},
};
static_assert(std::size(groups) == jobGroupCount);

} // namespace

QString groupWord(JobGroup group)
{
    return QCoreApplication::translate("JobGroup", groups[size_t(group)].word);
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
