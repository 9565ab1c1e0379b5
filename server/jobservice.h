// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/call.h"
#include "server/simulation/jobrecord.h"
#include "server/statuscheck.h"

namespace dubwatch::server {

class JobView;
class Simulation;

/// The operations of the API: what each does to the jobs, and the reply in the call's dialect.
///
/// Stateless beside the simulation, so each worker may have one. What a reply waits for is not
/// known here: see StatusCheck in waitingreplies.h.
class JobService
{
public:
    JobService(Simulation &simulation, const JobView &view);

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
    /// The job as that look sees it.
    std::optional<JobRecord> recordOf(const StatusCheck &check) const;

private:
    HttpReply replyWithJob(const Call &call, const JobRecord &record) const;

    Simulation &m_simulation;
    const JobView &m_view;
};

} // namespace dubwatch::server
