// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/jobapi.h"
#include "client/policy/chance.h"

#include <deque>

namespace dubwatch {

/// Cancels jobs on the server: a few requests at a time, each tried again after trouble, which is
/// harmless here. Gives up on a job after five tries. A job that has ended cannot be cancelled any
/// more: that is Rejected, mostly.
class JobCanceller : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTries = 5;

    /// \a api must outlive the canceller.
    explicit JobCanceller(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    void cancel(const JobId &id);
    /// Neither cancelled nor given up yet.
    int pending() const;

Q_SIGNALS:
    void cancelled(const dubwatch::JobId &id);
    void failed(const dubwatch::JobId &id, const dubwatch::ApiError &error);
    /// Not cancelled yet; all that wait do so for \a wait.
    void retrying(const dubwatch::ApiError &error, dubwatch::Duration wait);

private:
    struct Try
    {
        JobId id;
        int count = 0;
    };

    void pump();
    void waitFor(Duration wait);
    void onAnswer(const Try &made, const ApiAnswer &answer);

    JobApi &m_api;
    Chance m_chance;
    Alarm m_alarm; ///< set while all wait because one was told to
    Instant m_waitUntil = {}; ///< the longest that any was told
    std::deque<Try> m_waiting;
    int m_inFlight = 0;
};

} // namespace dubwatch
