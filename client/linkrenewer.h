// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobapi.h"
#include "client/requestqueue.h"

namespace dubwatch {

/// Asks for the links to results anew: those of many APIs work for minutes or hours only, and a
/// look at the job tells one that works. A few requests at a time, each tried again after trouble.
class LinkRenewer : public QObject
{
    Q_OBJECT

public:
    /// \a api must outlive the renewer.
    explicit LinkRenewer(JobApi &api, Chance chance = systemChance(), QObject *parent = nullptr);

    /// \a job is what is known of it.
    void renew(const Job &job);

Q_SIGNALS:
    /// \a job is what was known of it, with the new link; NotFound where there is none any more.
    void renewed(const dubwatch::JobId &id, const dubwatch::Result<dubwatch::Job> &job);

private:
    JobApi &m_api;
    RequestQueue m_queue;
};

} // namespace dubwatch
