// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/judgement.h"

#include "client/policy/backoff.h"

#include <algorithm>

namespace dubwatch {

using namespace std::chrono_literals;

namespace {

constexpr Duration submitLag = 5s;
constexpr int mostConfirmations = 3;
constexpr double progressNoise = 0.0005; // what rounding may take away

int rankOf(JobState state)
{
    if (isTerminal(state)) {
        return 2;
    }
    return state == JobState::Running ? 1 : 0;
}

bool isBehind(const Job &told, const Job &known)
{
    if (told.state == JobState::Unknown || known.state == JobState::Unknown) {
        return false;
    }
    if (rankOf(told.state) != rankOf(known.state)) {
        return rankOf(told.state) < rankOf(known.state);
    }
    return told.progress && known.progress && *told.progress < *known.progress - progressNoise;
}

/// \a told, with what an answer leaves out and does not change taken from \a known.
Job merged(Job told, const Job &known)
{
    const auto keep = [](auto &value, const auto &former) {
        if (value == std::decay_t<decltype(value)> {}) {
            value = former;
        }
    };
    told.id = known.id;
    keep(told.title, known.title);
    keep(told.source, known.source);
    keep(told.language, known.language);
    keep(told.tag, known.tag);
    keep(told.created, known.created);
    keep(told.started, known.started);
    keep(told.statusUrl, known.statusUrl);
    keep(told.extra, known.extra);
    return told;
}

std::optional<Duration> runTime(const Job &job)
{
    return job.created && job.finished ? std::optional(*job.finished - *job.created) : std::nullopt;
}

class Judge
{
public:
    Judge(Watch &watch, const Telling &telling, const BackendGate &gate,
          const Circumstances &circumstances)
        : m_watch(watch)
        , m_telling(telling)
        , m_gate(gate)
        , m_circumstances(circumstances)
        , m_now(circumstances.now)
    {
    }

    Judgement run();

private:
    void open();
    Decision hear(const Job &told);
    Decision fail(const ApiError &error);
    bool isLag(const ApiError &error) const;
    void heedGate(Decision &decision) const;
    Duration onGrid(Duration wait, Duration grid) const;
    void heedLimits(Decision &decision);
    void close(const Decision &decision);

    Watch &m_watch;
    const Telling &m_telling;
    const BackendGate &m_gate;
    const Circumstances &m_circumstances;
    const Instant m_now;
    Judgement m_judgement = {};
    bool m_waitsForKey = false;
};

Judgement Judge::run()
{
    open();
    Decision decision = m_telling.job ? hear(*m_telling.job) : fail(m_telling.job.error());
    if (!m_judgement.end) {
        heedGate(decision);
        heedLimits(decision);
    }
    close(decision);
    return m_judgement;
}

void Judge::open()
{
    ++m_watch.attempts;
    m_watch.isAsking = false;
    m_watch.wantsOneLook = false;
    const Duration pace = std::min(m_telling.pace.value_or(Duration::zero()), maxRetryAfter);
    m_watch.notBefore = m_now + std::max(closestPolls, pace);
    Poll &poll = m_judgement.poll;
    poll.job = m_watch.id;
    poll.attempt = m_watch.options.pollsBefore + m_watch.attempts;
    poll.at = m_now;
    poll.latency = m_telling.latency;
    poll.httpStatus = m_telling.httpStatus;
    poll.state = m_watch.job.state;
    poll.rawState = m_watch.job.rawState;
}

Decision Judge::hear(const Job &told)
{
    Poll &poll = m_judgement.poll;
    poll.state = told.state;
    poll.rawState = told.rawState;
    poll.progress = told.progress;
    poll.remaining = told.remaining;
    poll.message = told.error;
    poll.wentBack = isBehind(told, m_watch.job)
        || (m_watch.confirmations > 0 && !isTerminal(told.state));
    ++m_watch.answers;
    m_watch.failures = 0;
    m_watch.lastAnswer = m_now;
    m_watch.newBody = m_telling.body;

    const bool lacksResult = told.state == JobState::Completed && told.result.isEmpty()
        && m_circumstances.expectsResult && m_watch.confirmations < mostConfirmations;
    m_watch.confirmations = lacksResult ? m_watch.confirmations + 1 : 0;
    if (!lacksResult) {
        const Job job = merged(told, m_watch.job);
        m_judgement.isJobChanged = job != m_watch.job;
        m_watch.job = job;
        if (!m_watch.bornAt && m_watch.knowsBirth(m_now)) {
            m_watch.bornAt = m_watch.birth(m_now);
        }
        if (isTerminal(told.state)) {
            m_watch.plan->ended({.age = m_watch.age(m_now),
                                 .roundTrip = m_telling.latency,
                                 .state = told.state,
                                 .knowsAge = m_watch.knowsBirth(m_now),
                                 .isOurs = m_watch.options.submitted.has_value(),
                                 .kind = m_circumstances.dialect.kindOf(m_watch.job),
                                 .exact = runTime(told)});
            m_judgement.end = WatchEnd::JobEnded;
            return {};
        }
    }
    return m_watch.plan->afterAnswer({.age = m_watch.age(m_now),
                                      .roundTrip = m_telling.latency,
                                      .state = told.state,
                                      .progress = told.progress,
                                      .remaining = told.remaining,
                                      .pace = m_telling.pace,
                                      .knowsAge = m_watch.knowsBirth(m_now),
                                      .kind = m_circumstances.dialect.kindOf(m_watch.job),
                                      .confirmations = m_watch.confirmations});
}

Decision Judge::fail(const ApiError &error)
{
    m_judgement.poll.error = error;
    m_watch.lastError = std::make_unique<ApiError>(error);
    ++m_watch.failures;
    const bool refusedKey = error.kind == ApiError::Kind::Unauthorized;
    // Refused while the gate stands open: that was a former key.
    const bool oldKey = refusedKey && m_gate.state() != BackendHealth::State::Unauthorized;
    if (refusedKey && !oldKey
        && m_watch.options.keyTrouble == WatchOptions::KeyTrouble::WaitsForKey) {
        m_waitsForKey = true;
        return {.wait = {}, .reason = {.kind = WaitReason::Kind::NewKey}};
    }
    if (!error.isRetryable() && !oldKey && !isLag(error)) {
        m_judgement.end = WatchEnd::FinalError;
        return {};
    }
    return m_watch.plan->afterFailure({.age = m_watch.age(m_now),
                                       .kind = error.kind,
                                       .retryAfter = error.retryAfter,
                                       .failures = m_watch.failures});
}

bool Judge::isLag(const ApiError &error) const
{
    return error.kind == ApiError::Kind::NotFound && m_watch.answers == 0
        && m_watch.options.submitted && m_now - *m_watch.options.submitted < submitLag;
}

void Judge::heedGate(Decision &decision) const
{
    const Duration grid = m_circumstances.grid;
    if (grid > Duration::zero() && !m_waitsForKey) {
        decision.wait = onGrid(decision.wait, grid);
    }
    const std::optional<Instant> opens = m_gate.opensAt(m_now);
    if (opens && m_now + decision.wait < *opens) {
        const bool isOffline = m_gate.state() == BackendHealth::State::Offline;
        decision = {.wait = *opens - m_now,
                    .reason = {.kind = isOffline ? WaitReason::Kind::Offline
                                                 : WaitReason::Kind::RetryAfter,
                               .bound = isOffline ? WaitReason::Bound::None
                                                  : WaitReason::Bound::RetryAfter,
                               .failures = m_gate.failures()}};
    }
    decision.wait = std::max(decision.wait, closestPolls);
}

/// The wait that ends at a multiple of \a grid: the next one, unless that would make it too long.
Duration Judge::onGrid(Duration wait, Duration grid) const
{
    const Duration past = (m_now + wait).time_since_epoch() % grid;
    const Duration longer = wait + (grid - past) % grid;
    const Duration longest = std::max(m_watch.limits.maxInterval, m_watch.limits.minInterval);
    if (wait > longest || longer <= longest) {
        return longer;
    }
    const Duration shortest = std::max(m_watch.limits.minInterval, m_watch.notBefore - m_now);
    return wait - past >= shortest ? wait - past : wait;
}

void Judge::heedLimits(Decision &decision)
{
    const int most = m_watch.options.maxAttempts;
    const std::optional<Instant> deadline = m_watch.deadline();
    if (most > 0 && m_watch.attempts >= most) {
        m_judgement.end = WatchEnd::AttemptsUsedUp;
    } else if (deadline && m_now >= *deadline) {
        m_judgement.end = WatchEnd::DeadlineReached;
    } else if (deadline && m_now + decision.wait > *deadline) {
        decision.wait = *deadline - m_now;
        decision.reason.bound = WaitReason::Bound::Deadline;
    }
}

void Judge::close(const Decision &decision)
{
    Poll &poll = m_judgement.poll;
    m_watch.pollAt = m_now + decision.wait;
    const bool staysSilent = m_judgement.end || m_waitsForKey || m_watch.isPaused;
    // At the deadline nobody is asked whom the server does not want to be asked so soon.
    if (!staysSilent && m_watch.pollAt >= m_watch.notBefore) {
        poll.next = decision.wait;
    }
    if (!m_judgement.end && !m_watch.isPaused) {
        poll.reason = decision.reason;
    }
    m_watch.lastPollAt = poll.at;
    m_watch.newPoll = std::make_unique<Poll>(poll);
}

} // namespace

Judgement judge(Watch &watch, const Telling &telling, const BackendGate &gate,
                const Circumstances &circumstances)
{
    return Judge(watch, telling, gate, circumstances).run();
}

} // namespace dubwatch
