// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backendgate.h"
#include "client/dialect/dialect.h"
#include "client/question.h"
#include "client/watch.h"

namespace dubwatch {

/// What the poller knows beside the watch and the answer.
struct Circumstances
{
    const Dialect &dialect;
    Instant now = {};
    /// Completed jobs have a result in this dialect: one without it may be an answer too early.
    bool expectsResult = false;
    /// Due times are rounded up to multiples of this, so that batches fill; 0: they are not.
    Duration grid = {};
};

/// What came of one poll.
struct Judgement
{
    Poll poll;
    std::optional<WatchEnd> end = {}; ///< absent: polling goes on, at watch.pollAt
    bool isJobChanged = false;
};

/// Enters into \a watch what was told about its job and decides how it goes on. Pure: no clock,
/// no network.
///
/// Only the job can fail the job. A state that is not terminal is taken as it is told, and marked
/// when it is behind what was known; a terminal one ends the watch, so that nothing told later
/// takes it back unless somebody watches the job again. "Completed" without the result that the
/// dialect has is asked again up to three times before it is believed; a 404 within seconds of our
/// own submit is the backend's lag.
Judgement judge(Watch &watch, const Telling &telling, const BackendGate &gate,
                const Circumstances &circumstances);

} // namespace dubwatch
