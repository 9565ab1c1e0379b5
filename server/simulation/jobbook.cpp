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
constexpr int mostTakenIds = 1000;
constexpr int jobsALock = 4096;

JobRecord newborn(quint64 ordinal, const JobId &id, const JobOrder &order, const Scenario &scenario,
                  Instant now)
{
    JobRecord record{.id = id, .fields = order.fields};
    record.life = decideLife(scenario, ordinal, now, order.overrides);
    if (order.overrides.latency) {
        record.latency = std::make_shared<const DurationDistribution>(*order.overrides.latency);
    }
    return record;
}

ApiError noSuchJob(const JobId &id)
{
    return {.kind = ApiError::Kind::NotFound,
            .detail = u"there is no job \"%1\""_s.arg(id.value),
            .httpStatus = 404};
}

} // namespace

Result<std::vector<JobRecord>> JobBook::insert(const std::vector<JobOrder> &orders,
                                               const SpellId &spellId, const Scenario &scenario,
                                               Instant now)
{
    std::vector<JobRecord> born;
    born.reserve(orders.size());
    const std::lock_guard lock(m_mutex);
    if (scenario.maxJobs > 0 && unfinished(now) + orders.size() > scenario.maxJobs) {
        return ApiError{
            .kind = ApiError::Kind::RateLimited,
            .detail = u"at most %1 jobs may be waiting or running at once"_s.arg(scenario.maxJobs),
            .httpStatus = 429};
    }
    const quint64 before = m_nextOrdinal;
    for (const JobOrder &order : orders) {
        std::optional<JobRecord> record = bear(order, spellId, scenario, now);
        if (!record) {
            std::for_each(born.begin(), born.end(), [this](const auto &job) { withdraw(job); });
            m_nextOrdinal = before;
            return ApiError{.kind = ApiError::Kind::Rejected,
                            .detail = u"this API has no ids left for new jobs"_s,
                            .httpStatus = 409};
        }
        born.push_back(std::move(*record));
    }
    return born;
}

std::optional<JobRecord> JobBook::bear(const JobOrder &order, const SpellId &spellId,
                                       const Scenario &scenario, Instant now)
{
    for (int attempt = 0; attempt < mostTakenIds; ++attempt) {
        const quint64 ordinal = m_nextOrdinal++;
        const JobId id{spellId(ordinal)};
        if (!m_ordinals.contains(id.value)) {
            const JobRecord record = newborn(ordinal, id, order, scenario, now);
            enter(record);
            m_ends.emplace(record.life.endsAt(), ordinal);
            return record;
        }
    }
    return std::nullopt;
}

JobRecord JobBook::insertHidden(const JobId &id, const Scenario &scenario, Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (const JobRecord *known = locate(id)) {
        return *known;
    }
    const JobRecord record = newborn(firstHidden + m_nextHidden++, id, {}, scenario, now);
    enter(record);
    return record;
}

std::optional<JobRecord> JobBook::find(const JobId &id) const
{
    const std::lock_guard lock(m_mutex);
    const JobRecord *record = locate(id);
    return record ? std::optional(*record) : std::nullopt;
}

std::optional<JobRecord> JobBook::find(quint64 ordinal) const
{
    const std::lock_guard lock(m_mutex);
    const auto job = m_jobs.find(ordinal);
    return job == m_jobs.end() ? std::nullopt : std::optional(job->second);
}

std::optional<JobRecord> JobBook::look(const JobId &id)
{
    const std::lock_guard lock(m_mutex);
    const auto ordinal = m_ordinals.constFind(id.value);
    if (ordinal == m_ordinals.cend()) {
        return std::nullopt;
    }
    JobRecord &record = m_jobs.at(*ordinal);
    ++record.request;
    return record;
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
    visit(*from, [&](const JobRecord &job) {
        if (query.state && stateAt(job.life, now) != *query.state) {
            return true;
        }
        // One more than asked for is looked for, to know whether there is a next page.
        if (page.jobs.size() == query.limit) {
            page.next = cursorTo(job.life.ordinal);
            return false;
        }
        page.jobs.push_back(job);
        return true;
    });
    return page;
}

Result<JobRecord> JobBook::cancel(const JobId &id, Instant now)
{
    std::unique_lock lock(m_mutex);
    JobRecord *record = locateVisible(id);
    if (!record) {
        return noSuchJob(id);
    }
    const JobState state = stateAt(record->life, now);
    if (isTerminal(state)) {
        return ApiError{.kind = ApiError::Kind::Rejected,
                        .detail =
                            u"job \"%1\" has ended already: %2"_s.arg(id.value, stateName(state)),
                        .httpStatus = 409};
    }
    m_ends.erase({record->life.endsAt(), record->life.ordinal});
    record->life.cancelled = std::max(now, record->life.born);
    const JobRecord cancelled = *record;
    lock.unlock();
    m_observers.notify(id);
    return cancelled;
}

Result<Done> JobBook::erase(const JobId &id)
{
    std::unique_lock lock(m_mutex);
    const JobRecord *record = locateVisible(id);
    if (!record) {
        return noSuchJob(id);
    }
    withdraw(JobRecord(*record));
    lock.unlock();
    m_observers.notify(id);
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

const JobRecord *JobBook::locate(const JobId &id) const
{
    const auto ordinal = m_ordinals.constFind(id.value);
    return ordinal == m_ordinals.cend() ? nullptr : &m_jobs.at(*ordinal);
}

JobRecord *JobBook::locateVisible(const JobId &id)
{
    const auto ordinal = m_ordinals.constFind(id.value);
    return ordinal == m_ordinals.cend() || *ordinal >= firstHidden ? nullptr : &m_jobs.at(*ordinal);
}

void JobBook::enter(const JobRecord &record)
{
    m_ordinals.insert(record.id.value, record.life.ordinal);
    m_jobs.emplace(record.life.ordinal, record);
}

void JobBook::withdraw(const JobRecord &record)
{
    m_ends.erase({record.life.endsAt(), record.life.ordinal});
    m_ordinals.remove(record.id.value);
    m_jobs.erase(record.life.ordinal);
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
