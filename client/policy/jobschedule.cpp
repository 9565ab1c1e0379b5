// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/jobschedule.h"

#include "client/policy/forecast.h"
#include "client/policy/inspectionplanner.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

namespace {

constexpr double likelyToTell = 0.3; // then a look at once is worth its price
constexpr double firstRoundTrip = 0.1; // before any was measured

double medianByHistory(const Forecast &forecast)
{
    double low = 0;
    double high = 1;
    while (forecast.historySurvival(high) > 0.5) {
        low = high;
        high *= 2;
    }
    for (int i = 0; i < 20; ++i) {
        const double middle = 0.5 * (low + high);
        (forecast.historySurvival(middle) > 0.5 ? low : high) = middle;
    }
    return high;
}

} // namespace

JobSchedule::JobSchedule(const AdaptiveConfig &config, const BackendKnowledge &knowledge)
    : m_config(config)
    , m_knowledge(&knowledge)
    , m_trust(knowledge.trust.value_or(config.trust))
{
}

void JobSchedule::setKnowledge(const BackendKnowledge &knowledge)
{
    m_knowledge = &knowledge;
    if (m_answers == 0) {
        m_trust = Trust(knowledge.trust.value_or(m_config.trust));
    }
}

double JobSchedule::first() const
{
    const Inspection blind = nextInspection(forecast(), m_config);
    if (isLookWorthIt(blind.cost)) {
        return clamped(m_config.firstLook * m_config.pollCost);
    }
    return clamped(blind.wait - firstRoundTrip);
}

/// A look at once is worth its price where the server probably tells something, and what it tells
/// probably makes the rest cheaper by as much: on brief jobs, or where all take alike long, it does
/// not. What it would tell is taken for as good as its estimates have been so far.
bool JobSchedule::isLookWorthIt(double blindCost) const
{
    const double tells = (1 + m_knowledge->firstTold) / (2 + m_knowledge->firstAnswers);
    if (tells < likelyToTell || !m_config.pricesFirstLook) {
        return tells >= likelyToTell;
    }
    const double left = medianByHistory(forecast());
    const double variance = m_knowledge->eta.about(left, m_config.etaSigma).variance;
    const Prediction told {.source = Prediction::Source::Eta,
                           .raw = left,
                           .remaining = {left, std::max(std::sqrt(variance),
                                                        m_config.sigmaFloor)}};
    const Forecast informed(*m_knowledge, m_config, m_age, told, m_trust.probability());
    return m_config.pollCost + nextInspection(informed, m_config).cost <= blindCost;
}

double JobSchedule::next(double age, double roundTrip, const Feedback &feedback)
{
    // A job that is begun anew may be told to be younger than it was.
    const double told = std::max(age - roundTrip / 2, m_age);
    const double step = told - m_age;
    if (m_answers++ > 0 && m_prediction) {
        m_trust.outlived(m_prediction.remaining.survival(step), forecast().historySurvival(step));
    }
    m_age = told;
    m_prediction = m_predictors.observe(told, step, feedback, *m_knowledge, m_config);
    return clamped(nextInspection(forecast(), m_config).wait - roundTrip);
}

bool JobSchedule::knowsNothing() const
{
    return !m_prediction && m_knowledge->durations.jobs().empty();
}

double JobSchedule::doneProbability(double age) const
{
    return age <= m_age ? 0 : 1 - forecast().survival(age - m_age);
}

Lesson JobSchedule::ended(double age, double roundTrip) const
{
    const double told = std::max(age - roundTrip / 2, m_age);
    return {.seenRunning = m_answers > 0 ? m_age : 0.0,
            .seenEnded = told,
            .prediction = m_prediction,
            .trustOdds = m_trust.logOdds(),
            .observations = m_predictors.observations()};
}

Forecast JobSchedule::forecast() const
{
    return {*m_knowledge, m_config, m_age, m_prediction, m_trust.probability()};
}

double JobSchedule::clamped(double wait) const
{
    return std::clamp(wait, m_config.minInterval, m_config.maxInterval);
}

} // namespace dubwatch
