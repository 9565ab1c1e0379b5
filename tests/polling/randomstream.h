// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <numbers>

namespace dubwatch::bench {

/// Steele, Lea and Flood's SplitMix64 finaliser: a hash of 64 bits.
constexpr std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// A stream of draws that is the same on every machine.
class RandomStream
{
public:
    explicit RandomStream(std::uint64_t seed)
        : m_state(mixed(seed))
    { }

    /// Within (0, 1).
    double uniform() { return (double(next() >> 11) + 0.5) * 0x1p-53; }
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }
    double exponential() { return -std::log(uniform()); }

private:
    std::uint64_t next()
    {
        const std::uint64_t value = mixed(m_state);
        m_state += 0x9E3779B97F4A7C15ULL;
        return value;
    }

    std::uint64_t m_state;
};

/// For what wants a function: each call draws within (0, 1).
inline std::function<double()> chanceFrom(std::uint64_t seed)
{
    return [stream = std::make_shared<RandomStream>(seed)] { return stream->uniform(); };
}

} // namespace dubwatch::bench
