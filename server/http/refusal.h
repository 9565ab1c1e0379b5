// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QString>

#include <functional>

namespace dubwatch::server {

/// Why the HTTP layer itself turns a request away, before any handler sees it.
struct Refusal
{
    int status = 400;
    QString detail; ///< what was wrong and where, for the reply's body

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// Gives a refusal the shape of the API's own errors. \a path is null where the request was not
/// read as far as that. Called in any worker's thread, several at
/// once. May set Content-Type and a body; the framing fields are added when it is sent.
using RefusalFormat = std::function<HttpReply(int status, const QString &detail,
                                                const QByteArray &path)>;

/// What is used where no format was given: the detail as plain text.
HttpReply plainRefusal(int status, const QString &detail, const QByteArray &path = {});

} // namespace dubwatch::server
