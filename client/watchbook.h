// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/chance.h"
#include "client/lagledger.h"
#include "client/schedule.h"
#include "client/watch.h"

#include <QHash>

#include <memory>
#include <unordered_map>
#include <vector>

namespace dubwatch {

class Dialect;

/// All watches of one backend, and who is looked at next. Keeps the two schedules true: whom to
/// wake when, and who is due but has to wait for the backend. Knows no network and sends nothing.
class WatchBook
{
public:
    WatchBook(Chance chance, Duration pollCost);

    /// Null when the job is watched already.
    Watch *add(const JobId &id, WatchOptions options, PollPolicy &policy, const Dialect &dialect,
               Instant now);
    Watch *find(const JobId &id) const;
    void remove(Watch &watch, Instant now);

    std::vector<JobId> ids() const;
    size_t size() const;
    /// Those that somebody waits for: not paused.
    int live() const;
    int delayed() const;
    /// Those, and whoever waits because the server asked for a pause.
    int putOff() const;

    /// The first to look at, if its time has come; null otherwise.
    Watch *due(Instant now) const;
    /// Whose deadline has passed, though no request may be made for them.
    std::vector<JobId> over(Instant now) const;
    Watch *firstDelayed() const;
    std::optional<Instant> nextWake() const;
    /// Of those that are due, the one that is most likely to have ended, or that has been overdue
    /// for longer than its longest interval. Where \a jobsPerSecond, which may be asked about, do
    /// not suffice to ask everybody so often, the latter get each second request. Looks at the
    /// first 500.
    Watch *mostWanted(Instant now, double jobsPerSecond);
    /// The one whose going unnoticed has cost most, if it may be asked; null otherwise.
    Watch *dearest(Instant now) const;
    /// \a first, and up to \a most in all that are due too or nearly so, or that cost enough.
    std::vector<Watch *> batch(Watch &first, int most, Instant now) const;
    LagLedger &ledger() { return m_ledger; }

    /// To be called after each change of a watch's times.
    void place(Watch &watch);
    /// Asked no earlier than it may, and at \a at otherwise.
    void moveTo(Watch &watch, Instant at);
    /// The same, and from then on it is due, however often it is put off.
    void plan(Watch &watch, Instant at);
    /// Until the poller releases it; \a resumes is when, where that is known.
    void delay(Watch &watch, std::optional<Instant> resumes);
    void setPaused(Watch &watch, bool isPaused);
    // These give back whom they changed.

    /// Adds those that are not watched yet, by the id of what is known of them. Many are spread so
    /// that no burst comes of it, and none is asked sooner than the policy wants for that; those of
    /// which nobody has heard lately are asked soon, spread as well.
    std::vector<Watch *> add(std::vector<WatchOptions> jobs, PollPolicy &policy,
                             const Dialect &dialect, Instant now, double jobsPerSecond);

    /// Delays all that would be due before the end of a pause.
    std::vector<Watch *> delayUntil(Instant resumes);
    /// Gives all that were delayed a time again, spread so that no burst comes of it.
    std::vector<Watch *> release(Instant now, double jobsPerSecond);
    /// Spreads those that are due, likewise: they all are after a computer's sleep.
    std::vector<Watch *> spreadOverdue(Instant now, double jobsPerSecond);
    /// Ends the pause of those that are paused, likewise.
    std::vector<Watch *> resume(const std::vector<JobId> &ids, Instant now, double jobsPerSecond);
    /// Makes them due now, or as soon as they may be asked.
    std::vector<Watch *> hurry(const std::vector<JobId> &ids, Instant now);

private:
    void spread(const std::vector<Watch *> &watches, Instant now, double jobsPerSecond);
    Duration delayOf(size_t place, const std::vector<Watch *> &among, double jobsPerSecond) const;
    void planFirst(Watch &watch, const WatchOptions &options, const Dialect &dialect, Instant now);
    void countRefused(Watch &watch, bool isRefused);
    void remember(const JobId &id, Instant notBefore, Instant now);

    /// May throw, as far as the library can tell, which therefore keeps what it gives: to hash an
    /// id's neighbours anew takes longer than all else that a look-up does.
    struct IdHash
    {
        size_t operator()(const QString &id) const { return qHash(id); }
    };

    Chance m_chance;
    std::unordered_map<QString, std::unique_ptr<Watch>, IdHash> m_watches;
    Schedule m_wakes;
    Schedule m_delayed;
    LagLedger m_ledger;
    QHash<JobId, Instant> m_lately; ///< jobs no longer watched that may not be asked again yet
    qsizetype m_purgeAt = 64;
    quint64 m_serial = 0;
    int m_paused = 0;
    int m_refused = 0;
    int m_withDeadline = 0;
    bool m_isTurnOfOverdue = false;
};

} // namespace dubwatch
