// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "client/policy/backendknowledge.h"

#include <QByteArray>

namespace dubwatch {

/// No knowledge takes more.
constexpr qsizetype mostKnowledgeBytes = 2048;

/// \a knowledge as bytes, in single precision; at most mostKnowledgeBytes.
QByteArray bytesOf(const BackendKnowledge &knowledge);

/// What bytesOf() wrote. Malformed, with a detail that says what, for anything else: no bytes make
/// a knowledge that could not have been learned.
Result<BackendKnowledge> knowledgeFrom(const QByteArray &bytes);

} // namespace dubwatch
