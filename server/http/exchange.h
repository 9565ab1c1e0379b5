// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/http/connection.h"
#include "server/http/replyhandle.h"

namespace dubwatch::server {

/// One request and its one answer: what the copies of a ReplyHandle share.
///
/// It knows its connection until it is answered or the client is gone. The connection holds it
/// weakly, so that it notices when nobody is left who could answer.
class Exchange final : public ReplyChannel
{
public:
    Exchange(Connection &connection, const ReplyForm &form);
    ~Exchange() override;

    bool isAlive() const override { return !m_connection.isNull(); }
    void send(const HttpReply &reply) override;
    void whenGone(std::function<void()> action) override { m_whenGone = std::move(action); }

    /// The client is gone: tells who asked to be told.
    void hangUp();

private:
    QPointer<Connection> m_connection;
    ReplyForm m_form;
    std::function<void()> m_whenGone;
};

} // namespace dubwatch::server
