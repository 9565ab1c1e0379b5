// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

namespace dubwatch {

/// What the adaptive policy assumes before it has learned anything, and how it weighs what it
/// learns. All times in seconds. Only pollCost is meant to be set by people: moving any other value
/// by a factor of two changes the mean cost by a few per cent.
///
/// The defaults are those that did best in bench_polling; reference() has those of the published
/// specification, which its golden vectors were made with.
struct AdaptiveConfig
{
    double pollCost = 0.5; ///< > 0: one poll is worth so many seconds of noticing late
    double minInterval = 0.5; ///< > 0, between an answer and the next request
    double maxInterval = 60; ///< at least minInterval

    double priorDuration = 20; ///< scale of the prior survival (1 + t/scale)^-shape
    double priorShape = 1;
    double priorWeight = 1; ///< the prior counts as so many ended jobs
    double etaSigma = 0.35; ///< prior log-sd of actual ÷ predicted remaining time, per predictor
    double slopeSigma = 0.30;
    double progressSigma = 0.30;
    double sigmaFloor = 0.01; ///< no prediction is believed to be better
    double timeNoise = 0.05; ///< of timers and round trips
    double trust = 0.90; ///< prior probability that what the server says has to do with the end
    double failures = 0.10; ///< prior probability of an early failure, worth 10 ended jobs
    double revisionWeight = 2; ///< observations behind a predictor's sigma before its revisions
    double jitterShare = 0.10; ///< of the wait, at most, and upwards only
    double jitterCost = 0.25; ///< of pollCost, at most
    int observations = 64; ///< of one job, kept to learn from its end

    static AdaptiveConfig reference() { return {}; }
};

} // namespace dubwatch
