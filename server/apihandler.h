// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/admission.h"
#include "server/http/requesthandler.h"
#include "server/jobservice.h"
#include "server/jobview.h"
#include "server/latereplies.h"
#include "server/submissions.h"
#include "server/waitingreplies.h"

#include <QObject>

namespace dubwatch::server {

/// What one worker does with a request: finds its route, admits it, and has it answered.
///
/// Registers for the changes of jobs first and checks a waiting poll afterwards, so no change is
/// missed between the two. Lives in the worker's thread.
class ApiHandler final : public RequestHandler
{
public:
    ApiHandler(Simulation &simulation, Clock &clock);
    ~ApiHandler() override;

    void handle(const Request &request, ReplyHandle reply) override;
    void aboutToStop() override;

private:
    HttpReply answerElsewhere(const Request &request, const RouteTable::Found &found) const;
    void answer(const Call &call, const ReplyHandle &reply);
    void answerBatch(const Call &call, const ReplyHandle &reply);

    Simulation &m_simulation;
    Admission m_admission;
    ResultFiles m_results;
    JobView m_view;
    Submissions m_submissions;
    JobService m_service;
    LateReplies m_late;
    WaitingReplies m_waiting;
    QObject m_thread; ///< what events for this worker are posted to
    int m_observer = 0;
};

} // namespace dubwatch::server
