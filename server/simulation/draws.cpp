// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/draws.h"

#include <cmath>
#include <numbers>

namespace dubwatch::server {

namespace {

constexpr quint64 goldenGamma = 0x9e3779b97f4a7c15;

constexpr quint64 mix(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

constexpr quint64 fold(quint64 state, quint64 word)
{
    return mix((state ^ word) + goldenGamma);
}

} // namespace

quint64 Draws::bits(Purpose purpose, quint32 index) const
{
    const quint64 use = quint64(purpose) << 32 | index;
    return fold(fold(fold(fold(0, seed), job), request), use);
}

double Draws::uniform(Purpose purpose, quint32 index) const
{
    return double(bits(purpose, index) >> 11) * 0x1.0p-53;
}

double Draws::normal(Purpose purpose) const
{
    // 1 - u lies in (0, 1], where the logarithm is finite.
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform(purpose, 0)));
    return radius * std::cos(2.0 * std::numbers::pi * uniform(purpose, 1));
}

} // namespace dubwatch::server
