// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace dubwatch::app {

// Text as it stands in the cells of a terminal. It must hold no control characters:
// wording::escaped() sees to that.

/// How many cells \a text takes: two for an ideograph or an emoji, none for a combining mark.
int cellsOf(const QString &text);
/// As much of \a text as \a cells hold, with an ellipsis where something is missing.
QString fitted(const QString &text, int cells);
/// The same, with spaces up to exactly so many cells.
QString padded(const QString &text, int cells);

} // namespace dubwatch::app
