// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobapi.h"
#include "client/requestqueue.h"

namespace dubwatch {

/// Cancels jobs on the server: a few requests at a time, each tried again after trouble, which is
/// harmless here. A job that has ended cannot be cancelled any more: that is Rejected, mostly.
class JobCanceller : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive the canceller.
    explicit JobCanceller(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    void cancel(const JobId &id);
    /// Neither cancelled nor given up yet.
    int pending() const;

Q_SIGNALS:
    void cancelled(const dubwatch::JobId &id);
    void failed(const dubwatch::JobId &id, const dubwatch::ApiError &error);
    /// Not cancelled yet; all wait.
    void retrying(const dubwatch::ApiError &error, dubwatch::Duration wait);

private:
    JobApi &m_api;
    RequestQueue m_queue;
};

} // namespace dubwatch
