// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>

namespace dubwatch::ui {

/// What a piece of text is, which decides its size and weight beside the system's font.
enum class FontRole {
    Body,
    Small, ///< header, status bar, hints, plot
    HeaderLabel, ///< Small, Medium
    Axis,
    Mono, ///< ids and log, in the system's fixed font
    Strong, ///< current tab, selected sidebar item, banner title
    SectionHead,
    DialogHeading,
    EmptyHeading,
};

/// The font for \a role, made from the application's or from \a body.
QFont fontFor(FontRole role);
QFont fontFor(FontRole role, const QFont &body);

enum class Density { Normal, Compact };

/// Lengths that follow the font, in logical pixels.
namespace metrics {

int rowHeight(const QFont &body, Density density = Density::Normal); ///< of the table, even
int logLineHeight(const QFont &mono);
int controlHeight(const QFont &body);
int smallControlHeight(const QFont &body);
/// Width of \a count digits: the unit of column widths.
int ch(const QFont &body, double count);

constexpr int paneEdge = 16;
constexpr int cellSide = 8;
constexpr int gap = 8; ///< between controls
constexpr int groupGap = 16;
constexpr int dialogSide = 24;
constexpr int dialogTop = 20;
constexpr int radius = 6;
constexpr int iconSize = 16;
constexpr int currentBar = 3; ///< at the left edge, always "the job shown below"

} // namespace metrics

} // namespace dubwatch::ui
