// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/jobservice.h"

#include "server/admission.h"
#include "server/conditional.h"
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

std::optional<QString> problemOf(const Message &message, const Call &call)
{
    const Operation &operation = *call.route.operation;
    if (message.limit && (*message.limit < 1 || *message.limit > operation.most())) {
        return u"%1: expected 1…%2, found %3"_s.arg(operation.queryNameOf("limit"_L1))
            .arg(operation.most())
            .arg(*message.limit);
    }
    if (message.ids.size() > operation.most()) {
        return u"%1: expected at most %2, found %3"_s.arg(operation.queryNameOf("ids"_L1))
            .arg(operation.most())
            .arg(message.ids.size());
    }
    const QStringList words = call.route.dialect->stateWords();
    if (!message.state.isNull() && !call.route.dialect->stateOfWord(message.state)) {
        return u"%1: expected one of %2, found \"%3\""_s.arg(operation.queryNameOf("state"_L1),
                                                            words.join(u", "), message.state);
    }
    return std::nullopt;
}

} // namespace

JobService::JobService(Simulation &simulation)
    : m_simulation(simulation)
{
}

HttpReply JobService::submit(const Call &call)
{
    const Result<Message> message = call.route.operation->readRequest(
        call.route.message, call.request.query, call.request.body);
    if (!message) {
        return refusal(call, message.error());
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

HttpReply JobService::makeJobsOnce(const Call &call, const Message &message, const QString &key)
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

HttpReply JobService::makeJobs(const Call &call, const Message &message)
{
    const Result<std::vector<JobOrder>> orders = ordersOf(message, *call.route.operation);
    if (!orders) {
        return refusal(call, orders.error());
    }
    const auto born
        = m_simulation.book().insert(*orders, m_simulation.scenario(), m_simulation.time().now());
    if (!born) {
        return refusal(call, born.error());
    }
    Message made {.base = call.base};
    for (const JobRecord &record : *born) {
        made.jobs.push_back(shown(call, record));
    }
    made.pace = paceFor(made.jobs.front());
    return call.route.operation->renderReply(made);
}

HttpReply JobService::list(const Call &call) const
{
    const Dialect &dialect = *call.route.dialect;
    const Result<Message> asked
        = call.route.operation->readRequest(call.route.message, call.request.query,
                                            call.request.body);
    if (!asked) {
        return refusal(call, asked.error());
    }
    if (const auto problem = problemOf(*asked, call)) {
        return call.refuse(Refusal::Invalid, *problem);
    }
    const ListQuery query {
        .state = asked->state.isNull() ? std::nullopt : dialect.stateOfWord(asked->state),
        .cursor = asked->cursor,
        .limit = size_t(asked->limit.value_or(call.route.operation->defaultLimit()))};
    const Result<JobPage> page = m_simulation.book().list(query, m_simulation.time().now());
    if (!page) {
        return refusal(call, page.error());
    }
    Message message {.next = page->next, .more = !page->next.isNull(), .base = call.base};
    for (const JobRecord &record : page->jobs) {
        message.jobs.push_back(shown(call, record));
    }
    return call.route.operation->renderReply(message);
}

Result<BatchCheck> JobService::beginBatch(const Call &call)
{
    const Operation &operation = *call.route.operation;
    const QStringList foreign
        = m_simulation.routes().foreignQueryNames(call.route, call.request.query);
    if (!foreign.isEmpty()) {
        return invalidInput(u"%1: expected no other filter, found %2"_s.arg(
            operation.queryNameOf("ids"_L1), foreign.join(u", ")));
    }
    const Result<Message> asked
        = operation.readRequest(call.route.message, call.request.query, call.request.body);
    if (!asked) {
        return asked.error();
    }
    if (const auto problem = problemOf(*asked, call)) {
        return invalidInput(*problem);
    }
    BatchCheck batch;
    for (const QString &id : asked->ids) {
        const auto ordinal = call.route.dialect->ordinalOf(m_simulation.idSeed(), id);
        const auto record = ordinal ? m_simulation.book().look(*ordinal) : std::nullopt;
        batch.entries.push_back({.id = id});
        if (record) {
            batch.entries.back().check = {.job = *ordinal, .request = record->request};
            batch.latency = std::max(batch.latency, latencyOf(*record, m_simulation.scenario()));
        }
    }
    return batch;
}

HttpReply JobService::batch(const Call &call, const BatchCheck &asked) const
{
    Message message {.base = call.base};
    for (const BatchCheck::Entry &entry : asked.entries) {
        const auto record = entry.check ? recordOf(*entry.check) : std::nullopt;
        if (record) {
            message.jobs.push_back(shown(call, *record));
        } else {
            message.missing.append(entry.id);
        }
    }
    return call.route.operation->renderReply(message);
}

HttpReply JobService::cancel(const Call &call)
{
    const auto ordinal = jobOf(call);
    if (!ordinal) {
        return noSuchJob(call);
    }
    const Result<JobRecord> record
        = m_simulation.book().cancel(*ordinal, m_simulation.time().now());
    return record ? replyWithJob(call, *record) : refusal(call, record.error());
}

HttpReply JobService::remove(const Call &call)
{
    const auto ordinal = jobOf(call);
    if (!ordinal || !m_simulation.book().erase(*ordinal)) {
        return noSuchJob(call);
    }
    return call.route.operation->renderReply(call.route.message);
}

std::optional<quint64> JobService::jobOf(const Call &call) const
{
    if (call.route.dialect->hasImplicitJob()) {
        return m_simulation.implicitJob();
    }
    const std::vector<Job> &named = call.route.message.jobs; // by the path; not in every dialect
    return named.empty() ? std::nullopt
                         : call.route.dialect->ordinalOf(m_simulation.idSeed(),
                                                         named.front().id.value);
}

HttpReply JobService::status(const Call &call, const JobRecord &record) const
{
    HttpReply reply = replyWithJob(call, record);
    if (!call.route.operation->hasETag()) {
        return reply;
    }
    const QByteArray tag = entityTag(reply.body);
    reply.headers.emplaceBack("ETag", tag);
    if (isKnownTag(call.request.headers, tag)) {
        reply.status = 304;
        reply.body.clear();
    }
    return reply;
}

std::optional<JobRecord> JobService::recordOf(const StatusCheck &check) const
{
    std::optional<JobRecord> record = m_simulation.book().find(check.job);
    if (record) {
        record->request = check.request;
    }
    return record;
}

HttpReply JobService::noSuchJob(const Call &call) const
{
    const QString id = call.route.message.jobs.empty() ? QString()
                                                       : call.route.message.jobs.front().id.value;
    return call.refuse(Refusal::NotFound, u"no job \"%1\""_s.arg(id));
}

Job JobService::shown(const Call &call, const JobRecord &record) const
{
    const VirtualClock &time = m_simulation.time();
    Job job = time.withRealSpans(jobAt(record, time.now()));
    job.id = {call.route.dialect->idOf(m_simulation.idSeed(), record.life.ordinal)};
    if (const Operation *status = call.route.dialect->operation(Verb::Status)) {
        const QByteArray path = status->renderRequest({.jobs = {job}}).target;
        job.statusUrl = call.base + QString::fromLatin1(path);
    }
    if (job.state == JobState::Completed) {
        job.result = u"%1/results/%2.mp4"_s.arg(originOf(call.request), job.id.value);
    }
    return job;
}

HttpReply JobService::replyWithJob(const Call &call, const JobRecord &record) const
{
    const Job job = shown(call, record);
    const std::optional<Duration> pace = paceFor(job);
    return call.route.operation->renderReply({.jobs = {job}, .pace = pace, .base = call.base});
}

std::optional<Duration> JobService::paceFor(const Job &job) const
{
    if (isTerminal(job.state)) {
        return std::nullopt;
    }
    return m_simulation.time().toReal(m_simulation.scenario().pace);
}

HttpReply JobService::refusal(const Call &call, const ApiError &error) const
{
    switch (error.kind) {
    case ApiError::Kind::NotFound:
        return noSuchJob(call);
    case ApiError::Kind::Rejected:
        return call.refuse(Refusal::Conflict, error.detail);
    case ApiError::Kind::RateLimited: {
        HttpReply reply = call.refuse(Refusal::RateLimited, error.detail);
        addRetryAfter(reply, m_simulation.time().toReal(m_simulation.scenario().pace));
        return reply;
    }
    default:
        return call.refuse(Refusal::Invalid, error.detail);
    }
}

} // namespace dubwatch::server
