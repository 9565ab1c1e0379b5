// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/placeholder.h"

namespace dubwatch {

/// The value at a placeholder as text, in the placeholder's unit: for paths, queries, headers and
/// longer strings. Null when there is none and no fallback either.
/// Durations in a header are whole seconds, rounded up: RFC 9110 knows no others.
QString valueAsText(const Placeholder &placeholder, const Message &message, const Job *job);

/// Appends the value as JSON, typed. False, and nothing appended, when there is no value.
bool appendValue(QByteArray &json, const Placeholder &placeholder, const Message &message,
                 const Job *job);

/// Appends \a text as a JSON string with its quotes.
void appendString(QByteArray &json, QStringView text);

} // namespace dubwatch
