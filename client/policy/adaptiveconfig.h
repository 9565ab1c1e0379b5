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

    double priorDuration = 80; ///< scale of the prior survival (1 + t/scale)^-shape
    double priorShape = 1.6;
    double priorWeight = 1; ///< the prior counts as so many ended jobs
    double etaSigma = 0.45; ///< prior log-sd of actual ÷ predicted remaining time, per predictor
    double slopeSigma = 0.30;
    double progressSigma = 0.30;
    double sigmaFloor = 0.01; ///< no prediction is believed to be better
    double timeNoise = 0.02; ///< of timers and round trips
    double trust = 0.95; ///< prior probability that what the server says has to do with the end
    double failures = 0.10; ///< prior probability of an early failure, worth 10 ended jobs
    double revisionWeight = 2; ///< observations behind a predictor's sigma before its revisions
    double jitterShare = 0.03; ///< of the wait, at most, and upwards only
    double jitterCost = 0.25; ///< of pollCost, at most
    int observations = 64; ///< of one job, kept to learn from its end

    // Beyond the specification.
    double firstLook = 1.5; ///< the first look is no earlier than so many pollCosts
    bool pricesFirstLook = true; ///< a first look has to be worth what it may tell
    double slopeBaseline = 0.5; ///< the share of its age over which an estimate's fall is not seen
    bool intersectsEtas = true; ///< rounded estimates bound the end, and their bounds are joined
    double wander = 0.3; ///< by so much waits vary, either way, where nothing at all is known

    static AdaptiveConfig reference()
    {
        AdaptiveConfig config;
        config.priorDuration = 20;
        config.priorShape = 1;
        config.etaSigma = 0.35;
        config.timeNoise = 0.05;
        config.trust = 0.90;
        config.jitterShare = 0.10;
        config.firstLook = 0;
        config.pricesFirstLook = false;
        config.slopeBaseline = 0;
        config.intersectsEtas = false;
        config.wander = 0;
        return config;
    }
};

} // namespace dubwatch
