// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>

namespace dubwatch {

/// What one answer says of a job's way to its end. A negative progress is none.
struct Feedback
{
    std::optional<double> eta = {}; ///< seconds left
    std::optional<double> progress = {}; ///< 0…1

    bool hasProgress() const { return progress && *progress > 0; }
    bool tells() const { return (eta && *eta >= 0) || hasProgress(); }
};

} // namespace dubwatch
