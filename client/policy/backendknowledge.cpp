// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/backendknowledge.h"

#include "client/policy/adaptiveconfig.h"
#include "client/policy/lesson.h"
#include "client/policy/trust.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace dubwatch {

namespace {

/// The coarsest step, no coarser than the present one, of which \a value is a multiple; 0: none.
double stepOf(double value, double present, std::initializer_list<double> steps)
{
    for (const double step : steps) {
        const double times = value / step;
        if (step <= present * 1.0001 && std::fabs(times - std::round(times)) < 1e-6) {
            return step;
        }
    }
    return 0;
}

/// Where in its interval the job probably ended, at three points that share the probability. The
/// end is somewhere between two polls; to take the moment of noticing for it would teach the
/// policy to be late. One step of expectation maximisation.
class EndPoints
{
public:
    EndPoints(const Lesson &lesson, double mass)
        : m_lesson(lesson)
        , m_mass(mass)
    {
    }

    double at(double u) const
    {
        if (m_lesson.exact) {
            return *m_lesson.exact;
        }
        const double p = std::clamp(u * m_mass, 1e-6, 1 - 1e-6);
        return std::clamp(m_lesson.seenRunning + m_lesson.prediction.remaining.quantile(p),
                          m_lesson.seenRunning, m_lesson.seenEnded);
    }
    double width() const { return m_lesson.exact ? 0 : m_lesson.seenEnded - m_lesson.seenRunning; }

private:
    const Lesson &m_lesson;
    double m_mass;
};

void calibrate(BackendKnowledge &knowledge, const Lesson &lesson, double mass)
{
    const EndPoints ends(lesson, mass);
    for (const double u : {1.0 / 6, 1.0 / 2, 5.0 / 6}) {
        const double end = ends.at(u);
        for (const Observation &said : lesson.observations) {
            const double left = end - said.age;
            if (left <= 0.02) {
                continue;
            }
            const double blur = ends.width() / left;
            const double weight = (0.5 + 0.5 / (1 + 4 * blur * blur)) / 3;
            const auto add = [&](Calibration &calibration, const std::optional<double> &predicted) {
                if (predicted) {
                    calibration.add(*predicted, left, weight);
                }
            };
            add(knowledge.eta, said.eta);
            add(knowledge.slope, said.slope);
            add(knowledge.progress, said.progress);
        }
    }
}

} // namespace

void BackendKnowledge::onFirstAnswer(const Feedback &feedback)
{
    firstAnswers += 1;
    firstTold += feedback.tells() ? 1 : 0;
}

void BackendKnowledge::onAnswer(const Feedback &feedback)
{
    if (feedback.eta && *feedback.eta > 0) {
        etaStep = stepOf(*feedback.eta, etaStep, {60, 30, 10, 5, 1});
    }
    if (feedback.hasProgress() && *feedback.progress < 1) {
        progressStep = stepOf(*feedback.progress, progressStep, {0.1, 0.05, 0.01});
    }
}

double BackendKnowledge::outliving(double age, const AdaptiveConfig &config) const
{
    return config.priorWeight * std::pow(1 + age / config.priorDuration, -config.priorShape)
        + durations.survivors(age);
}

void BackendKnowledge::learn(const Lesson &lesson, const AdaptiveConfig &config)
{
    if (!std::isfinite(lesson.seenEnded - lesson.seenRunning + lesson.trustOdds)) {
        return;
    }
    const double lasted = lesson.seenEnded - lesson.seenRunning;
    const double outlived = lesson.prediction ? lesson.prediction.remaining.survival(lasted) : 0;
    ended += 1;
    if (lesson.failed && lesson.prediction) {
        // A server that fails its jobs at the predicted end does not fail them early.
        failedEarly += outlived;
        if (outlived > 0.5) {
            return;
        }
    }
    if (lesson.knowsAge) {
        durations.add({lesson.exact.value_or(lesson.seenRunning),
                       lesson.exact.value_or(lesson.seenEnded)});
    }
    if (!lesson.prediction) {
        return;
    }
    calibrate(*this, lesson, 1 - outlived);
    const double said = std::max(1 - outlived, 1e-3);
    const double known = std::max(1 - outliving(lesson.seenEnded, config)
                                      / outliving(lesson.seenRunning, config), 1e-3);
    trust = Trust::learned(trust.value_or(config.trust), lesson.trustOdds + std::log(said / known));
}

} // namespace dubwatch
