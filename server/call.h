// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/request.h"
#include "server/routetable.h"

namespace dubwatch::server {

/// One admitted request on its way through the server.
struct Call
{
    Route route;
    Request request;
    QString base = {}; ///< "http://127.0.0.1:8000/heygen-v3": the dialect's own address
    QString apiKey = {};
    HttpHeaders extraHeaders = {}; ///< for whatever reply comes, at once or later

    HttpReply refuse(Refusal refusal, const QString &detail) const
    {
        return route.dialect->refuse(refusal, detail);
    }
};

/// The address that a client reached us by: its Host when that is well-formed, else ours.
QString originOf(const Request &request);

} // namespace dubwatch::server
