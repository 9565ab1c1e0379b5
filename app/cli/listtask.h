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

/// Writes the jobs that the backend lists: a table for a terminal, when all are known, and else
/// line by line as they come.
class ListTask : public Task
{
    Q_OBJECT

public:
    ListTask(ListCommand command, Format format, JobClient &client, Output &output);

    void start() override;

private:
    void onListed(const std::vector<Job> &page);
    void write(const Job &job);
    void finish();

    ListCommand m_command;
    Format m_format;
    JobClient &m_client;
    Output &m_output;
    const bool m_asTable;
    int m_jobs = 0;
    std::vector<Job> m_table;
};

} // namespace dubwatch::app
