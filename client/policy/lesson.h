// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/prediction.h"

#include <optional>
#include <vector>

namespace dubwatch {

/// What the predictors said at one answer: remaining times in seconds, before any correction.
struct Observation
{
    double age = 0; ///< of the job then, seconds
    std::optional<double> eta = {};
    std::optional<double> slope = {};
    std::optional<double> progress = {};
};

/// What one job's end has to teach: the interval in which it ended, and what was said before.
struct Lesson
{
    double seenRunning = 0; ///< the last age at which it was, seconds
    double seenEnded = 0; ///< the age at which it was
    std::optional<double> exact = {}; ///< its true run time
    bool failed = false;
    bool knowsAge = true; ///< ages count from the submission
    Prediction prediction = {}; ///< of the last answer
    double trustOdds = 0; ///< logarithm of the odds, after the last answer
    std::vector<Observation> observations = {};
};

} // namespace dubwatch
