// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"

#include <QString>

/// The sentences that people read, for window and command line alike: translated, with no blame
/// and no exclamation marks. Text that came from a server is passed on with its control
/// characters escaped.
namespace dubwatch::wording {

/// "Running", "Completed", … and "Unknown".
QString stateWord(JobState state);
/// The same, and for an unknown state the server's own word: Unknown "rendering_v2".
QString stateWord(JobState state, const QString &rawState);

/// What happened, in one sentence: "No answer within 10 s".
QString errorSentence(const ApiError &error);
/// The short word for a log's code column: "timeout", "refused", "429".
QString errorCode(const ApiError &error);

/// "server says 240 s left, so the longest interval", "no estimate, so the shortest interval";
/// of a forecast, what it was made of: "server says 240 s left; jobs here take 18 % less than it
/// says (±12 %), so next look at 196 s".
QString waitReason(const WaitReason &reason);

/// The message column of a log: "running 86 %, server says 240 s left".
QString pollMessage(const Poll &poll);
/// Its end, where the server told what is left: ", server says 240 s left".
QString leftPart(Duration left);

/// The backend as a whole, for a log or a banner: "api.heygen.com does not answer: 97,114 jobs
/// wait, one is tried". Null while nothing is wrong.
QString healthSentence(const BackendHealth &health, const QString &host);

/// How a watch ended, in one line: "completed after 25 min 12 s", "no end seen in 15 polls".
QString outcomeSentence(const Outcome &outcome);

/// "2 s", "47 s", "2 min", "2 h".
QString shortDuration(Duration duration);
/// An estimate as the server said it: "7.3 s", "240 s".
QString secondsLeft(Duration duration);
/// As exact as secondsLeft() is: the same texts are the same here.
Duration shownLeft(Duration duration);
/// "87 ms", "10.0 s", "25 min 12 s", "2 h 5 min".
QString exactDuration(Duration duration);
/// A coarse ETA as in the table: "any moment" (under 5 s), "~20 s", "~4 min", "~1½ h".
QString coarseRemaining(Duration remaining);
/// "just now", "40 s ago", "3 min ago".
QString age(Duration duration);
/// Rounded down; never 100 unless \a ended.
int wholePercent(double progress, bool ended);
/// "62 %" with a no-break space; never "100 %" unless \a ended.
QString percent(double progress, bool ended);

// Parts of a sentence, put together as the language does: "a, b, c", "what: why", "what (aside)".
QString listed(const QStringList &parts);
QString explained(const QString &what, const QString &why);
QString withAside(const QString &what, const QString &aside);

/// Control characters, line ends and bidirectional overrides as visible escapes.
QString escaped(const QString &text);

/// A cell of CSV or TSV that a spreadsheet must not take for a formula: a "'" before what begins
/// like one.
QString unformulated(const QString &text);

} // namespace dubwatch::wording
