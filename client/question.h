// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/apireply.h"

#include <QHash>

#include <vector>

namespace dubwatch {

struct Watch;

/// One request of the poller: whom it is about.
struct Question
{
    Question(const std::vector<Watch *> &watches, Instant now, bool asBatch);

    std::vector<JobId> ids() const;

    struct Subject
    {
        JobId id;
        quint64 serial = 0; ///< of the watch: an answer is not for a later watch of the same job
    };

    std::vector<Subject> subjects = {};
    Instant asked = {};
    bool isBatch = false;
};

/// What an answer tells about one job.
struct Telling
{
    Result<Job> job;
    int httpStatus = 0;
    Duration latency = {};
    std::optional<Duration> pace = {};
    QByteArray body = {}; ///< of a batch's answer the part about this job, where there is one
};

/// Divides one answer among the jobs that were asked about. A job that a batch's answer does not
/// mention is not found; an error is everybody's.
class Tellings
{
public:
    Tellings(const Question &question, const ApiAnswer &answer);

    Telling about(const JobId &id) const;

private:
    Result<Job> jobOf(const JobId &id) const;

    const Question &m_question;
    const ApiAnswer &m_answer;
    QByteArray m_body;
    QHash<JobId, QByteArray> m_parts; ///< of a batch's answer
    QHash<JobId, const Job *> m_jobs;
};

} // namespace dubwatch
