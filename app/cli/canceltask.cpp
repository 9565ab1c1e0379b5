// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/canceltask.h"

#include "app/cli/joblines.h"
#include "app/cli/output.h"
#include "client/jobclient.h"
#include "client/wording.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

CancelTask::CancelTask(CancelCommand command, Format format, JobClient &client, Output &output)
    : m_command(std::move(command))
    , m_format(format)
    , m_client(client)
    , m_output(output)
    , m_left(m_command.jobs.ids.size())
{
    connect(&client.canceller, &JobCanceller::cancelled, this, [this](const JobId &id) {
        const Job job{.id = id, .state = JobState::Cancelled};
        m_output.line(m_format == Format::JsonLines
                          ? jobJson(job)
                          : u"%1  cancelled"_s.arg(wording::escaped(id.value)));
        endWhenDone();
    });
    connect(&client.canceller, &JobCanceller::failed, this, &CancelTask::onFailed);
}

void CancelTask::start()
{
    for (const JobId &id : m_command.jobs.ids) {
        m_client.canceller.cancel(id);
    }
}

void CancelTask::onFailed(const JobId &id, const ApiError &error)
{
    complain(u"%1: %2 was not cancelled: %3"_s.arg(m_client.api.backend().url.toString(),
                                                   wording::escaped(id.value),
                                                   wording::errorSentence(error)));
    m_tally.add({.job = {}, .end = WatchEnd::FinalError, .lastError = error});
    endWhenDone();
}

void CancelTask::endWhenDone()
{
    if (--m_left == 0) {
        Q_EMIT ended(m_tally.code());
    }
}

} // namespace dubwatch::app
