// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/watchbook.h"

#include "client/core/seconds.h"
#include "client/dialect/dialect.h"
#include "client/policy/backoff.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace dubwatch {

namespace {

constexpr int mostLooks = 500; // at the due, when there are more than may be asked
constexpr double unasked = 0.05; // what a job that never answered is taken for

bool mayBeTaken(const Watch &watch, Instant now)
{
    return watch.mayAsk() && watch.confirmations == 0 && now >= watch.notBefore
        && !(watch.deadline() && now >= *watch.deadline());
}

/// When its present wait began.
Instant waitsSince(const Watch &watch)
{
    return watch.lastPollAt.value_or(watch.began);
}

/// In no trouble, free to be asked early, and not within its shortest interval.
bool isRested(const Watch &watch, Instant now)
{
    return watch.failures == 0 && watch.options.maxAttempts == 0
        && now >= waitsSince(watch) + watch.limits.minInterval;
}

/// Due, or within a quarter of its wait of being so: to ask a little early is cheaper in company.
bool isNearlyDue(const Watch &watch, Instant now)
{
    return now >= watch.pollAt
        || (isRested(watch, now) && 4 * (watch.pollAt - now) <= watch.pollAt - waitsSince(watch));
}

} // namespace

WatchBook::WatchBook(Chance chance, Duration pollCost)
    : m_chance(std::move(chance))
    , m_ledger(pollCost)
{
}

Watch *WatchBook::add(const JobId &id, WatchOptions options, PollPolicy &policy,
                      const Dialect &dialect, Instant now)
{
    std::unique_ptr<Watch> &place = m_watches[id.value];
    if (place) {
        return nullptr;
    }
    place = std::make_unique<Watch>();
    Watch &watch = *place;
    watch.id = id;
    watch.serial = ++m_serial;
    watch.isPaused = options.isPaused;
    m_paused += options.isPaused ? 1 : 0;
    m_withDeadline += options.deadline ? 1 : 0;
    const PollLimits usual = policy.usualLimits();
    watch.limits = {options.minInterval.value_or(usual.minInterval),
                    options.maxInterval.value_or(usual.maxInterval)};
    watch.plan = policy.plan(watch.limits);
    watch.job = std::move(options.known);
    watch.job.id = id;
    watch.options = {.maxAttempts = options.maxAttempts,
                     .pollsBefore = options.pollsBefore,
                     .deadline = options.deadline,
                     .keyTrouble = options.keyTrouble,
                     .submitted = options.submitted};
    watch.began = now;
    const Duration pace = std::min(options.pace.value_or(Duration::zero()), maxRetryAfter);
    watch.notBefore = std::max(m_lately.value(id, now), now + pace);
    watch.accrued.at = now;
    m_ledger.add(watch);
    planFirst(watch, options, dialect, now);
    return &watch;
}

void WatchBook::planFirst(Watch &watch, const WatchOptions &options, const Dialect &dialect,
                          Instant now)
{
    const Job &known = watch.job;
    const bool isTold = known.state != JobState::Unknown && !isTerminal(known.state);
    if (isTold) {
        // All of it was true when it was told; since then the job may well have ended.
        const Instant told = options.told.value_or(now);
        watch.lastAnswer = told;
        const PollAnswer answer {.age = std::max(watch.age(told), Duration::zero()),
                                 .state = known.state,
                                 .progress = known.progress,
                                 .remaining = known.remaining,
                                 .pace = options.pace,
                                 .knowsAge = watch.knowsBirth(told),
                                 .kind = dialect.kindOf(known)};
        plan(watch, std::max(told + watch.plan->afterAnswer(answer).wait, now));
    } else {
        // Somebody else's job may have ended long ago; our own has only just begun.
        plan(watch, options.submitted ? now + watch.plan->first().wait : now);
    }
}

Watch *WatchBook::find(const JobId &id) const
{
    const auto found = m_watches.find(id.value);
    return found == m_watches.end() ? nullptr : found->second.get();
}

void WatchBook::remove(Watch &watch, Instant now)
{
    m_wakes.remove(&watch);
    m_delayed.remove(&watch);
    m_ledger.remove(watch);
    countRefused(watch, false);
    m_paused -= watch.isPaused ? 1 : 0;
    m_withDeadline -= watch.options.deadline ? 1 : 0;
    const Instant afterQuestion = watch.isAsking ? watch.askedAt + closestPolls : Instant {};
    remember(watch.id, std::max(watch.notBefore, afterQuestion), now);
    const QString id = watch.id.value;
    m_watches.erase(id);
}

void WatchBook::remember(const JobId &id, Instant notBefore, Instant now)
{
    if (notBefore <= now) {
        return;
    }
    if (m_lately.size() >= m_purgeAt) {
        m_lately.removeIf([now](const auto &entry) { return entry.value() <= now; });
        m_purgeAt = std::max<qsizetype>(64, 2 * m_lately.size());
    }
    m_lately.insert(id, notBefore);
}

std::vector<JobId> WatchBook::ids() const
{
    std::vector<JobId> ids;
    ids.reserve(m_watches.size());
    for (const auto &[id, watch] : m_watches) {
        ids.push_back(watch->id);
    }
    return ids;
}

size_t WatchBook::size() const { return m_watches.size(); }

int WatchBook::live() const { return int(m_watches.size()) - m_paused; }

int WatchBook::delayed() const { return int(m_delayed.size()); }

int WatchBook::putOff() const { return delayed() + m_refused; }

Watch *WatchBook::due(Instant now) const
{
    return m_wakes.size() > 0 && *m_wakes.firstAt() <= now ? m_wakes.first() : nullptr;
}

std::vector<JobId> WatchBook::over(Instant now) const
{
    std::vector<JobId> over;
    if (m_withDeadline == 0) {
        return over;
    }
    for (const Watch *next = m_wakes.first(); next && *next->wakeAt() <= now;
         next = m_wakes.after(next)) {
        if (next->isOver(now, false)) {
            over.push_back(next->id);
        }
    }
    return over;
}

Watch *WatchBook::firstDelayed() const { return m_delayed.first(); }

std::optional<Instant> WatchBook::nextWake() const { return m_wakes.firstAt(); }

Watch *WatchBook::mostWanted(Instant now, double jobsPerSecond)
{
    m_isTurnOfOverdue = !m_isTurnOfOverdue;
    const double round = live() / jobsPerSecond; // seconds until all have been asked
    Watch *wanted = nullptr;
    double most = -1;
    int looks = mostLooks;
    for (Watch *next = m_wakes.first(); next && looks > 0; next = m_wakes.after(next), --looks) {
        if (now < next->pollAt || !next->mayAsk()) {
            continue;
        }
        const Duration longest = next->limits.maxInterval;
        if (now - next->wantedAt > longest && (m_isTurnOfOverdue || round <= inSeconds(longest))) {
            return next;
        }
        const double done = next->plan->doneProbability(next->age(now));
        const double value = next->answers > 0 ? done : std::max(done, unasked);
        if (value > most) {
            most = value;
            wanted = next;
        }
    }
    return wanted;
}

Watch *WatchBook::dearest(Instant now) const
{
    constexpr size_t looks = 100; // whoever may not be asked yet must not silence the others
    for (Watch *dear : m_ledger.worthTaking(looks)) {
        if (mayBeTaken(*dear, now) && isRested(*dear, now)) {
            return dear;
        }
    }
    return nullptr;
}

std::vector<Watch *> WatchBook::batch(Watch &first, int most, Instant now) const
{
    std::vector<Watch *> taken {&first};
    QSet<const Watch *> isTaken {&first};
    const auto take = [&](Watch *watch) {
        if (int(taken.size()) < most && mayBeTaken(*watch, now) && !isTaken.contains(watch)) {
            isTaken.insert(watch);
            taken.push_back(watch);
        }
    };
    if (most > 1) {
        for (Watch *dear : m_ledger.worthTaking(size_t(most))) {
            if (isRested(*dear, now)) {
                take(dear);
            }
        }
    }
    // Whoever is not due may be nearly so; looking at a batch's worth of them is enough.
    int looks = most;
    for (Watch *next = m_wakes.first(); next && int(taken.size()) < most && looks > 0;
         next = m_wakes.after(next)) {
        if (isNearlyDue(*next, now)) {
            take(next);
        } else {
            --looks;
        }
    }
    return taken;
}

void WatchBook::place(Watch &watch)
{
    m_delayed.set(&watch, watch.isDelayed ? std::optional(watch.pollAt) : std::nullopt);
    m_wakes.set(&watch, watch.wakeAt());
    countRefused(watch, watch.waitsOutARefusal());
}

void WatchBook::countRefused(Watch &watch, bool isRefused)
{
    m_refused += int(isRefused) - int(watch.isCountedRefused);
    watch.isCountedRefused = isRefused;
}

void WatchBook::moveTo(Watch &watch, Instant at)
{
    watch.pollAt = std::max(at, watch.notBefore);
    place(watch);
}

void WatchBook::plan(Watch &watch, Instant at)
{
    watch.wantedAt = at;
    moveTo(watch, at);
}

void WatchBook::delay(Watch &watch, std::optional<Instant> resumes)
{
    watch.isDelayed = true;
    watch.resumesAt = resumes;
    place(watch);
}

void WatchBook::setPaused(Watch &watch, bool isPaused)
{
    m_paused += int(isPaused) - int(watch.isPaused);
    watch.isPaused = isPaused;
    watch.isDelayed = false;
    watch.wantsOneLook = false;
    place(watch);
}

} // namespace dubwatch
