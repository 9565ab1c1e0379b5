// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

namespace dubwatch::ui {

/// Brings a row up to date with what the feed says of its job, the smoothed end included. What no
/// cell is made from (extra keys, addresses for polling) is left out, which halves a row.
void updateRow(JobRow &row, const JobUpdate &update, Instant now);

} // namespace dubwatch::ui
