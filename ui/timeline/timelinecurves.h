// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/timelinescene.h"

namespace dubwatch::ui {

/// Puts the lanes of progress and of time left into a scene whose lanes, scale, band and now stand.
void drawCurves(TimelineScene &scene, const JobRow &row, const std::vector<PollRecord> &polls,
                Instant now, const TimelineSpace &space);

} // namespace dubwatch::ui
