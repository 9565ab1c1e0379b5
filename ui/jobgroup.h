// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/glyph.h"
#include "ui/look/tokens.h"

#include <QString>

namespace dubwatch::ui {

/// The groups of jobs that a person can look at: by state, and by how their polling stands.
enum class JobGroup {
    All, Queued, Running, Completed, Failed, Cancelled, Expired, Unknown,
    Paused, Delayed, // of polling
};
constexpr int jobGroupCount = int(JobGroup::Delayed) + 1;


QString groupWord(JobGroup group);
Glyph groupGlyph(JobGroup group);
Token groupToken(JobGroup group); ///< of its icon

} // namespace dubwatch::ui
