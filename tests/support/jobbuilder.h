// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"

namespace dubwatch::test {

/// Jobs in few words: `JobBuilder(u"a"_s).running(0.5).left(4s)`.
class JobBuilder
{
public:
    explicit JobBuilder(const QString &id) { m_job.id = JobId {id}; }

    JobBuilder &titled(const QString &title) { return with(&Job::title, title); }
    JobBuilder &queued() { return with(&Job::state, JobState::Queued); }
    JobBuilder &running(double progress)
    {
        m_job.progress = progress;
        return with(&Job::state, JobState::Running);
    }
    JobBuilder &left(Duration remaining) { return with(&Job::remaining, std::optional(remaining)); }
    JobBuilder &completed(const QString &result = QStringLiteral("https://cdn.test/a.mp4"))
    {
        m_job.result = result;
        return with(&Job::state, JobState::Completed);
    }
    JobBuilder &failed(const QString &error)
    {
        m_job.error = error;
        return with(&Job::state, JobState::Failed);
    }
    JobBuilder &created(Instant at) { return with(&Job::created, std::optional(at)); }

    operator Job() const { return m_job; }

private:
    template<typename T>
    JobBuilder &with(T Job::*field, const T &value)
    {
        m_job.*field = value;
        return *this;
    }

    Job m_job {.id = {}};
};

} // namespace dubwatch::test
