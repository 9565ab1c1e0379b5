// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/latereplies.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

LateReplies::LateReplies(Clock &clock)
    : m_clock(clock)
{
}

void LateReplies::hold(const Call &call, Duration latency, const ReplyHandle &reply,
                       std::function<void()> then)
{
    if (latency <= Duration::zero()) {
        then();
        return;
    }
    const quint64 number = m_next++;
    Held &held = m_held.try_emplace(number, call, reply, m_clock).first->second;
    reply.whenGone([this, number] { m_held.erase(number); });
    held.alarm.set(latency, [this, number, then = std::move(then)] {
        m_held.erase(number);
        then();
    });
}

void LateReplies::refuseAll()
{
    while (!m_held.empty()) {
        const auto node = m_held.extract(m_held.begin());
        const Call &call = node.mapped().call;
        HttpReply reply = call.refuse(Refusal::Unavailable, u"the server is stopping"_s);
        reply.headers += call.extraHeaders;
        node.mapped().reply.send(reply);
    }
}

} // namespace dubwatch::server
