// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/sortkey.h"

#include "ui/model/foldedtext.h"
#include "ui/model/jobcells.h"

namespace dubwatch::ui {

namespace {

SortKey ofText(const QString &text) { return {0, foldedText(text), text.isEmpty()}; }

SortKey ofNumber(std::optional<double> number)
{
    return {number.value_or(0), {}, !number.has_value()};
}

SortKey ofInstant(std::optional<Instant> instant)
{
    return {instant ? double(instant->time_since_epoch().count()) : 0, {}, !instant.has_value()};
}

SortKey ofDuration(std::optional<Duration> duration)
{
    return {duration ? double(duration->count()) : 0, {}, !duration.has_value()};
}

/// Queued before running before what has ended, as the sidebar has it; unknown words last.
double rankOf(JobState state)
{
    return state == JobState::Unknown ? double(JobState::Expired) + 1 : double(state);
}

} // namespace

bool isTextColumn(JobColumn column)
{
    switch (column) {
    case JobColumn::Job:
    case JobColumn::Title:
    case JobColumn::Language:
    case JobColumn::Error:
    case JobColumn::Result:
    case JobColumn::Tag:
    case JobColumn::Backend:
        return true;
    default:
        return false;
    }
}

SortKey sortKey(const JobRow &row, JobColumn column, Instant now)
{
    switch (column) {
    case JobColumn::Job: return ofText(row.job.id.value);
    case JobColumn::Title: return ofText(row.job.title);
    case JobColumn::State: return ofNumber(rankOf(row.job.state));
    case JobColumn::Progress: return ofNumber(shownProgress(row));
    case JobColumn::Eta: return ofInstant(row.shownEnd); // a paused one keeps its place
    case JobColumn::DoneAt: return ofInstant(row.ended ? *row.ended : predictedEnd(row));
    case JobColumn::Next: return ofInstant(row.nextPoll);
    case JobColumn::Polls: return ofNumber(row.polls);
    case JobColumn::Language: return ofText(row.job.language);
    case JobColumn::Started: return ofInstant(row.job.started);
    case JobColumn::Elapsed: return ofDuration(elapsed(row, now));
    case JobColumn::LastPoll: return ofInstant(row.lastAnswer);
    case JobColumn::Latency: return ofDuration(row.latency);
    case JobColumn::Http:
        return ofNumber(row.httpStatus == 0 ? std::nullopt : std::optional<double>(row.httpStatus));
    case JobColumn::Error: return ofText(row.job.error);
    case JobColumn::Result: return ofText(row.job.result);
    case JobColumn::Tag: return ofText(row.job.tag);
    case JobColumn::Backend: return ofText(row.backend);
    }
    Q_UNREACHABLE();
}

} // namespace dubwatch::ui
