// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace dubwatch::server {

/// One look at one job, with a number of its own: noise and latency are drawn by it, however many
/// other looks come before the answer.
struct StatusCheck
{
    quint64 job = 0; ///< its ordinal
    quint64 request = 0;
};

/// A batch: a look at each of its jobs, answered at once when the slowest is.
struct BatchCheck
{
    struct Entry
    {
        QString id; ///< as it was asked for
        std::optional<StatusCheck> check = {}; ///< none: there is no such job
    };

    std::vector<Entry> entries = {};
    std::chrono::milliseconds latency {0};
    bool isTooLong = false; ///< its answer would be
};

} // namespace dubwatch::server
