// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/jobview.h"

#include "server/admission.h"
#include "server/simulation.h"

namespace dubwatch::server {

using namespace Qt::StringLiterals;

JobView::JobView(Simulation &simulation)
    : m_simulation(simulation)
    , m_results(simulation)
{
}

HttpReply JobView::noSuchJob(const Call &call) const
{
    const QString id = call.route.message.jobs.empty() ? QString()
                                                       : call.route.message.jobs.front().id.value;
    return call.refuse(Refusal::NotFound, u"no job \"%1\""_s.arg(id));
}

Job JobView::shown(const Call &call, const JobRecord &record) const
{
    const VirtualClock &time = m_simulation.time();
    Job job = time.withRealSpans(jobAt(record, time.now()));
    job.id = {call.route.dialect->idOf(m_simulation.idSeed(), record.life.ordinal)};
    if (const Operation *status = call.route.dialect->operation(Verb::Status)) {
        const QByteArray path = status->renderRequest({.jobs = {job}}).target;
        job.statusUrl = call.base + QString::fromLatin1(path);
    }
    if (job.state == JobState::Completed) {
        job.result = m_results.linkTo(call.base, job.id);
    }
    return job;
}

std::optional<Duration> JobView::paceFor(const Job &job) const
{
    if (isTerminal(job.state)) {
        return std::nullopt;
    }
    return m_simulation.scenario().pace;
}

HttpReply JobView::refusal(const Call &call, const ApiError &error) const
{
    switch (error.kind) {
    case ApiError::Kind::NotFound:
        return noSuchJob(call);
    case ApiError::Kind::Rejected:
        return call.refuse(Refusal::Conflict, error.detail);
    case ApiError::Kind::RateLimited: {
        HttpReply reply = call.refuse(Refusal::RateLimited, error.detail);
        addRetryAfter(reply, m_simulation.scenario().pace);
        return reply;
    }
    default:
        return call.refuse(Refusal::Invalid, error.detail);
    }
}

} // namespace dubwatch::server
