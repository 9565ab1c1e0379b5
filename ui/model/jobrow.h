// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"
#include "ui/model/jobkey.h"
#include "ui/model/packedjob.h"

#include <QMetaType>

namespace dubwatch::ui {

/// The columns of the job table, in the order in which they stand at first.
enum class JobColumn { Job, Title, State, Progress, Eta, DoneAt, Next, Polls,
                       // On demand:
                       Language, Started, Elapsed, LastPoll, Latency, Http, Error, Result, Tag,
                       Backend };
constexpr int jobColumnCount = int(JobColumn::Backend) + 1;

/// What stands in one row: all that cells, delegates, tooltips and exports are made from.
struct JobRow
{
    PackedJob job = {}; ///< as last told
    SharedText backend = {}; ///< what the connection is called
    SharedText trouble = {}; ///< why the last poll did not answer, in words; null when it did
    Maybe<Duration> latency = {};
    Maybe<Instant> lastAnswer = {};
    Maybe<Instant> nextPoll = {};
    Maybe<Instant> shownEnd = {}; ///< predicted and smoothed, while it runs
    Maybe<Instant> firstSeen = {}; ///< by this monitor
    Maybe<Instant> ended = {}; ///< told by the server, else when we saw it
    ConnectionId connection = 0;
    bool stale = false; ///< offline: what is shown is old
    bool wentBack = false; ///< the last answer was behind an earlier one
    bool hasEnded = false; ///< it has been seen to, though it may be asked about again
    WatchState watch = WatchState::Waiting;
    int polls = 0;
    int silentAnswers = 0; ///< in a row, without an estimate
    int httpStatus = 0; ///< of the last poll; 0 without an answer

    JobKey key() const { return {job.id, connection}; }
};

/// Roles beside Qt's own. RowRole gives a `const JobRow *`, valid until the model's next change.
enum JobRole { RowRole = Qt::UserRole + 1, SortRole };

} // namespace dubwatch::ui

Q_DECLARE_METATYPE(const dubwatch::ui::JobRow *)
