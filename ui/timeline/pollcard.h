// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobrow.h"
#include "ui/timeline/timelinescale.h"

#include <QString>

#include <utility>
#include <vector>

namespace dubwatch::ui {

/// What the card over a poll says: a title, its time, and lines of label and value.
struct PollCard
{
    QString title = {};
    QString time = {};
    std::vector<std::pair<QString, QString>> lines = {};

    /// The same as one sentence, for screen readers.
    QString spoken() const;
};

/// \a place is one of \a polls.
PollCard pollCard(const std::vector<PollRecord> &polls, size_t place);

/// "200", "429", "timeout".
QString answerCode(const PollRecord &poll);
/// "Next poll in 11 s: server says 240 s left"; empty when there is no next poll.
QString nextPollReason(const JobRow &row, const std::vector<PollRecord> &polls, Instant now);
/// What PollMark::Trouble means among these: "no answer", "refused", or both.
QString troubleText(const std::vector<PollRecord> &polls);
/// "answered", "429", or \a trouble.
QString markText(PollMark mark, const QString &trouble);

} // namespace dubwatch::ui
