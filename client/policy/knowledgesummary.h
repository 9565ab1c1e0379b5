// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/backendknowledge.h"

namespace dubwatch {

/// What a person may want to know of what was learned.
struct KnowledgeSummary
{
    int jobs = 0; ///< that have ended
    std::optional<double> medianDuration = {}; ///< seconds; nothing when none is known
    /// What is left in truth, as a multiple of what the server says, and its logarithmic standard
    /// deviation; nothing when estimates were never compared.
    std::optional<double> factor = {};
    std::optional<double> spread = {};
    std::optional<double> trust = {}; ///< that what is said has to do with the end
};

KnowledgeSummary summaryOf(const BackendKnowledge &knowledge);

} // namespace dubwatch
