// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/polling/virtualrun.h"

namespace dubwatch::bench {

/// Conditions that the scenarios leave out. Each gives a table as text: what following a job costs
/// there, beside what it costs without them. A poll is worth half a second of lag.

/// Polls that fail by chance, and outages of a minute.
QString failingPolls(const Sample &sample);
/// A client that sleeps for 5 to 30 minutes of a long job.
QString suspends(const Sample &sample);
/// A backend whose jobs take three times as long from one job to the next, and that begins to
/// estimate three times what is left.
QString drift(const Sample &sample);
/// Brief and long jobs on one backend: known apart by their kind, not known apart, and on two.
QString mixedKinds(const Sample &sample);

} // namespace dubwatch::bench
