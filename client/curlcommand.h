// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backend.h"

namespace dubwatch {

/// The status check of a job as a shell command for curl. Everything is quoted for a POSIX shell;
/// in place of the key stands $DUBWATCH_API_KEY, never the key itself.
QString curlCommand(const Backend &backend, const JobId &job);

/// \a text as one word of a POSIX shell.
QString shellQuoted(const QString &text);

} // namespace dubwatch
