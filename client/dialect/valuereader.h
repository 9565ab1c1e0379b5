// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/placeholder.h"

#include <QJsonValue>

namespace dubwatch {

/// A JSON number, or decimal text: proto3 sends 64-bit integers so.
std::optional<double> readNumber(const QJsonValue &value);

/// Whether \a value can stand at the placeholder: a number where a number belongs, text where
/// text belongs. Null and undefined stand for "no value", which is usable unless it is required.
bool isUsable(const Placeholder &placeholder, const QJsonValue &value);

/// What could stand at the placeholder, for errors: "text", "a number of seconds".
QString expectation(const Placeholder &placeholder);

/// Stores the value where the field lives; what is not usable is left absent.
/// Shares are kept within 0…1 and durations are not negative, whatever came.
void readValue(const Placeholder &placeholder, const QJsonValue &value, Message &message, Job &job);

/// The same for text from a path, a query, a header or a longer string. False when not usable.
bool readText(const Placeholder &placeholder, const QString &text, Message &message, Job &job);

} // namespace dubwatch
