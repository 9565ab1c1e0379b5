// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/calibration.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

namespace {

constexpr double largest = 4; // |r| beyond this is not a prediction gone wrong, but none at all
constexpr double keepWhole = 0.9985; // half forgotten after 460 observations
constexpr double keepOctave = 0.993; // after 100
constexpr double wholeStrength = 4;
constexpr double octaveStrength = 3;

size_t octaveOf(double predicted)
{
    const auto power = int(std::floor(std::log2(std::max(predicted, 1e-3))));
    return size_t(std::clamp(power + 2, 0, Calibration::octaves - 1));
}

} // namespace

void Calibration::Sums::add(double value, double weight, double keep)
{
    n = n * keep + weight;
    r = r * keep + weight * value;
    rr = rr * keep + weight * value * value;
}

Calibration::Moments Calibration::Sums::shrunk(const Moments &parent, double strength) const
{
    const double count = strength + n;
    const double mean = (strength * parent.mean + r) / count;
    const double offset = parent.mean - mean;
    const double squares = rr - 2 * mean * r + mean * mean * n
        + strength * (parent.variance + offset * offset);
    return {mean, std::max(squares / count, 0.0)};
}

void Calibration::add(double predicted, double actual, double weight)
{
    const double r = std::clamp(std::log(actual / predicted), -largest, largest);
    whole.add(r, weight, keepWhole);
    octave[octaveOf(predicted)].add(r, weight, keepOctave);
}

Calibration::Moments Calibration::about(double predicted, double sigma) const
{
    const Moments all = whole.shrunk({0, sigma * sigma}, wholeStrength);
    return octave[octaveOf(predicted)].shrunk(all, octaveStrength);
}

} // namespace dubwatch
