// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/backendtask.h"

#include "app/cli/knowledgelines.h"
#include "app/cli/output.h"
#include "client/knowledgestore.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

BackendTask::BackendTask(BackendCommand command, const Command &line, Output &output)
    : m_command(command)
    , m_format(line.format)
    , m_url(line.backend.url)
    , m_dialect(line.backend.dialect.name())
    , m_output(output)
{
}

void BackendTask::start()
{
    Q_EMIT ended(m_command.action == BackendCommand::Action::Show ? show() : forget());
}

ExitCode BackendTask::show()
{
    const KnowledgeStore store(KnowledgeStore::usualDirectory());
    const QString asked = store.fileOf(m_url, m_dialect);
    std::vector<ApiError> trouble;
    int shown = 0;
    for (const KeptKnowledge &kept : store.all(trouble)) {
        if (!m_command.all && store.fileOf(kept.url, kept.dialect) != asked) {
            continue;
        }
        ++shown;
        for (const auto &[kind, knowledge] : kept.knowledge) {
            m_output.line(m_format == Format::JsonLines ? knowledgeJson(kept, kind)
                                                        : knowledgeLine(kept, kind));
        }
    }
    for (const ApiError &error : trouble) {
        complain(error.detail);
    }
    if (shown == 0 && m_format == Format::Text) {
        m_output.line(m_command.all
                          ? u"Nothing was learned about any backend yet."_s
                          : u"Nothing was learned about %1 (%2) yet."_s.arg(m_url.toString(),
                                                                         m_dialect));
    }
    return shown > 0 || m_command.all ? ExitCode::Success : ExitCode::SomeFailed;
}

ExitCode BackendTask::forget()
{
    const KnowledgeStore store(KnowledgeStore::usualDirectory());
    std::vector<ApiError> trouble;
    std::vector<KeptKnowledge> all;
    if (m_command.all) {
        all = store.all(trouble); // what cannot be read is set aside, and forgotten with the rest
        store.forgetBroken();
    } else {
        all.push_back({.url = m_url, .dialect = m_dialect});
    }
    bool forgotAll = true;
    for (const KeptKnowledge &kept : all) {
        const Result<bool> forgotten = store.forget(kept.url, kept.dialect);
        if (!forgotten) {
            complain(forgotten.error().detail);
        } else if (!*forgotten) {
            complain(u"nothing was learned about %1 (%2)"_s.arg(kept.url.toString(), kept.dialect));
        }
        forgotAll = forgotAll && forgotten && *forgotten;
    }
    return forgotAll ? ExitCode::Success : ExitCode::SomeFailed;
}

} // namespace dubwatch::app
