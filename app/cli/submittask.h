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

/// Submits the drafts one after the other, a few at a time, and writes the ids of what was made.
/// After the first that cannot be submitted no other is begun: they are all alike.
class SubmitTask : public Task
{
    Q_OBJECT

public:
    SubmitTask(SubmitCommand command, Format format, JobClient &client, Output &output);

    void start() override;
    void interrupt() override;

private:
    void feed();
    void onSubmitted(const std::vector<Job> &jobs);
    void onFailed(const ApiError &error);
    QString account() const;

    SubmitCommand m_command;
    Format m_format;
    JobClient &m_client;
    Output &m_output;
    size_t m_begun = 0;
    size_t m_made = 0;
    std::optional<ApiError> m_error; ///< the first
};

} // namespace dubwatch::app
