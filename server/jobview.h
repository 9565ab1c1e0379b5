// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/call.h"
#include "server/resultfiles.h"
#include "server/simulation/jobrecord.h"

namespace dubwatch::server {

class Simulation;

/// What a call is told of the simulation's jobs, in its dialect's ids, its client's time and the
/// address that it came by; and what it is told when it cannot be served.
class JobView
{
public:
    explicit JobView(Simulation &simulation);

    /// The job as the call's dialect and client are to see it now.
    Job shown(const Call &call, const JobRecord &record) const;
    /// How long to wait before asking again; nothing once the job has ended.
    std::optional<Duration> paceFor(const Job &job) const;
    HttpReply noSuchJob(const Call &call) const;
    HttpReply refusal(const Call &call, const ApiError &error) const;

private:
    const Simulation &m_simulation;
    ResultFiles m_results;
};

} // namespace dubwatch::server
