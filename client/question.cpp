// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/question.h"

#include "client/answerparts.h"
#include "client/watch.h"

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int notFound = 404;

} // namespace

Question::Question(const std::vector<Watch *> &watches, Instant now, bool asBatch)
    : asked(now)
    , isBatch(asBatch)
{
    for (const Watch *watch : watches) {
        subjects.push_back({watch->id, watch->serial});
    }
}

std::vector<JobId> Question::ids() const
{
    std::vector<JobId> ids;
    for (const Subject &subject : subjects) {
        ids.push_back(subject.id);
    }
    return ids;
}

Tellings::Tellings(const Question &question, const ApiAnswer &answer)
    : m_question(question)
    , m_answer(answer)
    , m_body(answer.http.body.left(longestPart))
{
    if (!answer.message) {
        return;
    }
    if (question.isBatch) {
        m_parts = answerParts(answer.http.body, question.ids());
    }
    m_jobs.reserve(qsizetype(answer.message->jobs.size()));
    for (const Job &job : answer.message->jobs) {
        m_jobs.insert(job.id, &job);
    }
}

Telling Tellings::about(const JobId &id) const
{
    Telling telling {.job = jobOf(id),
                     .httpStatus = m_answer.http.status,
                     .latency = m_answer.latency,
                     .pace = m_answer.pace,
                     .body = m_parts.value(id, m_body)};
    if (m_answer.message && !telling.job) {
        telling.httpStatus = notFound;
    }
    return telling;
}

Result<Job> Tellings::jobOf(const JobId &id) const
{
    if (!m_answer.message) {
        return m_answer.message.error();
    }
    if (const Job *job = m_jobs.value(id)) {
        return *job;
    }
    return ApiError {.kind = ApiError::Kind::NotFound,
                     .detail = m_question.isBatch
                         ? u"the batch's answer does not have the job %1"_s.arg(id.value)
                         : u"the answer does not have the job %1"_s.arg(id.value),
                     .httpStatus = notFound};
}

} // namespace dubwatch
