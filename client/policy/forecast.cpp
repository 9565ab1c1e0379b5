// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/forecast.h"

#include "client/policy/adaptiveconfig.h"
#include "client/policy/backendknowledge.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

namespace {

constexpr double failureJobs = 10; // that the prior probability of an early failure is worth

} // namespace

Forecast::Forecast(const BackendKnowledge &knowledge, const AdaptiveConfig &config, double age,
                   const Prediction &prediction, double trust)
    : m_knowledge(knowledge)
    , m_config(config)
    , m_age(age)
    , m_prediction(prediction)
    , m_trust(trust)
    , m_now(knowledge.outliving(age, config))
{
    if (prediction) {
        const double share = (failureJobs * config.failures + knowledge.failedEarly)
            / (failureJobs + knowledge.ended);
        m_hazard = share / std::max(age + prediction.remaining.median, 1.0);
    }
}

double Forecast::survival(double x) const
{
    const double history = historySurvival(x);
    if (!m_prediction) {
        return history;
    }
    const double said = m_prediction.remaining.survival(x);
    return (m_trust * said + (1 - m_trust) * history) * std::exp(-m_hazard * x);
}

double Forecast::historySurvival(double x) const
{
    return m_knowledge.outliving(m_age + x, m_config) / m_now;
}

} // namespace dubwatch
