// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace dubwatch {

/// Header fields in order; names compare without case.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first field of that name, or a null array; empty, not null, for an empty one.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// A request as a dialect spells it. \c target is path and query, encoded, without the origin.
struct HttpRequest
{
    QByteArray method = {};
    QByteArray target = {};
    HttpHeaders headers = {};
    QByteArray body = {};

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// A reply as a dialect spells it.
struct HttpReply
{
    int status = 200;
    HttpHeaders headers = {};
    QByteArray body = {};

    friend bool operator==(const HttpReply &, const HttpReply &) = default;
};

} // namespace dubwatch
