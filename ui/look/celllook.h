// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/glyph.h"
#include "ui/look/tokens.h"
#include "ui/model/jobrow.h"

#include <optional>

/// What a cell of the job table is painted with, decided without painting: pure functions from a
/// row and how it stands in the view. They name tokens, so they hold in every theme.
namespace dubwatch::ui {

/// How a row stands in its view.
struct RowState
{
    bool selected = false;
    bool current = false; ///< the job that is shown below
    bool hovered = false;
    bool focused = true; ///< the view has the focus, in an active window

    friend bool operator==(const RowState &, const RowState &) = default;
};

Token rowFill(RowState state);
Token rowLine(RowState state); ///< the line under the row
std::optional<Token> edgeBar(RowState state); ///< the 3 px bar at the left edge

/// Paused is ours, not the server's: it shows on jobs that have not ended.
bool showsPaused(const JobRow &row);

Glyph stateGlyph(const JobRow &row);
Token stateIconToken(const JobRow &row);
Token stateWordToken(const JobRow &row);
Token titleToken(const JobRow &row);

/// ETA is \c Text, and \c Accent when it is the word for \a anyMoment; every other fact is
/// \c Text2; "–" and what is old is \c Text3.
Token factToken(const JobRow &row, JobColumn column, const QString &text, const QString &anyMoment);
Token percentToken(const JobRow &row);

/// A progress bar: what lives is thick, what has ended is thin, what waits is a bare track.
struct BarLook
{
    enum class Shape { BareTrack, Bar, Hatch };

    Shape shape = Shape::Bar;
    int height = 6;
    double fraction = 0; ///< of the track, 0…1
    Token fill = Token::BarIdle;
    Token track = Token::Track;

    friend bool operator==(const BarLook &, const BarLook &) = default;
};

BarLook barLook(const JobRow &row, RowState state);
/// How much of \a width is filled: a started bar shows at least a dot.
int filledWidth(const BarLook &bar, int width);

/// "–": nothing to say.
QString nothingToSay();

} // namespace dubwatch::ui
