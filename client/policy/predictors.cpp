// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/predictors.h"

#include "client/policy/adaptiveconfig.h"
#include "client/policy/backendknowledge.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

using Source = Prediction::Source;

namespace {

constexpr double shortest = 0.05; // seconds: nothing is predicted to be nearer
constexpr double widest = 3; // of a log-sd

} // namespace

Prediction Predictors::observe(double age, double step, const Feedback &feedback,
                               const BackendKnowledge &knowledge, const AdaptiveConfig &config)
{
    const Word eta = fromEta(age, feedback, knowledge.etaStep);
    const Word slope = fromSlope(age, eta, knowledge.etaStep);
    const Word progress = fromProgress(age, feedback, knowledge.progressStep);
    if (m_observations.size() < size_t(config.observations)) {
        m_observations.push_back({age, eta.left, slope.left, progress.left});
    }
    Prediction best;
    const auto consider = [&](const Prediction &prediction) {
        if (prediction && (!best || prediction.remaining.sigma < best.remaining.sigma)) {
            best = prediction;
        }
    };
    consider(judged(Source::Eta, eta, step, knowledge.eta, config.etaSigma, config));
    consider(judged(Source::Slope, slope, step, knowledge.slope, config.slopeSigma, config));
    consider(judged(Source::Progress, progress, step, knowledge.progress, config.progressSigma,
                    config));
    return best;
}

Predictors::Word Predictors::fromEta(double age, const Feedback &feedback, double rounding)
{
    if (!feedback.eta || *feedback.eta < 0) {
        return {};
    }
    const double left = std::max(*feedback.eta, shortest);
    if (!m_firstEta) {
        m_firstEta = left;
        m_firstEtaAge = age;
    }
    return {left, 0.3 * rounding / left};
}

Predictors::Word Predictors::fromSlope(double age, const Word &eta, double rounding) const
{
    if (!eta.left) {
        return {};
    }
    const double time = age - m_firstEtaAge;
    const double fall = *m_firstEta - *eta.left;
    const double speed = fall / std::max(time, 1e-9); // seconds of ETA a second
    if (time <= 0.2 * std::max(*eta.left, 1.0) || speed <= 0.1 || speed >= 10) {
        return {};
    }
    return {*eta.left / speed, eta.blur + 0.4 * rounding / fall};
}

/// Progress is taken to be linear and rounded down, so each value bounds the whole run time; the
/// bounds of all answers together are tight.
Predictors::Word Predictors::fromProgress(double age, const Feedback &feedback, double rounding)
{
    if (!feedback.hasProgress() || *feedback.progress >= 1) {
        return {};
    }
    double low = age / (*feedback.progress + rounding);
    double high = age / *feedback.progress;
    if (std::max(low, m_shortest) < std::min(high, m_longest)) {
        low = std::max(low, m_shortest);
        high = std::min(high, m_longest);
    }
    m_shortest = low;
    m_longest = high;
    low = std::max(low, age);
    const double left = std::max(0.5 * (low + high) - age, shortest);
    return {left, 0.29 * (high - low) / left}; // 1/√12: a uniform distribution's
}

Prediction Predictors::judged(Source source, const Word &word, double step,
                              const Calibration &calibration, double sigma,
                              const AdaptiveConfig &config)
{
    Revisions &revisions = m_revisions[size_t(source) - 1];
    if (!word.left) {
        revisions.left.reset();
        return {};
    }
    const auto [mean, variance] = calibration.about(*word.left, sigma);
    const double left = std::max(*word.left * std::exp(mean), shortest);
    if (revisions.left) {
        const double change = std::clamp(std::log((step + left) / *revisions.left), -2.0, 2.0);
        const double weight = std::min(1.0, step / *revisions.left);
        revisions.weight += weight;
        revisions.squares += weight * change * change;
    }
    revisions.left = left;
    const double revised = (config.revisionWeight * variance + revisions.squares)
        / (config.revisionWeight + revisions.weight);
    const double noise = config.timeNoise / left;
    const double total = std::sqrt(revised + word.blur * word.blur + noise * noise);
    return {source, *word.left, {left, std::clamp(total, config.sigmaFloor, widest)}};
}

} // namespace dubwatch
