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
    JobFields fields = {};
    Life life = {};
    quint64 request = 0; ///< number of the latest request for this job; 0 before the first
    std::shared_ptr<const DurationDistribution> latency = {}; ///< its own; null for the scenario's
};

/// The job as it stands at virtual time \a now: its timeline and its fields, spans still virtual.
/// Without what depends on who asks: its id and the address of its result.
Job jobAt(const JobRecord &record, Instant now);

/// About as many bytes as a reply spells the job in: its own text, and what is around it.
qsizetype spelledSize(const JobRecord &record);

/// By how much real time this request's answer is delayed.
Duration latencyOf(const JobRecord &record, const Scenario &scenario);

} // namespace dubwatch::server
