// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/celllook.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

Token rowFill(RowState state)
{
    if (state.selected)
        return state.focused ? Token::Selection : Token::SelInactive;
    return state.hovered ? Token::Hover : Token::Base;
}

Token rowLine(RowState state)
{
    if (state.selected)
        return state.focused ? Token::TrackSel : Token::TrackSelIn;
    return Token::RowLine;
}

std::optional<Token> edgeBar(RowState state)
{
    if (!state.current)
        return {};
    return state.focused ? Token::Focus : Token::InputBorder;
}

bool showsPaused(const JobRow &row)
{
    return row.watch == WatchState::Paused && !isTerminal(row.job.state);
}

Glyph stateGlyph(const JobRow &row)
{
    if (showsPaused(row))
        return Glyph::Paused;
    switch (row.job.state) {
    case JobState::Queued:
        return Glyph::Queued;
    case JobState::Running:
        return Glyph::Running;
    case JobState::Completed:
        return Glyph::Completed;
    case JobState::Failed:
        return Glyph::Failed;
    case JobState::Cancelled:
        return Glyph::Cancelled;
    case JobState::Expired:
        return Glyph::Expired;
    case JobState::Unknown:
        break;
    }
    return Glyph::Unknown;
}

Token stateIconToken(const JobRow &row)
{
    if (row.stale)
        return Token::Text3;
    if (showsPaused(row))
        return Token::Paused;
    switch (row.job.state) {
    case JobState::Queued:
        return Token::Queued;
    case JobState::Running:
        return Token::Running;
    case JobState::Completed:
        return Token::Done;
    case JobState::Failed:
        return Token::Failed;
    case JobState::Cancelled:
        return Token::Cancelled;
    case JobState::Expired:
        return Token::Expired;
    case JobState::Unknown:
        break;
    }
    return Token::Unknown;
}

Token stateWordToken(const JobRow &row)
{
    if (row.stale)
        return Token::Text3;
    if (showsPaused(row))
        return Token::Text2;
    switch (row.job.state) {
    case JobState::Running:
        return Token::Text;
    case JobState::Failed:
    case JobState::Expired:
    case JobState::Unknown:
        return stateIconToken(row);
    default:
        return Token::Text2;
    }
}

Token titleToken(const JobRow &row)
{
    if (row.stale)
        return Token::Text3;
    const bool over = isTerminal(row.job.state) && row.job.state != JobState::Failed;
    return over ? Token::Text2 : Token::Text;
}

Token factToken(const JobRow &row, JobColumn column, const QString &text, const QString &anyMoment)
{
    if (row.stale || text == nothingToSay())
        return Token::Text3;
    if (column != JobColumn::Eta || showsPaused(row))
        return Token::Text2;
    return text == anyMoment ? Token::Accent : Token::Text;
}

Token percentToken(const JobRow &row)
{
    const bool known = row.job.progress || row.job.state == JobState::Completed;
    if (row.stale || !known)
        return Token::Text3;
    return isTerminal(row.job.state) ? Token::Text2 : Token::Text;
}

namespace {

Token barFill(const JobRow &row)
{
    if (row.stale)
        return Token::BarStale;
    if (showsPaused(row))
        return Token::BarIdle;
    switch (row.job.state) {
    case JobState::Running:
        return Token::BarRun;
    case JobState::Completed:
        return Token::BarDone;
    case JobState::Failed:
        return Token::BarFailed;
    default:
        return Token::BarIdle;
    }
}

} // namespace

BarLook barLook(const JobRow &row, RowState state)
{
    const bool ended = isTerminal(row.job.state);
    const bool running = row.job.state == JobState::Running && !showsPaused(row);
    BarLook bar;
    bar.fill = barFill(row);
    bar.height = ended ? 4 : 6;
    bar.fraction = std::clamp(row.job.progress.value_or(0), 0.0, 1.0);
    if (row.job.state == JobState::Completed) {
        bar.fraction = 1;
    }
    if (state.selected) {
        bar.track = state.focused ? Token::TrackSel : Token::TrackSelIn;
    }
    const bool unknown = !ended && !row.job.progress;
    if (row.job.state == JobState::Queued || (unknown && !running)) {
        bar.shape = BarLook::Shape::BareTrack;
        bar.height = 2;
        bar.fraction = 0;
    } else if (unknown) {
        bar.shape = BarLook::Shape::Hatch;
    }
    return bar;
}

int filledWidth(const BarLook &bar, int width)
{
    return bar.fraction > 0 ? std::max(bar.height, int(std::lround(width * bar.fraction))) : 0;
}

QString nothingToSay()
{
    return u"–"_s;
}

} // namespace dubwatch::ui
