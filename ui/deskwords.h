// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"
#include "ui/backendview.h"
#include "ui/banner.h"
#include "ui/statesidebar.h"
#include "ui/statusfacts.h"

namespace dubwatch {
struct BackendHealth;
}

namespace dubwatch::ui {

class JobDesk;
class JobTotals;

// What the window says about a backend as a whole: values for its parts, made from the desk.

/// Empty while nothing is wrong. \a host is what the person knows the backend by, \a others how
/// many more are in trouble.
std::optional<BannerContent> bannerFor(const BackendHealth &health, const QString &host,
                                       Instant now, int others = 0);

/// \a ready is what stands there before the first job: "Built-in simulation ready". \a views name
/// the connections where there are several.
StatusContent statusFor(const JobDesk &desk, const QString &ready,
                        const std::vector<BackendView> &views = {});

/// A connection's line in the sidebar; what a person may want to know of it, as details.
SidebarContent lineFor(const BackendView &backend, const JobDesk &desk);

/// For the box that filters by language, in alphabetical order: the most frequent 200, and
/// \a chosen, which stays until a person chooses otherwise.
QStringList offeredLanguages(const JobTotals &totals, const QString &chosen);

StateSidebar::Counts countsOf(const JobTotals &totals);
WorkSummary summaryOf(const JobDesk &desk);

/// "0:42", "1:05:00": what is left until \a end, never negative.
QString countdown(Instant end, Instant now);

} // namespace dubwatch::ui
