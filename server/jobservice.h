// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/call.h"
#include "server/simulation/jobrecord.h"
#include "server/statuscheck.h"

namespace dubwatch::server {

class Simulation;

/// The operations of the API: what each does to the jobs, and the reply in the call's dialect.
///
/// Stateless beside the simulation, so each worker may have one. What a reply waits for is not
/// known here: see StatusCheck in waitingreplies.h.
class JobService
{
public:
    explicit JobService(Simulation &simulation);

    HttpReply submit(const Call &call);
    HttpReply list(const Call &call) const;
    /// Counts the looks at the jobs that the batch names.
    Result<BatchCheck> beginBatch(const Call &call);
    HttpReply batch(const Call &call, const BatchCheck &asked) const;
    HttpReply cancel(const Call &call);
    HttpReply remove(const Call &call);

    /// The job that a call's path is about: its own id's, or the implicit one.
    std::optional<quint64> jobOf(const Call &call) const;
    /// The status reply as of now, with ETag and 304 where the dialect has them.
    HttpReply status(const Call &call, const JobRecord &record) const;
    HttpReply noSuchJob(const Call &call) const;
    HttpReply refusal(const Call &call, const ApiError &error) const;
    /// The job as that look sees it.
    std::optional<JobRecord> recordOf(const StatusCheck &check) const;

private:
    HttpReply makeJobs(const Call &call, const Message &message);
    HttpReply makeJobsOnce(const Call &call, const Message &message, const QString &key);
    /// The job as the call's dialect and client are to see it now.
    Job shown(const Call &call, const JobRecord &record) const;
    HttpReply replyWithJob(const Call &call, const JobRecord &record) const;
    std::optional<Duration> paceFor(const Job &job) const;

    Simulation &m_simulation;
};

} // namespace dubwatch::server
