// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/waittask.h"

#include "app/cli/joblines.h"
#include "app/cli/output.h"
#include "client/jobclient.h"

namespace dubwatch::app {

WaitTask::WaitTask(WaitCommand command, Format format, JobClient &client, Output &output)
    : m_command(std::move(command))
    , m_format(format)
    , m_client(client)
    , m_output(output)
    , m_left(m_command.jobs.ids.size())
{
    connect(&client.poller, &JobPoller::polled, this, [this](const Poll &poll) {
        m_output.line(m_format == Format::JsonLines ? pollJson(poll) : pollLine(poll));
    });
    connect(&client.poller, &JobPoller::finished, this, &WaitTask::onFinished);
}

void WaitTask::start()
{
    for (const JobId &id : m_command.jobs.ids) {
        m_client.poller.watch(id,
                              {.minInterval = m_command.limits.minInterval,
                               .maxInterval = m_command.limits.maxInterval,
                               .maxAttempts = m_command.maxAttempts,
                               .deadline = m_command.deadline});
    }
}

void WaitTask::onFinished(const JobId &id, const Outcome &outcome)
{
    const Instant now = m_client.clock.now();
    m_output.line(m_format == Format::JsonLines ? resultJson(id, outcome, now)
                                                : resultLine(id, outcome, now));
    m_tally.add(outcome);
    if (--m_left == 0) {
        Q_EMIT ended(m_tally.code());
    }
}

} // namespace dubwatch::app
