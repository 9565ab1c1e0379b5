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

constexpr Duration batchGrid = 250ms;
constexpr size_t worthAGrid = 8; // with fewer watches, batches save less than rounding costs
constexpr Duration shutGateRhythm = 100ms; // how often the delayed are counted

} // namespace

JobPoller::JobPoller(JobApi &api, PollPolicy &policy, Chance chance, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_policy(policy)
    , m_book(std::make_unique<WatchBook>(chance))
    , m_gate(std::make_unique<BackendGate>(chance))
    , m_alarm(api.clock())
    , m_batches(api.can(Verb::Batch))
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
    if (const Watch *watch = m_book->add(id, options, m_policy, m_api.backend().dialect,
                                         m_api.clock().now())) {
        publish(*watch);
        wakeAt(*watch->wakeAt());
    }
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
    publish(m_book->resume(ids, m_api.clock().now()));
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

BackendHealth JobPoller::health() const
{
    const Instant now = m_api.clock().now();
    BackendHealth health = m_gate->health(now);
    const bool allWait = health.state == BackendHealth::State::Offline
        || health.state == BackendHealth::State::Unauthorized;
    health.delayedJobs = allWait ? m_book->live() : m_book->delayed();
    if (health.nextTry && m_book->delayed() == 0) {
        health.nextTry = std::max(*health.nextTry, m_book->nextWake().value_or(*health.nextTry));
    }
    return health;
}

void JobPoller::pump()
{
    m_alarmAt.reset();
    const Instant now = m_api.clock().now();
    release();
    while (Watch *watch = m_book->due(now)) {
        if (watch->isOver(now, m_gate->admits(now))) {
            end(*watch, WatchEnd::DeadlineReached);
        } else if (m_inFlight >= m_maxInFlight) {
            break;
        } else if (m_gate->admits(now)) {
            ask(*watch, now);
        } else {
            m_book->delay(*watch);
            publish(*watch);
        }
    }
    Watch *delayed = m_book->firstDelayed();
    if (delayed && m_gate->admits(now) && m_inFlight < m_maxInFlight) {
        ask(*delayed, now);
    }
    publishHealth();
    rearm();
}

void JobPoller::rearm()
{
    const Instant now = m_api.clock().now();
    if (m_inFlight >= m_maxInFlight) {
        return; // the next answer goes on
    }
    if (const auto opens = m_gate->opensAt(now); opens && m_book->delayed() > 0) {
        wakeAt(*opens);
    }
    if (const auto next = m_book->nextWake()) {
        wakeAt(m_gate->isOpen(now) ? *next : std::max(*next, now + shutGateRhythm));
    }
}

void JobPoller::wakeAt(Instant at)
{
    if (m_alarmAt && *m_alarmAt <= at) {
        return;
    }
    m_alarmAt = at;
    m_alarm.set(at - m_api.clock().now(), [this] { pump(); });
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
        m_book->place(*one);
    }
    publish(asked);
    const Question question(asked, now, asked.size() > 1 || !m_api.can(Verb::Status));
    ++m_inFlight;
    m_gate->onAsked(now);
    ApiReply *reply = question.isBatch ? m_api.batch(question.ids())
                                       : m_api.status(watch.id, watch.job.statusUrl);
    connect(reply, &ApiReply::finished, this,
            [this, question](const ApiAnswer &answer) { onAnswer(question, answer); });
}

void JobPoller::onAnswer(const Question &question, const ApiAnswer &answer)
{
    --m_inFlight;
    m_gate->onAnswer(question.asked, m_api.clock().now(),
                     answer.message ? std::nullopt : std::optional(answer.message.error()));
    const ApiAnswer heard = question.isBatch ? m_batches.heard(answer) : answer;
    const Tellings tellings(question, heard);
    for (const Question::Subject &subject : question.subjects) {
        settle(subject.id, subject.serial, tellings);
    }
    if (m_gate->state() == BackendHealth::State::Unauthorized) {
        endForWantOfKey();
    }
    pump();
}

void JobPoller::settle(const JobId &id, quint64 serial, const Tellings &tellings)
{
    Watch *watch = m_book->find(id);
    if (!watch || watch->serial != serial) {
        return;
    }
    const bool fillsBatches = m_batches.isOn() && m_book->size() >= worthAGrid;
    const Judgement judgement = judge(*watch, tellings.about(id), *m_gate,
                                      {.dialect = m_api.backend().dialect,
                                       .now = m_api.clock().now(),
                                       .expectsResult = m_expectsResult,
                                       .grid = fillsBatches ? batchGrid : Duration::zero()});
    const Job job = watch->job;
    if (!judgement.end) {
        m_book->moveTo(*watch, watch->pollAt);
        publish(*watch);
    }
    if (m_feed) {
        m_feed->publish(judgement.poll);
    }
    Q_EMIT polled(judgement.poll);
    if (judgement.isJobChanged) {
        Q_EMIT changed(job);
    }
    // A slot may have ended the watch, or begun another one.
    watch = m_book->find(id);
    if (judgement.end && watch && watch->serial == serial) {
        end(*watch, *judgement.end);
    }
}

void JobPoller::endForWantOfKey()
{
    for (const JobId &id : m_book->ids()) {
        Watch *watch = m_book->find(id);
        if (watch && watch->options.keyTrouble == WatchOptions::KeyTrouble::EndsTheWatch) {
            watch->lastError = m_gate->error();
            end(*watch, WatchEnd::FinalError);
        }
    }
}

void JobPoller::end(Watch &watch, WatchEnd end)
{
    const Instant now = m_api.clock().now();
    const JobId id = watch.id;
    const Outcome outcome = watch.outcome(end, now);
    if (end != WatchEnd::Removed) {
        publish(watch, end == WatchEnd::JobEnded ? WatchState::Ended : WatchState::Stopped);
    }
    m_book->remove(watch, now);
    Q_EMIT finished(id, outcome);
    m_waiters.tell(id, outcome);
}

void JobPoller::release()
{
    const Instant now = m_api.clock().now();
    if (m_gate->isOpen(now)) {
        publish(m_book->release(now));
    }
}

void JobPoller::publish(const Watch &watch, std::optional<WatchState> finalState)
{
    if (m_feed) {
        m_feed->publish(watch.update(finalState));
    }
}

void JobPoller::publish(const std::vector<Watch *> &watches)
{
    for (const Watch *watch : watches) {
        publish(*watch);
    }
}

void JobPoller::publishHealth()
{
    const BackendHealth now = health();
    if (now == m_health) {
        return;
    }
    m_health = now;
    if (m_feed) {
        m_feed->publish(now);
    }
    Q_EMIT healthChanged(now);
}

} // namespace dubwatch
