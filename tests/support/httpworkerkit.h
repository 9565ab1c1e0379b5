// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/httpworker.h"
#include "tests/support/manualclock.h"

#include <QHostAddress>

#include <deque>

namespace dubwatch::test {

/// A handler that is a function.
class FunctionHandler final : public server::RequestHandler
{
public:
    using Handle = std::function<void(const server::Request &, server::ReplyHandle)>;

    explicit FunctionHandler(Handle handle, std::function<void()> onStop = {})
        : m_handle(std::move(handle))
        , m_onStop(std::move(onStop))
    {
    }

    void handle(const server::Request &request, server::ReplyHandle reply) override
    {
        m_handle(request, std::move(reply));
    }
    void aboutToStop() override
    {
        if (m_onStop) {
            m_onStop();
        }
    }

private:
    Handle m_handle;
    std::function<void()> m_onStop;
};

/// One worker in the test's own thread, on a port of its own and a clock that the test moves.
/// What it is asked is kept. Paths beginning with /wait are not answered: their handles are kept
/// too. Everything else is answered at once with "METHOD path?query|body".
struct HttpWorkerKit
{
    explicit HttpWorkerKit(const server::Limits &chosen = {},
                           const server::RefusalFormat &format = {})
        : limits(chosen)
        , worker(std::make_unique<FunctionHandler>(
                     [this](const auto &request, auto reply) { handle(request, reply); }),
                 limits, format, clock, connections)
    {
        isListening = worker.listen(QHostAddress::LocalHost, 0).isOk();
    }

    void handle(const server::Request &request, const server::ReplyHandle &reply)
    {
        requests.push_back(request);
        if (respond) {
            respond(request, reply);
        } else if (request.path.startsWith("/wait")) {
            waiting.push_back(reply);
        } else {
            reply.send({200, {{"Content-Type", "text/plain"}},
                        request.method + ' ' + request.path + '?' + request.query + '|'
                            + request.body});
        }
    }

    ManualClock clock;
    server::Limits limits;
    std::atomic<int> connections = 0;
    std::deque<server::Request> requests;
    std::deque<server::ReplyHandle> waiting;
    std::function<void(const server::Request &, server::ReplyHandle)> respond;
    bool isListening = false;
    server::HttpWorker worker;
};

} // namespace dubwatch::test
