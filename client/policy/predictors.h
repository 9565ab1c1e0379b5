// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/feedback.h"
#include "client/policy/lesson.h"
#include "client/policy/prediction.h"

#include <array>
#include <limits>

namespace dubwatch {

struct AdaptiveConfig;
struct BackendKnowledge;
class Calibration;

/// Makes of one job's answers predictions of its remaining time, in three ways: the server's own
/// estimate; the estimate divided by the speed at which it falls; and the run time that the
/// progress implies. Of these the one with the smallest uncertainty is taken. Seconds.
class Predictors
{
public:
    /// The answer at the job's \a age, \a step after the one before. Remembers the observation.
    Prediction observe(double age, double step, const Feedback &feedback,
                       const BackendKnowledge &knowledge, const AdaptiveConfig &config);

    const std::vector<Observation> &observations() const { return m_observations; }

private:
    /// A predictor's word on the remaining time, and how much rounding blurs it (relative sd).
    struct Word
    {
        std::optional<double> left = {};
        double blur = 0;
    };
    /// What is known of a time, by the bounds that each answer gives. Those that contradict each
    /// other start anew.
    struct Bounds
    {
        double low = std::numeric_limits<double>::lowest();
        double high = std::numeric_limits<double>::max();

        void narrow(double from, double to);
        /// What is left to the middle of them at \a age, and how far that may be off.
        Word left(double age) const;
    };
    /// How a predictor has revised itself within this job.
    struct Revisions
    {
        std::optional<double> left = {}; ///< what it said at the answer before
        double weight = 0;
        double squares = 0;
    };

    Word fromEta(double age, const Feedback &feedback, double rounding,
                 const AdaptiveConfig &config);
    Word fromSlope(double age, const Word &eta, double rounding,
                   const AdaptiveConfig &config) const;
    Word fromProgress(double age, const Feedback &feedback, double rounding);
    Prediction judged(Prediction::Source source, const Word &word, double step,
                      const Calibration &calibration, double sigma, const AdaptiveConfig &config);

    std::vector<Observation> m_observations;
    std::array<Revisions, 3> m_revisions;
    std::optional<Observation> m_firstEta;
    Bounds m_endByEtas; ///< ages, where estimates are rounded
    Bounds m_endByProgress;
};

} // namespace dubwatch
