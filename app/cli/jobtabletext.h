// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/terminal.h"
#include "client/core/job.h"

#include <QStringList>

#include <vector>

namespace dubwatch::app {

/// Jobs as a table with a line of titles, no line wider than the terminal; "No jobs" for none.
QStringList jobTable(const std::vector<Job> &jobs, TerminalSize size);

} // namespace dubwatch::app
