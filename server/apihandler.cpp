// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/apihandler.h"

#include "server/openapi.h"
#include "server/simulation.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

ApiHandler::ApiHandler(Simulation &simulation, Clock &clock)
    : m_simulation(simulation)
    , m_admission(simulation)
    , m_results(simulation)
    , m_view(simulation)
    , m_submissions(simulation, m_view)
    , m_service(simulation, m_view)
    , m_late(clock)
    , m_waiting(simulation, m_service, m_view, clock)
{
    m_observer = simulation.book().observers().add([this](quint64 job) {
        QMetaObject::invokeMethod(
            &m_thread, [this, job] { m_waiting.jobChanged(job); }, Qt::QueuedConnection);
    });
}

ApiHandler::~ApiHandler() { m_simulation.book().observers().remove(m_observer); }

void ApiHandler::handle(const Request &request, ReplyHandle reply)
{
    const RouteTable::Found found
        = m_simulation.routes().find(request.method, request.path, request.query);
    if (!found.route) {
        reply.send(answerElsewhere(request, found));
        return;
    }
    Call call {.route = *found.route,
               .request = request,
               .base = originOf(request) + found.route->prefix,
               .apiKey = found.route->dialect->keyOf(request.headers)};
    if (std::optional<HttpReply> refusal = m_admission.turnAway(call)) {
        refusal->headers += call.extraHeaders;
        reply.send(*refusal);
        return;
    }
    answer(call, reply);
}

void ApiHandler::aboutToStop()
{
    m_late.refuseAll();
    m_waiting.refuseAll();
}

HttpReply ApiHandler::answerElsewhere(const Request &request,
                                      const RouteTable::Found &found) const
{
    const QString path = QString::fromLatin1(request.path);
    const bool isDocument = request.path == "/openapi.json";
    if (isDocument && (request.method == "GET" || request.isHead())) {
        return openApiDocument(originOf(request), m_simulation.routes());
    }
    if (const auto result = m_results.answer(request, *found.dialect)) {
        return *result;
    }
    const QByteArrayList allowed = isDocument ? QByteArrayList {"GET", "HEAD"} : found.allowed;
    if (allowed.isEmpty()) {
        return found.dialect->refuse(Refusal::NotFound, u"nothing is at %1"_s.arg(path));
    }
    const bool isOptions = request.method == "OPTIONS";
    HttpReply reply = isOptions
        ? HttpReply {.status = 204}
        : found.dialect->refuse(Refusal::MethodNotAllowed,
                                u"%1 is not for %2"_s.arg(
                                    QString::fromLatin1(request.method), path));
    reply.headers.emplaceBack("Allow", allowed.join(", "));
    return reply;
}

void ApiHandler::answer(const Call &call, const ReplyHandle &reply)
{
    const auto send = [&](HttpReply answer) {
        answer.headers += call.extraHeaders;
        reply.send(answer);
    };
    switch (call.route.operation->verb()) {
    case Verb::Submit:
        return send(m_submissions.submit(call));
    case Verb::List:
        return send(m_service.list(call));
    case Verb::Batch:
        return answerBatch(call, reply);
    case Verb::Cancel:
        return send(m_service.cancel(call));
    case Verb::Delete:
        return send(m_service.remove(call));
    case Verb::Status:
    case Verb::Result:
        break;
    }
    const std::optional<quint64> job = m_service.jobOf(call);
    if (!job) {
        return send(m_view.noSuchJob(call));
    }
    const std::optional<JobRecord> record = m_simulation.book().look(*job);
    if (!record) {
        return send(m_view.noSuchJob(call));
    }
    m_late.hold(call, latencyOf(*record, m_simulation.scenario()), reply,
                [this, call, asked = StatusCheck {*job, record->request}, reply] {
                    m_waiting.check(call, asked, reply);
                });
}

void ApiHandler::answerBatch(const Call &call, const ReplyHandle &reply)
{
    const Result<BatchCheck> asked = m_service.beginBatch(call);
    const auto send = [call, reply](HttpReply answer) {
        answer.headers += call.extraHeaders;
        reply.send(answer);
    };
    if (!asked) {
        return send(m_view.refusal(call, asked.error()));
    }
    m_late.hold(call, asked->latency, reply,
                [this, call, asked = *asked, send] { send(m_service.batch(call, asked)); });
}

} // namespace dubwatch::server
