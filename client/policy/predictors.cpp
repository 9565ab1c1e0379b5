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
    const Word eta = fromEta(age, feedback, knowledge.etaStep, config);
    const Word slope = fromSlope(age, eta, knowledge.etaStep, config);
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

void Predictors::Bounds::narrow(double from, double to)
{
    const bool fits = std::max(low, from) < std::min(high, to);
    low = fits ? std::max(low, from) : from;
    high = fits ? std::min(high, to) : to;
}

Predictors::Word Predictors::Bounds::left(double age) const
{
    const double from = std::max(low, age);
    const double middle = std::max(0.5 * (from + high) - age, shortest);
    return {middle, 0.29 * std::max(high - from, 0.0) / middle}; // 1/√12: a uniform one's
}

/// A rounded estimate is an interval in which the job ends; as time passes, the intervals of
/// several answers overlap in a narrow one.
Predictors::Word Predictors::fromEta(double age, const Feedback &feedback, double rounding,
                                     const AdaptiveConfig &config)
{
    if (!feedback.eta || *feedback.eta < 0) {
        return {};
    }
    const double left = std::max(*feedback.eta, shortest);
    Word word {left, 0.3 * rounding / left};
    if (config.intersectsEtas && rounding > 0) {
        const double end = age + *feedback.eta;
        m_endByEtas.narrow(end - rounding, std::max(end, age + shortest));
        word = m_endByEtas.left(age);
    }
    if (!m_firstEta) {
        m_firstEta = {.age = age, .eta = word.left};
    }
    return word;
}

Predictors::Word Predictors::fromSlope(double age, const Word &eta, double rounding,
                                       const AdaptiveConfig &config) const
{
    if (!eta.left) {
        return {};
    }
    Observation from = *m_firstEta;
    for (const Observation &said : m_observations) {
        if (said.age > age * config.slopeBaseline) {
            break;
        }
        from = said.eta ? said : from;
    }
    const double time = age - from.age;
    const double fall = *from.eta - *eta.left;
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
    m_endByProgress.narrow(age / (*feedback.progress + rounding), age / *feedback.progress);
    return m_endByProgress.left(age);
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
