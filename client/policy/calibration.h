// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>

namespace dubwatch {

/// How a predictor's remaining times compare to the truth: mean and variance of r = ln(actual /
/// predicted), over everything and per octave of the predicted value, since a server's last "5 s"
/// may be worth less than its first "5 min". Each octave leans on the whole, and the whole on the
/// prior, as long as there is little to go by. Old lessons fade.
class Calibration
{
public:
    struct Moments
    {
        double mean = 0;
        double variance = 0;
    };

    /// Weighted sums of r⁰, r¹ and r².
    struct Sums
    {
        double n = 0;
        double r = 0;
        double rr = 0;

        void add(double value, double weight, double keep);
        /// Mean and variance, shrunk to \a parent as if that were \a strength observations.
        Moments shrunk(const Moments &parent, double strength) const;
    };

    static constexpr int octaves = 16;

    /// \a predicted and \a actual are remaining times in seconds, > 0.
    void add(double predicted, double actual, double weight);
    /// Of r, for a prediction of this size; \a sigma is the prior's.
    Moments about(double predicted, double sigma) const;

    Sums whole = {};
    std::array<Sums, octaves> octave = {}; ///< the first up to ½ s, each of twice the one before
};

} // namespace dubwatch
