// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/waitingreplies.h"

#include "server/conditional.h"
#include "server/jobservice.h"
#include "server/jobview.h"
#include "server/simulation.h"
#include "server/simulation/timeline.h"

#include <algorithm>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

WaitingReplies::WaitingReplies(Simulation &simulation, JobService &service,
                               const JobView &view, Clock &clock)
    : m_simulation(simulation)
    , m_service(service)
    , m_view(view)
    , m_clock(clock)
{
}

void WaitingReplies::check(const Call &call, const StatusCheck &asked, const ReplyHandle &reply)
{
    const Number number = m_next++;
    Waiting &waiting = m_waiting.try_emplace(number, call, asked, reply, m_clock).first->second;
    if (call.route.operation->canWait()) {
        waiting.wait = preferredWait(call.request.headers);
    }
    waiting.deadline = m_clock.now() + waiting.wait.value_or(std::chrono::seconds(0));
    reply.whenGone([this, number] { m_waiting.erase(number); });
    if (const std::optional<JobRecord> record = m_service.recordOf(asked)) {
        waiting.before = toldState(waiting, *record);
    }
    look(number);
}

void WaitingReplies::look(Number number)
{
    Waiting &waiting = m_waiting.at(number);
    const std::optional<JobRecord> record = m_service.recordOf(waiting.asked);
    if (!record) {
        finish(number, m_view.noSuchJob(waiting.call));
        return;
    }
    const Duration left = waiting.deadline - m_clock.now();
    const bool isNews = toldState(waiting, *record) != waiting.before;
    const auto change = nextChange(record->life, m_simulation.time().now());
    if (isNews || !change || left <= Duration::zero()) {
        finish(number, m_service.status(waiting.call, *record));
        return;
    }
    const Duration untilChange = m_simulation.time().realUntil(*change);
    waiting.alarm.set(std::min(left, untilChange), [this, number] { look(number); });
}

void WaitingReplies::finish(Number number, HttpReply reply)
{
    const auto node = m_waiting.extract(number);
    const Waiting &waiting = node.mapped();
    if (waiting.wait) {
        reply.headers.emplaceBack("Preference-Applied",
                                  "wait=" + QByteArray::number(qint64(waiting.wait->count())));
    }
    reply.headers += waiting.call.extraHeaders;
    waiting.reply.send(reply);
}

void WaitingReplies::jobChanged(quint64 job)
{
    std::vector<Number> touched;
    for (const auto &[number, waiting] : m_waiting) {
        if (waiting.asked.job == job) {
            touched.push_back(number);
        }
    }
    for (const Number number : touched) {
        look(number);
    }
}

void WaitingReplies::refuseAll()
{
    while (!m_waiting.empty()) {
        const auto &[number, waiting] = *m_waiting.begin();
        finish(number, waiting.call.refuse(Refusal::Unavailable, u"the server is stopping"_s));
    }
}

JobState WaitingReplies::toldState(const Waiting &waiting, const JobRecord &record) const
{
    return waiting.call.route.dialect->toldState(
        stateAt(record.life, m_simulation.time().now()));
}

} // namespace dubwatch::server
