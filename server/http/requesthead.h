// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/limits.h"
#include "server/http/refusal.h"

#include <QByteArray>

#include <variant>

namespace dubwatch::server {

/// The head of a request, checked: everything that decides where the request ends, and what of
/// the connection.
///
/// Its other fields are left to Qt's parser, which is fed forParser(). Stricter than RFC 9112
/// wherever two readers could disagree about the end of a request.
struct RequestHead
{
    QByteArray text; ///< as it came, with the empty line at its end
    QByteArray method;
    QByteArray path; ///< encoded; of the absolute form only what follows the authority
    QByteArray query;
    bool isHttp10 = false;
    bool keepsAlive = true;
    bool expectsContinue = false;
    bool isChunked = false;
    bool wantsUpgrade = false;
    qsizetype contentLength = 0;

    /// The head as Qt gets it, for a body of \a bodySize: without what has been dealt with here
    /// (Expect, Upgrade, Transfer-Encoding), with a Content-Length when the body was chunked.
    QByteArray forParser(qsizetype bodySize) const;
};

/// \a text ends with the empty line, and each of its lines with CR LF.
std::variant<RequestHead, Refusal> parseRequestHead(const QByteArray &text, const Limits &limits);

} // namespace dubwatch::server
