// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/listtask.h"

#include "app/cli/joblines.h"
#include "app/cli/jobtabletext.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "client/jobclient.h"
#include "client/wording.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

ListTask::ListTask(ListCommand command, Format format, JobClient &client, Output &output)
    : m_command(std::move(command))
    , m_format(format)
    , m_client(client)
    , m_output(output)
    , m_asTable(format == Format::Text && terminalSize())
{
    connect(&client.lister, &JobLister::listed, this, &ListTask::onListed);
    connect(&client.lister, &JobLister::finished, this, &ListTask::finish);
    connect(&client.lister, &JobLister::failed, this, [this](const ApiError &error) {
        complain(u"%1: the jobs could not be listed: %2"_s.arg(
            m_client.api.backend().url.toString(), wording::errorSentence(error)));
        Q_EMIT ended(codeOf(error));
    });
}

void ListTask::start()
{
    const std::optional<qint64> pageSize =
        m_command.limit > 0 ? std::optional<qint64>(m_command.limit) : std::nullopt;
    m_client.lister.list(m_command.stateWord, pageSize);
}

void ListTask::onListed(const std::vector<Job> &page)
{
    for (const Job &job : page) {
        // Not every API can be asked for a state, and those that can may not heed it.
        if (m_command.state && job.state != *m_command.state) {
            continue;
        }
        write(job);
        if (++m_jobs == m_command.limit) {
            m_client.lister.stop();
            finish();
            return;
        }
    }
}

void ListTask::write(const Job &job)
{
    if (m_asTable) {
        m_table.push_back(job);
    } else {
        m_output.line(m_format == Format::JsonLines ? jobJson(job) : tabbedLine(job));
    }
}

void ListTask::finish()
{
    if (m_asTable) {
        for (const QString &line : jobTable(m_table, terminalSize().value_or(TerminalSize{}))) {
            m_output.line(line);
        }
    }
    Q_EMIT ended(ExitCode::Success);
}

} // namespace dubwatch::app
