// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/joboverrides.h"
#include "server/simulation/life.h"

#include <memory>
#include <vector>

namespace dubwatch::server {

/// What a submit said about a job, kept as it was said.
struct JobFields
{
    QString title = {};
    QString source = {};
    QString language = {};
    QString tag = {};
    QString webhook = {};
    QJsonObject extra = {}; ///< keys of the submit that its dialect does not know

    friend bool operator==(const JobFields &, const JobFields &) = default;
};

/// A job that is to be born.
struct JobOrder
{
    JobFields fields = {};
    JobOverrides overrides = {};
};

/// The orders of `--jobs N`: "Job 1" … "Job N".
std::vector<JobOrder> numberedOrders(quint64 count);

/// All that the simulation keeps of a job: a few hundred bytes, and no timer.
struct JobRecord
{
    JobId id; ///< as the dialect that it was submitted through spells it
    JobFields fields = {};
    Life life = {};
    quint64 request = 0; ///< number of the latest request for this job; 0 before the first
    std::shared_ptr<const DurationDistribution> latency = {}; ///< its own; null for the scenario's
};

/// The job as a message shows it at virtual time \a now: its timeline and its fields, spans still
/// virtual. A completed job's result is \a resultPrefix, an absolute URL such as
/// "http://127.0.0.1:8000/results/", followed by id and ".mp4".
Job jobAt(const JobRecord &record, Instant now, const QString &resultPrefix);

/// By how much real time this request's answer is delayed.
Duration latencyOf(const JobRecord &record, const Scenario &scenario);

} // namespace dubwatch::server
