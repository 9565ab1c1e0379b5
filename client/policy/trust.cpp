// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/trust.h"

#include <algorithm>
#include <cmath>

namespace dubwatch {

namespace {

constexpr double furthest = 4; // of the log odds: no belief is beyond change
constexpr double unlikely = 1e-6;
constexpr double rate = 0.05; // a job's share in what a backend is trusted

double probabilityOf(double logOdds) { return 1 / (1 + std::exp(-logOdds)); }

} // namespace

Trust::Trust(double probability)
    : m_logOdds(std::log(probability / (1 - probability)))
{
}

void Trust::outlived(double bySaying, double byHistory)
{
    const double factor = std::max(bySaying, unlikely) / std::max(byHistory, unlikely);
    m_logOdds = std::clamp(m_logOdds + std::log(factor), -furthest, furthest);
}

double Trust::probability() const { return probabilityOf(m_logOdds); }

double Trust::learned(double former, double logOdds)
{
    return std::clamp(former + rate * (probabilityOf(logOdds) - former), 0.3, 0.97);
}

} // namespace dubwatch
