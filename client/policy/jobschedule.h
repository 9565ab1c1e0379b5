// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/adaptiveconfig.h"
#include "client/policy/backendknowledge.h"
#include "client/policy/predictors.h"
#include "client/policy/trust.h"

namespace dubwatch {

class Forecast;

/// When to look at one job, from what its answers say and what its backend has taught: the adaptive
/// policy itself, in seconds, with no clock, no chance and no server's wishes in it.
///
/// Ages are those at which an answer came; what it says is half a round trip older. Reads a
/// knowledge that must outlive it; whoever drives it tells that knowledge of the answers first.
class JobSchedule
{
public:
    JobSchedule(const AdaptiveConfig &config, const BackendKnowledge &knowledge);

    /// From here on another kind of work's; before the first answer, its trust as well.
    void setKnowledge(const BackendKnowledge &knowledge);

    /// The wait before the first poll, at age 0.
    double first() const;
    /// The wait after an answer that was not the end.
    double next(double age, double roundTrip, const Feedback &feedback);
    /// The probability that the job has ended by \a age.
    double doneProbability(double age) const;
    /// What there is to learn from an end that was noticed at \a age.
    Lesson ended(double age, double roundTrip) const;

    /// The waits come from the prior alone.
    bool knowsNothing() const;
    int answers() const { return m_answers; }
    const Prediction &prediction() const { return m_prediction; }
    double trust() const { return m_trust.probability(); }

private:
    Forecast forecast() const;
    bool isLookWorthIt(double blindCost) const;
    double clamped(double wait) const;

    AdaptiveConfig m_config;
    const BackendKnowledge *m_knowledge;
    Trust m_trust;
    Predictors m_predictors;
    Prediction m_prediction;
    double m_age = 0; ///< that the last answer was about
    int m_answers = 0;
};

} // namespace dubwatch
