// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"
#include "ui/model/maybe.h"
#include "ui/model/sharedtext.h"

namespace dubwatch::ui {

/// A Job in less than half of its room, under the names that it has there. What no cell is made
/// from and no command needs is left out: the webhook, and the keys that the API does not know.
struct PackedJob
{
    PackedJob() = default;
    explicit PackedJob(const Job &job) { take(job); }

    /// Texts that have not changed stay shared with whoever shares them.
    void take(const Job &job);
    Job unpacked() const;

    JobId id = {};
    QString title = {};
    SharedText source = {};
    SharedText language = {};
    SharedText tag = {};
    SharedText rawState = {};
    SharedText result = {};
    SharedText error = {};
    SharedText errorCode = {};
    SharedText statusUrl = {};
    Maybe<double> progress = {};
    Maybe<Duration> remaining = {};
    Maybe<Duration> duration = {};
    Maybe<Duration> queuedFor = {};
    Maybe<Instant> created = {};
    Maybe<Instant> started = {};
    Maybe<Instant> finished = {};
    Maybe<Instant> finishes = {};
    JobState state = JobState::Unknown;

    friend bool operator==(const PackedJob &, const PackedJob &) = default;
};

} // namespace dubwatch::ui
