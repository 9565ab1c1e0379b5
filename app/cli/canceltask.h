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

/// Cancels the jobs, and writes a line for each that was. What could not be cancelled is told on
/// standard error, and does not keep the others from it.
class CancelTask : public Task
{
    Q_OBJECT

public:
    CancelTask(CancelCommand command, Format format, JobClient &client, Output &output);

    void start() override;

private:
    void onFailed(const JobId &id, const ApiError &error);
    void endWhenDone();

    CancelCommand m_command;
    Format m_format;
    JobClient &m_client;
    Output &m_output;
    size_t m_left;
    Tally m_tally;
};

} // namespace dubwatch::app
