// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/policychoice.h"

#include <optional>

namespace dubwatch {

/// How the jobs of one backend are polled, all together.
struct PollingOptions
{
    PolicyChoice policy = {};
    /// What one poll is worth, in time that an end goes unnoticed: 100 ms for somebody who waits,
    /// seconds for who is frugal. > 0; the adaptive policy's only knob.
    Duration pollCost = std::chrono::milliseconds(500);
    /// The folder in which the adaptive policy keeps what it learns, as a rule
    /// KnowledgeStore::usualDirectory(); nothing: it forgets.
    QString memory = {};
    std::optional<double> maxRate = {}; ///< requests a second, > 0; nothing: what the server takes

    friend bool operator==(const PollingOptions &, const PollingOptions &) = default;
};

} // namespace dubwatch
