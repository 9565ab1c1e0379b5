// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/poll.h"

namespace dubwatch::app {

// What is written to standard output when it is not a display: one line each, without its end,
// with what came from a server escaped. Times are UTC, seconds have a decimal point whatever the
// locale. The JSON lines hold what is known, and nothing for what is not.

/// "2026-03-25T12:00:00.000Z  job_1  attempt 3  running 40 %  next in 2.5 s (no estimate, …)".
QString pollLine(const Poll &poll);
QString pollJson(const Poll &poll);

/// "2026-03-25T12:00:07.310Z  job_1  completed after 7.3 s (4 polls)  https://…".
QString resultLine(const JobId &id, const Outcome &outcome, Instant at);
QString resultJson(const JobId &id, const Outcome &outcome, Instant at);

/// A job in its new state: "2026-03-25T12:00:07.310Z  job_1  completed  Title".
QString stateLine(const Job &job, Instant at);
QString stateJson(const Job &job, Instant at);

/// Id, state, progress, seconds left, language, tag and title with tabs between them. A cell that a
/// spreadsheet would take for a formula gets a leading apostrophe.
QString tabbedLine(const Job &job);
QString jobJson(const Job &job);

} // namespace dubwatch::app
