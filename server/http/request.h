// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <QHostAddress>

namespace dubwatch::server {

/// One request, complete and well-formed as HTTP; nothing has been decided about its meaning.
///
/// \c path and \c query stand as they came, still percent-encoded, and path never holds an encoded
/// NUL, CR or LF. A body that came in chunks is whole here, and its fields say Content-Length.
/// Fields between two hops that the layer has dealt with (Expect, Upgrade) are not in headers.
struct Request
{
    QByteArray method; ///< upper case where the client wrote it so: a token, maybe an unknown one
    QByteArray path; ///< "/v1/jobs/a%20b", or "*" for OPTIONS
    QByteArray query; ///< without the question mark
    HttpHeaders headers;
    QByteArray body;
    QHostAddress peer;
    quint16 peerPort = 0;
    QHostAddress local;
    quint16 localPort = 0;

    /// Answer it like the GET of the same path: the body is left out when the reply is sent.
    bool isHead() const { return method == "HEAD"; }
};

} // namespace dubwatch::server
