// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/task.h"

namespace dubwatch {
class JobClient;
}

namespace dubwatch::app {

class Output;

/// Polls the jobs until each has ended or was given up, and writes every poll and every result.
class WaitTask : public Task
{
    Q_OBJECT

public:
    WaitTask(WaitCommand command, Format format, JobClient &client, Output &output);

    void start() override;

private:
    void onFinished(const JobId &id, const Outcome &outcome);

    WaitCommand m_command;
    Format m_format;
    JobClient &m_client;
    Output &m_output;
    size_t m_left;
    Tally m_tally;
};

} // namespace dubwatch::app
