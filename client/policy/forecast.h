// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/prediction.h"

namespace dubwatch {

struct AdaptiveConfig;
struct BackendKnowledge;

/// The distribution of a job's remaining time, given that it is still running at an age: what its
/// server says, as far as that is trusted, mixed with how long jobs here take, and with a small
/// hazard of failing early. Seconds. A view on values that must outlive it.
class Forecast
{
public:
    Forecast(const BackendKnowledge &knowledge, const AdaptiveConfig &config, double age,
             const Prediction &prediction, double trust);

    /// The probability to be still running \a x later; 1 at 0, never rising.
    double survival(double x) const;
    /// The same by the history of durations alone.
    double historySurvival(double x) const;
    const Prediction &prediction() const { return m_prediction; }

private:
    const BackendKnowledge &m_knowledge;
    const AdaptiveConfig &m_config;
    double m_age;
    Prediction m_prediction;
    double m_trust;
    double m_hazard = 0; ///< of an early failure, a second
    double m_now; ///< jobs that took longer than m_age
};

} // namespace dubwatch
