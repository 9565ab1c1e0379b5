// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/jobservice.h"

#include "server/conditional.h"
#include "server/jobview.h"
#include "server/simulation.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

/// A page ends sooner, and a batch is refused, rather than hold more for a client that may never
/// read it. What is within can be read by a client that takes replies of 1 MiB, as ours does.
constexpr qsizetype longestReply = 900 * 1024;

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

JobService::JobService(Simulation &simulation, const JobView &view)
    : m_simulation(simulation)
    , m_view(view)
{
}

HttpReply JobService::list(const Call &call) const
{
    const Dialect &dialect = *call.route.dialect;
    const Result<Message> asked
        = call.route.operation->readRequest(call.route.message, call.request.query,
                                            call.request.body);
    if (!asked) {
        return m_view.refusal(call, asked.error());
    }
    if (const auto problem = problemOf(*asked, call)) {
        return call.refuse(Refusal::Invalid, *problem);
    }
    const ListQuery query {
        .state = asked->state.isNull() ? std::nullopt : dialect.stateOfWord(asked->state),
        .cursor = asked->cursor,
        .limit = size_t(asked->limit.value_or(call.route.operation->defaultLimit())),
        .mostBytes = longestReply};
    const Result<JobPage> page = m_simulation.book().list(query, m_simulation.time().now());
    if (!page) {
        return m_view.refusal(call, page.error());
    }
    Message message {.next = page->next, .more = !page->next.isNull(), .base = call.base};
    for (const JobRecord &record : page->jobs) {
        message.jobs.push_back(m_view.shown(call, record));
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
    qsizetype size = 0;
    for (const QString &id : asked->ids) {
        const auto ordinal = call.route.dialect->ordinalOf(m_simulation.idSeed(), id);
        const auto record = ordinal ? m_simulation.book().look(*ordinal) : std::nullopt;
        batch.entries.push_back({.id = id});
        if (record) {
            batch.entries.back().check = {.job = *ordinal, .request = record->request};
            size += spelledSize(*record);
            batch.latency = std::max(batch.latency, latencyOf(*record, m_simulation.scenario()));
        }
    }
    batch.isTooLong = asked->ids.size() > 1 && size > longestReply;
    return batch;
}

HttpReply JobService::batch(const Call &call, const BatchCheck &asked) const
{
    if (asked.isTooLong) {
        return call.refuse(Refusal::TooLarge,
                           u"%1: the reply would be longer than %2 bytes; ask for fewer jobs"_s.arg(
                               call.route.operation->queryNameOf("ids"_L1)).arg(longestReply));
    }
    Message message {.base = call.base};
    for (const BatchCheck::Entry &entry : asked.entries) {
        const auto record = entry.check ? recordOf(*entry.check) : std::nullopt;
        if (record) {
            message.jobs.push_back(m_view.shown(call, *record));
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
        return m_view.noSuchJob(call);
    }
    const Result<JobRecord> record
        = m_simulation.book().cancel(*ordinal, m_simulation.time().now());
    return record ? replyWithJob(call, *record) : m_view.refusal(call, record.error());
}

HttpReply JobService::remove(const Call &call)
{
    const auto ordinal = jobOf(call);
    if (!ordinal || !m_simulation.book().erase(*ordinal)) {
        return m_view.noSuchJob(call);
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

HttpReply JobService::replyWithJob(const Call &call, const JobRecord &record) const
{
    const Job job = m_view.shown(call, record);
    const std::optional<Duration> pace = m_view.paceFor(job);
    return call.route.operation->renderReply({.jobs = {job}, .pace = pace, .base = call.base});
}

} // namespace dubwatch::server
