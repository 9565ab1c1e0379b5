// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/jobapi.h"
#include "client/policy/chance.h"

#include <deque>

namespace dubwatch {

/// Makes jobs: one request a draft, a few at a time, tried again after trouble with the same
/// idempotency key, so that no job is made twice. Where the API has no such key, only what was
/// certainly not done (429) is tried again. Gives up on a draft after five tries.
class JobSubmitter : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTries = 5;

    /// \a api must outlive the submitter.
    explicit JobSubmitter(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    void submit(const JobDraft &draft);
    /// Neither made nor given up yet.
    int pending() const;

Q_SIGNALS:
    /// One job for each language that was asked for.
    void submitted(const dubwatch::JobDraft &draft, const std::vector<dubwatch::Job> &jobs);
    void failed(const dubwatch::JobDraft &draft, const dubwatch::ApiError &error);
    /// Not made yet; all that wait do so for \a wait.
    void retrying(const dubwatch::ApiError &error, dubwatch::Duration wait);

private:
    struct Try
    {
        JobDraft draft;
        QByteArray key;
        int count = 0;
    };

    void pump();
    void waitFor(Duration wait);
    void onAnswer(const Try &made, const ApiAnswer &answer);
    bool mayRepeat(const Try &made, const ApiError &error) const;

    JobApi &m_api;
    Chance m_chance;
    Alarm m_alarm; ///< set while all wait because one was told to
    Instant m_waitUntil = {}; ///< the longest that any was told
    std::deque<Try> m_waiting;
    int m_inFlight = 0;
};

} // namespace dubwatch
