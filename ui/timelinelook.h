// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/theme.h"
#include "ui/timeline/timelinecolors.h"

namespace dubwatch::ui {

/// The colours of a timeline in \a theme.
TimelineColors timelineColors(const Theme &theme);

} // namespace dubwatch::ui
