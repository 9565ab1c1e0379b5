// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/poll.h"

#include <QString>

/// The sentences that people read, for window and command line alike: translated, with no blame
/// and no exclamation marks. Text that came from a server is passed on with its control
/// characters escaped.
namespace dubwatch::wording {

/// "Running", "Completed", … and for an unknown state the raw word in quotes.
QString stateWord(JobState state);

/// What happened, in one sentence: "No answer within 10 s".
QString errorSentence(const ApiError &error);
/// The short word for a log's code column: "timeout", "refused", "429".
QString errorCode(const ApiError &error);

/// "server says 240 s left, so at most 10 s", "no estimate, so the shortest interval".
QString waitReason(const WaitReason &reason);

/// The message column of a log: "running 86 %, server says 240 s left".
QString pollMessage(const Poll &poll);

/// "2 s", "47 s", "2 min", "2 h".
QString shortDuration(Duration duration);
/// A coarse ETA as in the table: "any moment", "~4 min", "~1½ h".
QString coarseRemaining(Duration remaining);
/// "just now", "40 s ago", "3 min ago".
QString age(Duration duration);
/// "62 %" with a no-break space; never "100 %" unless \a ended.
QString percent(double progress, bool ended);

/// Control characters, line ends and bidirectional overrides as visible escapes.
QString escaped(const QString &text);

} // namespace dubwatch::wording
