// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

namespace dubwatch::ui {

// What is known of a row, before it becomes text: the same for sorting, cells and exports.

/// The last progress told, 1 once completed; empty when none was told, or nothing has begun.
std::optional<double> shownProgress(const JobRow &row);
/// When the job is predicted to end: empty when it has ended, is paused, or nobody knows.
std::optional<Instant> predictedEnd(const JobRow &row);
/// From the start (else the birth) to the end or now.
std::optional<Duration> elapsed(const JobRow &row, Instant now);
/// While offline a time left is what it was when there last was an answer: that moment, else now.
Instant knownAt(const JobRow &row, Instant now);
/// Somebody is still asking for it, or could be.
bool isLive(const JobRow &row);

// Texts, in the user's language, locale and zone; control characters of a server's text escaped.

/// "–" where there is nothing to say.
QString cellText(const JobRow &row, JobColumn column, Instant now);
/// Null where the cell says it all.
QString cellToolTip(const JobRow &row, JobColumn column, Instant now);
/// What a screen reader says: "62 percent, about 4 minutes left"; never a mere sign.
QString cellSpokenText(const JobRow &row, JobColumn column, Instant now);

QString columnTitle(JobColumn column);
bool isNumberColumn(JobColumn column);

/// "4f1c…a2": the first four and the last two characters of a longer id. Words in front that tell
/// what it is and not which ("job_", "projects/x/operations/") are left out.
QString shortId(const JobId &id);
/// "Running", "Paused", "Unknown".
QString stateText(const JobRow &row);
/// What stands after the word: the server's message, the raw word, the trouble, or the age of
/// what is shown; may be empty.
QString stateDetail(const JobRow &row, Instant now);
/// "14:32", "Tue 14:32" on another day.
QString clockText(Instant instant, Instant now);
/// "14:32:05".
QString secondText(Instant instant);

} // namespace dubwatch::ui
