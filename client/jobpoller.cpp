// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobpoller.h"

#include "client/backendgate.h"
#include "client/judgement.h"
#include "client/watchbook.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr Duration longestAlarm = 10s;
constexpr double usualRate = 50; // requests a second, of those that come back together
constexpr Duration deadlineRhythm = 1s; // how often deadlines are looked at while none may be asked
constexpr Duration shutGateRhythm = 100ms; // how often the delayed are counted

} // namespace

JobPoller::JobPoller(JobApi &api, PollPolicy &policy, Chance chance, const FleetOptions &fleet,
                     QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_policy(policy)
    , m_book(std::make_unique<WatchBook>(chance, fleet.pollCost))
    , m_gate(std::make_unique<BackendGate>(chance))
    , m_alarm(api.clock())
    , m_batches(api.can(Verb::Batch))
    , m_budget(fleet.maxRate)
    , m_expectsResult(api.tellsResult(api.can(Verb::Status) ? Verb::Status : Verb::Batch))
{
}

JobPoller::~JobPoller() = default;

void JobPoller::setMaxInFlight(int requests)
{
    Q_ASSERT(requests > 0);
    m_maxInFlight = requests;
}

void JobPoller::setFeed(JobFeed *feed) { m_feed = feed; }

void JobPoller::watch(const JobId &id, const WatchOptions &options)
{
    if (Watch *watch = m_book->add(id, options, m_policy, m_api.backend().dialect,
                                   m_api.clock().now())) {
        publish(*watch);
        if (const auto wakes = watch->wakeAt()) { // a paused one waits for somebody to say so
            wakeAt(*wakes);
        }
    }
}

void JobPoller::watchKnown(std::vector<WatchOptions> jobs)
{
    publish(m_book->add(std::move(jobs), m_policy, m_api.backend().dialect, m_api.clock().now(),
                        jobsPerSecond()));
    rearm();
}

void JobPoller::unwatch(const JobId &id)
{
    if (Watch *watch = m_book->find(id)) {
        end(*watch, WatchEnd::Removed);
        publishHealth();
    }
}

QFuture<Outcome> JobPoller::wait(const JobId &id, const WatchOptions &options)
{
    QFuture<Outcome> future = m_waiters.add(id);
    watch(id, options);
    return future;
}

void JobPoller::pause(const JobId &id)
{
    if (Watch *watch = m_book->find(id)) {
        m_book->setPaused(*watch, true);
        publish(*watch);
        publishHealth();
    }
}

void JobPoller::resume(const std::vector<JobId> &ids)
{
    publish(m_book->resume(ids, m_api.clock().now(), jobsPerSecond()));
    publishHealth();
    rearm();
}

void JobPoller::pollNow(const std::vector<JobId> &ids)
{
    const Instant now = m_api.clock().now();
    m_gate->tryNow(now);
    publish(m_book->hurry(ids, now));
    publishHealth();
    rearm();
}

void JobPoller::setApiKey(const QString &key)
{
    m_api.setApiKey(key);
    m_gate->acceptNewKey(m_api.clock().now());
    release();
    publishHealth();
    rearm();
}

bool JobPoller::isWatching(const JobId &id) const { return m_book->find(id) != nullptr; }

std::vector<JobId> JobPoller::watched() const { return m_book->ids(); }

void JobPoller::pump()
{
    const Instant now = m_api.clock().now();
    noticeSleep(now);
    m_alarmAt.reset();
    m_budget.recover(now);
    release();
    askWhoIsDue(now);
    Watch *delayed = m_book->firstDelayed();
    if (delayed && m_gate->admits(now) && mayAskMore(now)) {
        ask(*delayed, now);
    }
    if (gathersBatches()) {
        m_book->ledger().advance(now);
        askTheDearest(now);
    }
    publishHealth();
    rearm();
}

/// An alarm that comes much too late has slept.
void JobPoller::noticeSleep(Instant now)
{
    if (m_alarmAt && now > *m_alarmAt + longestAlarm) {
        publish(m_book->spreadOverdue(now, jobsPerSecond()));
    }
}

void JobPoller::askWhoIsDue(Instant now)
{
    while (Watch *watch = m_book->due(now)) {
        if (watch->isOver(now, m_gate->admits(now) && m_budget.admits(now))) {
            end(*watch, WatchEnd::DeadlineReached);
        } else if (!m_gate->admits(now)) {
            m_book->delay(*watch, m_gate->pausesUntil(now));
            publish(*watch);
        } else if (!mayAskMore(now)) {
            endWhoIsOver(now);
            return;
        } else {
            Watch *wanted = m_budget.rate() && m_isTold ? m_book->mostWanted(now, jobsPerSecond())
                                                        : nullptr;
            ask(wanted ? *wanted : *watch, now);
        }
    }
}

/// Deadlines do not wait until there is room for a request.
void JobPoller::endWhoIsOver(Instant now)
{
    for (const JobId &id : m_book->over(now)) {
        if (Watch *watch = m_book->find(id)) {
            end(*watch, WatchEnd::DeadlineReached);
        }
    }
}

void JobPoller::askTheDearest(Instant now)
{
    if (!m_book->ledger().isWorthARequest() || !m_gate->isOpen(now) || !mayAskMore(now)) {
        return;
    }
    Watch *watch = m_book->dearest(now);
    if (watch && now >= m_lastAsked + watch->limits.minInterval) {
        ask(*watch, now);
    }
}

bool JobPoller::mayAskMore(Instant now) const
{
    return m_inFlight < m_maxInFlight && m_budget.admits(now);
}

bool JobPoller::gathersBatches() const
{
    return m_batches.isOn() && m_book->live() > 1 && m_policy.foretells();
}

/// How many jobs may be asked about.
double JobPoller::jobsPerSecond() const
{
    const int inOne = m_batches.isOn() ? m_api.mostInBatch() : 1;
    return m_budget.rate().value_or(usualRate) * std::max(inOne, 1);
}

void JobPoller::rearm()
{
    const Instant now = m_api.clock().now();
    if (m_inFlight >= m_maxInFlight) {
        wakeAt(now + deadlineRhythm); // the next answer goes on; deadlines do not wait for it
        return;
    }
    const Instant earliest = m_budget.admitsAt(now);
    if (const auto opens = m_gate->opensAt(now); opens && m_book->delayed() > 0) {
        wakeAt(std::max(*opens, earliest));
    }
    if (const auto next = m_book->nextWake()) {
        const Instant wanted = m_gate->isOpen(now) ? *next : std::max(*next, now + shutGateRhythm);
        wakeAt(std::max(wanted, std::min(earliest, now + deadlineRhythm)));
    }
    if (gathersBatches() && m_gate->isOpen(now)) {
        wakeAt(std::max(now + LagLedger::rhythm, earliest));
    }
}

void JobPoller::wakeAt(Instant at)
{
    if (m_alarmAt && *m_alarmAt <= at) {
        return;
    }
    // Its delay does not count a sleep, after which nobody should wait for long.
    const Instant now = m_api.clock().now();
    m_alarmAt = std::min(at, now + longestAlarm);
    m_alarm.set(*m_alarmAt - now, [this] { pump(); });
}

int JobPoller::mostIn(const Watch &watch, Instant now) const
{
    const bool mayShare = m_batches.isOn() && m_gate->isOpen(now) && watch.confirmations == 0;
    return mayShare ? std::max(m_api.mostInBatch(), 1) : 1;
}

void JobPoller::ask(Watch &watch, Instant now)
{
    const std::vector<Watch *> asked = m_book->batch(watch, mostIn(watch, now), now);
    for (Watch *one : asked) {
        one->isAsking = true;
        one->isDelayed = false;
        one->askedAt = now;
        m_book->ledger().settle(*one, now);
        m_book->place(*one);
    }
    publish(asked);
    const Question question(asked, now, asked.size() > 1 || !m_api.can(Verb::Status));
    ++m_inFlight;
    m_lastAsked = now;
    m_budget.take(now);
    m_gate->onAsked(now);
    if (m_feed) {
        m_feed->countRequest();
    }
    ApiReply *reply = question.isBatch ? m_api.batch(question.ids())
                                       : m_api.status(watch.id, watch.job.statusUrl);
    connect(reply, &ApiReply::finished, this,
            [this, question](const ApiAnswer &answer) { onAnswer(question, answer); });
}

void JobPoller::release()
{
    const Instant now = m_api.clock().now();
    if (m_gate->isOpen(now)) {
        publish(m_book->release(now, jobsPerSecond()));
    }
}

} // namespace dubwatch
