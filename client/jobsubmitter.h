// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobapi.h"
#include "client/requestqueue.h"

namespace dubwatch {

/// Makes jobs: one request a draft, a few at a time, tried again after trouble with the same
/// idempotency key, so that no job is made twice. Where the API has no such key, only what was
/// certainly not done (429) is tried again.
class JobSubmitter : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive the submitter.
    explicit JobSubmitter(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    void submit(const JobDraft &draft);
    /// Neither made nor given up yet.
    int pending() const;
    /// Of these, the ones that the server may be making.
    int inFlight() const;

Q_SIGNALS:
    /// One job for each language that was asked for, and how long to wait before asking on.
    void submitted(const dubwatch::JobDraft &draft, const std::vector<dubwatch::Job> &jobs,
                   std::optional<dubwatch::Duration> pace);
    void failed(const dubwatch::JobDraft &draft, const dubwatch::ApiError &error);
    /// Not made yet; all wait.
    void retrying(const dubwatch::ApiError &error, dubwatch::Duration wait);

private:
    bool mayRepeat(const ApiError &error, int tries) const;

    JobApi &m_api;
    RequestQueue m_queue;
};

} // namespace dubwatch
