// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

#include <vector>

namespace dubwatch {

/// Ids that somebody pasted, read: each once, in the order of first mention.
struct JobIdList
{
    struct Problem
    {
        int line = 0; ///< from 1
        QString what; ///< a sentence, translated
    };

    std::vector<JobId> ids;
    qsizetype duplicates = 0; ///< mentioned again, and merged
    std::vector<Problem> problems; ///< pieces that cannot be ids, and are not among them
};

/// Reads ids separated by commas, semicolons and any white space. An id is up to 256 printable
/// ASCII characters without quotation marks and brackets. Linear in the length of \a text.
JobIdList readJobIds(QStringView text);

} // namespace dubwatch
