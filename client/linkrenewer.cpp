// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/linkrenewer.h"

#include "client/dialect/operation.h"

namespace dubwatch {

namespace {

Result<Job> linkIn(const ApiAnswer &answer)
{
    if (!answer.message) {
        return answer.message.error();
    }
    const std::vector<Job> &jobs = answer.message->jobs;
    if (jobs.empty() || jobs.front().result.isEmpty()) {
        return ApiError {.kind = ApiError::Kind::NotFound,
                         .detail = QStringLiteral("no link in the answer about the job"),
                         .httpStatus = answer.http.status};
    }
    return jobs.front();
}

} // namespace

LinkRenewer::LinkRenewer(JobApi &api, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(api.clock(), std::move(chance))
{
}

void LinkRenewer::renew(const Job &job)
{
    const bool isInStatus = m_api.tellsResult(Verb::Status) || !m_api.can(Verb::Result);
    m_queue.add({.send =
                     [this, job, isInStatus] {
                         return isInStatus ? m_api.status(job.id, job.statusUrl)
                                           : m_api.result(job.id);
                     },
                 .mayRepeat = [](const ApiError &error, int) { return error.isRetryable(); },
                 .ended =
                     [this, job](const ApiAnswer &answer) {
                         Result<Job> told = linkIn(answer);
                         if (told) {
                             Job whole = job; // an answer about the result says nothing else
                             whole.result = told->result;
                             told = whole;
                         }
                         Q_EMIT renewed(job.id, told);
                     }});
}

} // namespace dubwatch
