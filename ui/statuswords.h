// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/statusfacts.h"

#include <optional>
#include <vector>

namespace dubwatch::ui {

class JobDesk;
struct BackendView;

// What the status bar says of polling, while all or some of the connections answer.

/// How often is asked, how that compares, and \a active jobs; without what is not known yet.
QStringList pollingFacts(const JobDesk &desk, int active);

/// Empty while nothing is wrong. Where one connection is in trouble and the jobs of another are
/// polled, the numbers are those of the latter, and the trouble stands apart.
std::optional<StatusContent> statusOfTrouble(const JobDesk &desk,
                                             const std::vector<BackendView> &views);

} // namespace dubwatch::ui
