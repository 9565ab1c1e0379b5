// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/rowupdate.h"

#include "client/wording.h"
#include "ui/model/etasmoother.h"

namespace dubwatch::ui {

namespace {

void takePoll(JobRow &row, const Poll &poll)
{
    row.httpStatus = poll.httpStatus;
    row.latency = poll.latency;
    row.wentBack = poll.wentBack;
    row.trouble = poll.error ? wording::errorSentence(*poll.error) : QString();
}

void takeAnswer(JobRow &row, Instant at)
{
    row.stale = false;
    row.lastAnswer = at;
    if (isTerminal(row.job.state)) {
        return;
    }
    const auto end = row.job.remaining ? std::optional(at + *row.job.remaining)
                                        : std::optional<Instant>(row.job.finishes);
    EtaSmoother smoother(row.shownEnd, row.silentAnswers);
    // The cause of a rise is told where every poll is seen: by the history and the log.
    (void)smoother.report({at, end, row.wentBack});
    row.shownEnd = smoother.end();
    row.silentAnswers = smoother.silentAnswers();
}

void takeEnd(JobRow &row, Instant now)
{
    if (!isTerminal(row.job.state)) {
        row.ended.reset();
        row.hasEnded = false;
        return;
    }
    row.hasEnded = row.hasEnded || row.watch == WatchState::Ended;
    row.shownEnd.reset();
    if (row.job.finished) {
        row.ended = row.job.finished;
    } else if (!row.ended) {
        row.ended = row.lastAnswer.value_or(now);
    }
}

} // namespace

void updateRow(JobRow &row, const JobUpdate &update, Instant now)
{
    row.job.take(update.job);
    row.watch = update.watch;
    row.polls = update.polls;
    row.nextPoll = update.nextPoll;
    if (!row.firstSeen) {
        row.firstSeen = now;
    }
    if (update.lastPoll) {
        takePoll(row, *update.lastPoll);
    }
    if (update.lastAnswer && row.lastAnswer != update.lastAnswer) {
        takeAnswer(row, *update.lastAnswer);
    }
    takeEnd(row, now);
}

} // namespace dubwatch::ui
