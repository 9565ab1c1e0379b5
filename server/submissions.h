// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/call.h"

namespace dubwatch::server {

class JobView;
class Simulation;

/// Makes jobs of what is submitted: each once, however often the same idempotency key brings it.
class Submissions
{
public:
    Submissions(Simulation &simulation, const JobView &view);

    HttpReply submit(const Call &call);

private:
    HttpReply makeJobs(const Call &call, const Message &message);
    HttpReply makeJobsOnce(const Call &call, const Message &message, const QString &key);

    Simulation &m_simulation;
    const JobView &m_view;
};

} // namespace dubwatch::server
