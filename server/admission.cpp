// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/admission.h"

#include "server/simulation.h"

namespace dubwatch::server {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray seconds(Duration duration)
{
    return QByteArray::number(std::chrono::ceil<std::chrono::seconds>(duration).count());
}

} // namespace

Admission::Admission(Simulation &simulation)
    : m_simulation(simulation)
{
}

std::optional<HttpReply> Admission::turnAway(Call &call)
{
    if (auto reply = byScript(call)) {
        return reply;
    }
    if (auto reply = byKey(call)) {
        return reply;
    }
    return byLimit(call);
}

std::optional<HttpReply> Admission::byScript(const Call &call)
{
    const std::optional<int> status = m_simulation.script().next();
    if (!status) {
        return std::nullopt;
    }
    HttpReply reply = call.route.dialect->refuseWith(
        *status, u"status %1, as the scenario's script says"_s.arg(*status));
    if (*status == 429 || *status == 503) {
        addRetryAfter(reply, m_simulation.scenario().pace);
    }
    return reply;
}

std::optional<HttpReply> Admission::byKey(const Call &call)
{
    if (m_simulation.admits(call.apiKey)) {
        return std::nullopt;
    }
    HttpReply reply = call.refuse(Refusal::Unauthorized,
                                  call.apiKey.isEmpty() ? u"an API key is needed"_s
                                                        : u"this API key is not accepted"_s);
    reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return reply;
}

std::optional<HttpReply> Admission::byLimit(Call &call)
{
    RateLimiter *limiter = m_simulation.limiter();
    if (!limiter) {
        return std::nullopt;
    }
    const QString client = call.apiKey.isEmpty() ? call.request.peer.toString() : call.apiKey;
    const RateVerdict verdict = limiter->ask(client, m_simulation.time().realNow());
    const RateLimit limit = *m_simulation.scenario().rateLimit;
    // The structured fields of draft-ietf-httpapi-ratelimit-headers.
    call.extraHeaders.emplaceBack("RateLimit-Policy",
                                  "\"default\";q=" + QByteArray::number(limit.requests) + ";w="
                                      + seconds(limit.per));
    call.extraHeaders.emplaceBack("RateLimit",
                                  "\"default\";r=" + QByteArray::number(verdict.remaining) + ";t="
                                      + seconds(verdict.reset));
    if (verdict.allowed) {
        return std::nullopt;
    }
    HttpReply reply = call.refuse(Refusal::RateLimited,
                                  u"more than %1 requests"_s.arg(limit.text()));
    addRetryAfter(reply, verdict.retryAfter);
    return reply;
}

void addRetryAfter(HttpReply &reply, Duration wait)
{
    reply.headers.emplaceBack("Retry-After", seconds(wait));
}

} // namespace dubwatch::server
