// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace dubwatch {

/// No part is longer: bytes.
constexpr qsizetype longestPart = 64 * 1024;

/// What a JSON answer about many jobs says of each, as it came: the innermost object that has the
/// job's id as a text in it, the first such one. Knows no API's keys. A job that is mentioned
/// nowhere, or in an answer that breaks off, has no part; nor have those for which there would be
/// more bytes of parts than the answer has, as one object in another could make them. One pass over
/// \a answer.
QHash<JobId, QByteArray> answerParts(const QByteArray &answer, const std::vector<JobId> &jobs);

} // namespace dubwatch
