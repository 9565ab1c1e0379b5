// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/submissions.h"

#include "server/jobview.h"
#include "server/simulation.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

/// One order a target language; one at least.
Result<std::vector<JobOrder>> ordersOf(const Message &message, const Operation &operation)
{
    const Result<JobOverrides> overrides = JobOverrides::fromJson(message.simulate);
    if (!overrides) {
        return overrides.error();
    }
    if (operation.takesLanguages() && message.languages.isEmpty()) {
        return invalidInput(u"expected at least one target language, found none"_s);
    }
    if (message.languages.size() > operation.most()) {
        return invalidInput(u"expected at most %1 target languages, found %2"_s.arg(
            operation.most()).arg(message.languages.size()));
    }
    // A dialect whose submit says nothing of the job has none in its message.
    const Job draft = message.jobs.empty() ? Job() : message.jobs.front();
    JobOrder order {.fields = {.title = draft.title,
                               .source = draft.source,
                               .language = draft.language,
                               .tag = draft.tag,
                               .webhook = draft.webhook,
                               .extra = draft.extra},
                    .overrides = *overrides};
    if (message.languages.isEmpty()) {
        return std::vector {order};
    }
    std::vector<JobOrder> orders;
    for (const QString &language : message.languages) {
        order.fields.language = language;
        orders.push_back(order);
    }
    return orders;
}

} // namespace

Submissions::Submissions(Simulation &simulation, const JobView &view)
    : m_simulation(simulation)
    , m_view(view)
{
}

HttpReply Submissions::submit(const Call &call)
{
    const Result<Message> message = call.route.operation->readRequest(
        call.route.message, call.request.query, call.request.body);
    if (!message) {
        return m_view.refusal(call, message.error());
    }
    const QByteArray header = call.route.dialect->idempotencyHeader();
    if (header.isNull()) {
        return makeJobs(call, *message);
    }
    const QByteArray key = headerValue(call.request.headers, header);
    if (key.isNull()) {
        return makeJobs(call, *message);
    }
    if (key.isEmpty() || key.size() > 255) {
        return call.refuse(Refusal::Invalid, u"%1: expected 1…255 characters, found %2"_s.arg(
                                                 QString::fromLatin1(header)).arg(key.size()));
    }
    return makeJobsOnce(call, *message, QString::fromLatin1(key));
}

HttpReply Submissions::makeJobsOnce(const Call &call, const Message &message, const QString &key)
{
    const Dialect &dialect = *call.route.dialect;
    const QString scope = dialect.name() + u'\n' + call.apiKey;
    const KeyClaim claim = m_simulation.book().claim(
        KeyedRequest::of(scope, key, call.request.body), m_simulation.time().realNow());
    const bool isReplay = claim.kind == KeyClaim::Kind::Replay
        || (claim.kind == KeyClaim::Kind::Mismatch && dialect.replaysWhateverTheBody());
    if (isReplay) {
        HttpReply reply = claim.reply;
        reply.headers.emplaceBack("Idempotency-Replayed", "true");
        return reply;
    }
    if (claim.kind == KeyClaim::Kind::InFlight) {
        return call.refuse(Refusal::Conflict,
                           u"the first request with this key has no reply yet"_s);
    }
    if (claim.kind == KeyClaim::Kind::Mismatch) {
        return call.refuse(Refusal::Mismatch, u"this key was used with another body"_s);
    }
    const HttpReply reply = makeJobs(call, message);
    if (reply.status < 300) {
        m_simulation.book().fulfil(claim.ticket, reply);
    } else {
        m_simulation.book().release(claim.ticket);
    }
    return reply;
}

HttpReply Submissions::makeJobs(const Call &call, const Message &message)
{
    const Result<std::vector<JobOrder>> orders = ordersOf(message, *call.route.operation);
    if (!orders) {
        return m_view.refusal(call, orders.error());
    }
    const auto born
        = m_simulation.book().insert(*orders, m_simulation.scenario(), m_simulation.time().now());
    if (!born) {
        return m_view.refusal(call, born.error());
    }
    Message made {.base = call.base};
    for (const JobRecord &record : *born) {
        made.jobs.push_back(m_view.shown(call, record));
    }
    made.pace = m_view.paceFor(made.jobs.front());
    return call.route.operation->renderReply(made);
}

} // namespace dubwatch::server
