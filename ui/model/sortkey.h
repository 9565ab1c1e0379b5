// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

namespace dubwatch::ui {

/// What a row is sorted by in one column: a number, a text, or nothing.
struct SortKey
{
    double number = 0;
    QString text = {}; ///< folded; only in columns of text
    bool nothing = false; ///< sorts last in both directions
};

bool isTextColumn(JobColumn column);

/// \a now matters to durations that still grow.
SortKey sortKey(const JobRow &row, JobColumn column, Instant now);

} // namespace dubwatch::ui
