// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace dubwatch::server {

/// Where a list goes on, as text that means nothing to anybody but us.
QString cursorTo(quint64 ordinal);

/// Only what cursorTo() writes is read; nothing for anything else.
std::optional<quint64> ordinalOfCursor(const QString &cursor);

} // namespace dubwatch::server
