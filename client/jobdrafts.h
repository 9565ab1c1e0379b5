// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backend.h"

#include <QStringList>

#include <vector>

namespace dubwatch {

/// \a count drafts like \a draft for each of \a languages, or for none where there are none. Titles
/// of more than one are numbered from 1.
std::vector<JobDraft> copiesOf(const JobDraft &draft, const QStringList &languages, int count);

} // namespace dubwatch
