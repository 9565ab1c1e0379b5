// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/exchange.h"

using namespace Qt::StringLiterals;

namespace dubwatch::server {

Exchange::Exchange(Connection &connection, const ReplyForm &form)
    : m_connection(&connection)
    , m_form(form)
{
}

Exchange::~Exchange()
{
    if (m_connection) {
        m_connection->answer(m_connection->m_services.formatRefusal(
                                 500, u"The request got no answer"_s, m_connection->m_head.path),
                             m_form);
    }
}

void Exchange::send(const HttpReply &reply)
{
    m_whenGone = nullptr;
    if (Connection *connection = std::exchange(m_connection, nullptr)) {
        connection->answer(reply, m_form);
    }
}

void Exchange::hangUp()
{
    m_connection.clear();
    if (const auto action = std::exchange(m_whenGone, nullptr)) {
        action();
    }
}

} // namespace dubwatch::server
