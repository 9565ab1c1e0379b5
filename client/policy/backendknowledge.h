// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/calibration.h"
#include "client/policy/durationhistory.h"
#include "client/policy/feedback.h"

#include <optional>

namespace dubwatch {

struct AdaptiveConfig;
struct Lesson;

/// What the jobs of one backend, or of one kind of work there, have taught: how far its estimates
/// can be trusted and how long its jobs take. A plain value, about 2 KiB.
struct BackendKnowledge
{
    Calibration eta = {};
    Calibration slope = {};
    Calibration progress = {};
    DurationHistory durations = {};
    double ended = 0; ///< jobs
    double failedEarly = 0; ///< of these, in fractions too
    double firstAnswers = 0; ///< jobs that were answered at least once
    double firstTold = 0; ///< of these, the ones whose first answer had an estimate or progress
    std::optional<double> trust = {}; ///< that what the server says has to do with the end
    double etaStep = 60; ///< its ETAs are multiples of this, seconds; 0: of nothing
    double progressStep = 0.1; ///< likewise, of 0…1

    /// To be told of a job's first answer as well as of each.
    void onFirstAnswer(const Feedback &feedback);
    /// Finds out what the server rounds to; only ever gets finer.
    void onAnswer(const Feedback &feedback);
    /// How many jobs, the prior's pseudo-jobs among them, took longer than \a age, in seconds.
    double outliving(double age, const AdaptiveConfig &config) const;
    void learn(const Lesson &lesson, const AdaptiveConfig &config);
};

} // namespace dubwatch
