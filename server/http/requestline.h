// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/refusal.h"

#include <QByteArrayView>

#include <optional>

namespace dubwatch::server {

struct RequestHead;

using MaybeRefusal = std::optional<Refusal>;

/// Reads "GET /path?query HTTP/1.1", without its line break, into \a head.
MaybeRefusal parseRequestLine(RequestHead &head, QByteArrayView line);

/// A character of a method or a field name (RFC 9110, 5.6.2).
bool isTokenCharacter(char c);
bool isDigit(char c);

Refusal badRequest(const QString &detail);

/// How a refusal quotes what came: short, and nothing but printable ASCII.
QString quoted(QByteArrayView text);

} // namespace dubwatch::server
