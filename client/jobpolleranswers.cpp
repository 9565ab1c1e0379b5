// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// What comes of an answer: for the backend, for each of the watches, and for who listens.

#include "client/jobpoller.h"

#include "client/backendgate.h"
#include "client/judgement.h"
#include "client/pacing.h"
#include "client/watchbook.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr Duration widestGrid = 1500ms;
constexpr size_t worthAGrid = 8; // with fewer watches, batches save less than rounding costs

} // namespace

void JobPoller::onAnswer(const Question &question, const ApiAnswer &answer)
{
    --m_inFlight;
    const Instant now = m_api.clock().now();
    const auto error = answer.message ? std::nullopt : std::optional(answer.message.error());
    m_gate->onAnswer(question.asked, now, error);
    // One job alone slows down by itself, by longer and longer waits.
    const bool isCrowd = m_book->size() > 1;
    if (isCrowd && error && error->kind == ApiError::Kind::RateLimited) {
        m_budget.onRefused(question.asked, now, toldRate(answer.http.headers));
    }
    const ApiAnswer heard = question.isBatch ? m_batches.heard(answer) : answer;
    const Tellings tellings(question, heard);
    for (const Question::Subject &subject : question.subjects) {
        settle(subject.id, subject.serial, tellings);
    }
    if (m_gate->state() == BackendHealth::State::Unauthorized) {
        endForWantOfKey();
    }
    if (const auto resumes = m_gate->pausesUntil(now)) {
        publish(m_book->delayUntil(*resumes));
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
    // Half of the wait for company, in the mean, is less than a request is worth.
    const Duration grid = std::min(m_book->ledger().pollCost(), widestGrid);
    const Judgement judgement = judge(*watch, tellings.about(id), *m_gate,
                                      {.dialect = m_api.backend().dialect,
                                       .now = m_api.clock().now(),
                                       .expectsResult = m_expectsResult,
                                       .grid = fillsBatches ? grid : Duration::zero()});
    const Job job = watch->job;
    if (!judgement.end) {
        if (judgement.poll.error) {
            m_book->moveTo(*watch, watch->pollAt);
        } else {
            m_book->plan(*watch, watch->pollAt);
        }
        m_book->ledger().settle(*watch, judgement.poll.at);
        m_isTold = m_isTold || judgement.poll.progress || judgement.poll.remaining;
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
            const std::optional<ApiError> error = m_gate->error();
            watch->lastError = error ? std::make_unique<ApiError>(*error) : nullptr;
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

} // namespace dubwatch
