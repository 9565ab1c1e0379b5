// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/replyhandle.h"
#include "server/http/request.h"

#include <functional>
#include <memory>

namespace dubwatch {
class Clock;
}

namespace dubwatch::server {

/// What requests mean: the side of the server that the HTTP layer knows nothing about.
///
/// Each worker has one of its own, made, used and destroyed in the worker's thread, so it needs no
/// locks for itself; whatever it shares with its siblings does.
class RequestHandler
{
public:
    RequestHandler() = default;
    virtual ~RequestHandler() = default;
    RequestHandler(const RequestHandler &) = delete;
    RequestHandler &operator=(const RequestHandler &) = delete;

    /// Answer through \a reply, here or later. A connection's next request comes only after that.
    virtual void handle(const Request &request, ReplyHandle reply) = 0;

    /// The server stops: answer now what still waits (503). Nothing new comes after this.
    virtual void aboutToStop() { }
};

/// Where a handler will live.
struct WorkerContext
{
    int index = 0; ///< 0 … workers - 1
    Clock &clock;
};

/// Called once in each worker's thread, several at once.
using HandlerFactory = std::function<std::unique_ptr<RequestHandler>(const WorkerContext &)>;

} // namespace dubwatch::server
