// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"

namespace dubwatch::ui {

/// Brings a row up to date with what the feed says of its job, the smoothed end included.
void updateRow(JobRow &row, const JobUpdate &update, Instant now);

} // namespace dubwatch::ui
