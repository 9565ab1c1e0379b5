// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/compileddialect.h"

namespace dubwatch {

/// The names of refusals in a dialect file: "notFound", "rateLimited".
QStringList refusalNames();
std::optional<Refusal> refusalFromName(QStringView name);
/// The one to word an error of any HTTP status with.
Refusal nearestRefusal(int status);
/// What takes the place of \a words for \a status, which is not their own: nothing changes where
/// the dialect has words of its own.
QString codeFor(int status, const RefusalWords &words);

/// What a dialect says where its file does not.
std::map<Refusal, RefusalWords> defaultRefusals();

} // namespace dubwatch
