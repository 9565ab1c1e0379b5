// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/task.h"

namespace dubwatch::app {

class Output;

/// Shows or forgets what was learned about backends. Asks no server.
class BackendTask : public Task
{
    Q_OBJECT

public:
    BackendTask(BackendCommand command, const Command &line, Output &output);

    void start() override;

private:
    ExitCode show();
    ExitCode forget();

    BackendCommand m_command;
    Format m_format;
    QUrl m_url;
    QString m_dialect;
    Output &m_output;
};

} // namespace dubwatch::app
