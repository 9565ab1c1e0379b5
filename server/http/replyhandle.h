// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/httpmessage.h"

#include <functional>
#include <memory>

namespace dubwatch::server {

/// Where the answer to one request goes. Tests of handlers may bring one of their own.
class ReplyChannel
{
public:
    ReplyChannel() = default;
    virtual ~ReplyChannel() = default;
    ReplyChannel(const ReplyChannel &) = delete;
    ReplyChannel &operator=(const ReplyChannel &) = delete;

    virtual bool isAlive() const = 0;
    virtual void send(const HttpReply &reply) = 0;
    virtual void whenGone(std::function<void()> action) = 0;
};

/// The right to answer one request, now or later: keep it for a long poll as long as needed.
///
/// Copies share the one answer. It may outlive the connection and the server, and does nothing
/// then. When the last copy goes without an answer the client gets a 500, so that it never hangs.
/// To be used in the thread of the worker that handed it out.
class ReplyHandle
{
public:
    ReplyHandle() = default;
    explicit ReplyHandle(std::shared_ptr<ReplyChannel> channel)
        : m_channel(std::move(channel))
    {
    }

    /// The client still waits: it has not hung up, and nothing has been sent.
    bool isAlive() const { return m_channel && m_channel->isAlive(); }

    /// Answers, once: does nothing when isAlive() is false. Date, Content-Length and Connection are
    /// added here, and replace what \a reply says of them (but "Connection: close" is obeyed). The
    /// body is left out for HEAD, 204 and 304. A field with a control character, or a status
    /// outside 200…599, is answered with 500 instead: it would let a value forge fields.
    void send(const HttpReply &reply) const
    {
        if (isAlive()) {
            m_channel->send(reply);
        }
    }

    /// Calls \a action, once, if the client hangs up before it is answered; never after send() and
    /// never from within this call. Another action replaces the first. A client that closes only
    /// its sending half counts as gone.
    void whenGone(std::function<void()> action) const
    {
        if (isAlive()) {
            m_channel->whenGone(std::move(action));
        }
    }

private:
    std::shared_ptr<ReplyChannel> m_channel;
};

} // namespace dubwatch::server
