// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/jobbook.h"

#include "server/simulation/listcursor.h"
#include "server/simulation/scenario.h"
#include "server/simulation/timeline.h"

#include <algorithm>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 firstHidden = quint64(1) << 63;
constexpr int jobsALock = 4096;

JobRecord newborn(quint64 ordinal, const JobOrder &order, const Scenario &scenario, Instant now)
{
    JobRecord record{.fields = order.fields};
    record.life = decideLife(scenario, ordinal, now, order.overrides);
    if (order.overrides.latency) {
        record.latency = std::make_shared<const DurationDistribution>(*order.overrides.latency);
    }
    return record;
}

ApiError noSuchJob(quint64 ordinal)
{
    return {.kind = ApiError::Kind::NotFound,
            .detail = u"there is no job number %1"_s.arg(ordinal),
            .httpStatus = 404};
}

} // namespace

Result<std::vector<JobRecord>> JobBook::insert(const std::vector<JobOrder> &orders,
                                               const Scenario &scenario, Instant now)
{
    std::vector<JobRecord> born;
    born.reserve(orders.size());
    const std::lock_guard lock(m_mutex);
    const size_t wanted = unfinished(now) + orders.size();
    if (scenario.maxJobs > 0 && wanted > scenario.maxJobs) {
        return ApiError{
            .kind = ApiError::Kind::RateLimited,
            .detail = u"at most %1 jobs may be waiting or running at once"_s.arg(scenario.maxJobs),
            .httpStatus = 429};
    }
    for (const JobOrder &order : orders) {
        const JobRecord record = newborn(m_nextOrdinal++, order, scenario, now);
        m_jobs.emplace(record.life.ordinal, record);
        m_ends.emplace(record.life.endsAt(), record.life.ordinal);
        born.push_back(record);
    }
    return born;
}

JobRecord JobBook::insertHidden(const Scenario &scenario, Instant now)
{
    const std::lock_guard lock(m_mutex);
    const JobRecord record = newborn(firstHidden + m_nextHidden++, {}, scenario, now);
    m_jobs.emplace(record.life.ordinal, record);
    return record;
}

std::optional<JobRecord> JobBook::find(quint64 ordinal) const
{
    const std::lock_guard lock(m_mutex);
    const auto job = m_jobs.find(ordinal);
    return job == m_jobs.end() ? std::nullopt : std::optional(job->second);
}

std::optional<JobRecord> JobBook::look(quint64 ordinal)
{
    const std::lock_guard lock(m_mutex);
    const auto job = m_jobs.find(ordinal);
    if (job == m_jobs.end()) {
        return std::nullopt;
    }
    ++job->second.request;
    return job->second;
}

Result<JobPage> JobBook::list(const ListQuery &query, Instant now) const
{
    const auto from =
        query.cursor.isNull() ? std::optional<quint64>(0) : ordinalOfCursor(query.cursor);
    if (!from || (*from > 0 && *from >= bornSoFar())) {
        return invalidInput(
            u"cursor: expected the one of the page before, found \"%1\""_s.arg(query.cursor));
    }
    JobPage page;
    qsizetype size = 0;
    visit(*from, [&](const JobRecord &job) {
        if (query.state && stateAt(job.life, now) != *query.state) {
            return true;
        }
        // One more than asked for is looked for, to know whether there is a next page.
        size += spelledSize(job);
        if (page.jobs.size() == query.limit || (size > query.mostBytes && !page.jobs.empty())) {
            page.next = cursorTo(job.life.ordinal);
            return false;
        }
        page.jobs.push_back(job);
        return true;
    });
    return page;
}

Result<JobRecord> JobBook::cancel(quint64 ordinal, Instant now)
{
    std::unique_lock lock(m_mutex);
    JobRecord *record = locateVisible(ordinal);
    if (!record) {
        return noSuchJob(ordinal);
    }
    const JobState state = stateAt(record->life, now);
    if (isTerminal(state)) {
        return ApiError{.kind = ApiError::Kind::Rejected,
                        .detail = u"the job has ended already: %1"_s.arg(stateName(state)),
                        .httpStatus = 409};
    }
    m_ends.erase({record->life.endsAt(), record->life.ordinal});
    record->life.cancelled = std::max(now, record->life.born);
    const JobRecord cancelled = *record;
    lock.unlock();
    m_observers.notify(ordinal);
    return cancelled;
}

Result<Done> JobBook::erase(quint64 ordinal)
{
    std::unique_lock lock(m_mutex);
    const JobRecord *record = locateVisible(ordinal);
    if (!record) {
        return noSuchJob(ordinal);
    }
    m_ends.erase({record->life.endsAt(), ordinal});
    m_jobs.erase(ordinal);
    lock.unlock();
    m_observers.notify(ordinal);
    return Done();
}

quint64 JobBook::bornSoFar() const
{
    const std::lock_guard lock(m_mutex);
    return m_nextOrdinal;
}

size_t JobBook::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size() - m_nextHidden;
}

std::map<JobState, size_t> JobBook::countByState(Instant now) const
{
    std::map<JobState, size_t> counts;
    visit(0, [&](const JobRecord &job) {
        ++counts[stateAt(job.life, now)];
        return true;
    });
    return counts;
}

KeyClaim JobBook::claim(const KeyedRequest &request, Instant realNow)
{
    const std::lock_guard lock(m_mutex);
    return m_keys.claim(request, realNow);
}

void JobBook::fulfil(quint64 ticket, const HttpReply &reply)
{
    const std::lock_guard lock(m_mutex);
    m_keys.fulfil(ticket, reply);
}

void JobBook::release(quint64 ticket)
{
    const std::lock_guard lock(m_mutex);
    m_keys.release(ticket);
}

JobRecord *JobBook::locateVisible(quint64 ordinal)
{
    const auto job = m_jobs.find(ordinal);
    return job == m_jobs.end() || ordinal >= firstHidden ? nullptr : &job->second;
}

size_t JobBook::unfinished(Instant now)
{
    m_ends.erase(m_ends.begin(), m_ends.upper_bound({now, firstHidden}));
    return m_ends.size();
}

void JobBook::visit(quint64 from, const std::function<bool(const JobRecord &)> &goOn) const
{
    for (;;) {
        const std::lock_guard lock(m_mutex);
        auto job = m_jobs.lower_bound(from);
        for (int i = 0; i < jobsALock; ++i, ++job) {
            if (job == m_jobs.end() || job->first >= firstHidden || !goOn(job->second)) {
                return;
            }
            from = job->first + 1;
        }
    }
}

} // namespace dubwatch::server
