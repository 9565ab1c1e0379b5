// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/submittask.h"

#include "app/cli/joblines.h"
#include "app/cli/output.h"
#include "client/jobclient.h"
#include "client/wording.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPending = 8; // enough for the submitter to have the next at hand

} // namespace

SubmitTask::SubmitTask(SubmitCommand command, Format format, JobClient &client, Output &output)
    : m_command(std::move(command))
    , m_format(format)
    , m_client(client)
    , m_output(output)
{
    connect(&client.submitter, &JobSubmitter::submitted, this,
            [this](const JobDraft &, const std::vector<Job> &jobs) { onSubmitted(jobs); });
    connect(&client.submitter, &JobSubmitter::failed, this,
            [this](const JobDraft &, const ApiError &error) { onFailed(error); });
}

void SubmitTask::start()
{
    feed();
}

void SubmitTask::interrupt()
{
    complain(u"interrupted: "_s + account());
}

void SubmitTask::feed()
{
    while (!m_error && m_begun < m_command.drafts.size()
           && m_client.submitter.pending() < mostPending) {
        m_client.submitter.submit(m_command.drafts[m_begun++]);
    }
    if (m_client.submitter.pending() > 0) {
        return;
    }
    if (m_error) {
        complain(u"%1: %2: %3"_s.arg(m_client.api.backend().url.toString(), account(),
                                     wording::errorSentence(*m_error)));
    }
    Q_EMIT ended(m_error ? codeOf(*m_error) : ExitCode::Success);
}

void SubmitTask::onSubmitted(const std::vector<Job> &jobs)
{
    ++m_made;
    for (const Job &job : jobs) {
        m_output.line(m_format == Format::JsonLines ? jobJson(job)
                                                    : wording::escaped(job.id.value));
    }
    feed();
}

void SubmitTask::onFailed(const ApiError &error)
{
    m_error = m_error ? m_error : error;
    feed();
}

QString SubmitTask::account() const
{
    const QString all = QString::number(m_command.drafts.size());
    const QString text = u"%1 of %2 submitted"_s.arg(QString::number(m_made), all);
    const int undecided = m_client.submitter.inFlight();
    return undecided == 0 ? text : text + u", %1 more may have been"_s.arg(undecided);
}

} // namespace dubwatch::app
