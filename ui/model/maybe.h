// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>

namespace dubwatch::ui {

/// A std::optional in the room of its value, for what stands in 100,000 rows: instants, durations
/// and fractions. Reads like one and converts to and from one.
///
/// What one would guess wrong: one value of the type stands for nothing. It is the earliest
/// instant, the most negative duration, or what is not a number; a server can send none of them.
template<typename T>
class Maybe
{
public:
    constexpr Maybe() = default;
    constexpr Maybe(std::nullopt_t) {}
    constexpr Maybe(T value)
        : m_value(value)
    {
    }
    constexpr Maybe(const std::optional<T> &value)
        : m_value(value.value_or(nothing()))
    {
    }

    constexpr bool has_value() const
    {
        if constexpr (std::is_floating_point_v<T>) {
            return !std::isnan(m_value);
        } else {
            return m_value != nothing();
        }
    }
    constexpr explicit operator bool() const { return has_value(); }
    constexpr operator std::optional<T>() const
    {
        return has_value() ? std::optional<T>(m_value) : std::nullopt;
    }
    constexpr const T &operator*() const { return m_value; } ///< only where there is one
    constexpr T value_or(T other) const { return has_value() ? m_value : other; }
    constexpr void reset() { m_value = nothing(); }

    friend constexpr bool operator==(const Maybe &a, const Maybe &b)
    {
        return a.has_value() ? b.has_value() && a.m_value == b.m_value : !b.has_value();
    }
    // Both spelt out, or the templates of std::optional would take them.
    friend constexpr bool operator==(const Maybe &a, const std::optional<T> &b)
    {
        return a == Maybe(b);
    }
    friend constexpr bool operator==(const Maybe &a, T b) { return a == Maybe(b); }

private:
    static constexpr T nothing()
    {
        if constexpr (std::is_floating_point_v<T>) {
            return std::numeric_limits<T>::quiet_NaN();
        } else {
            return T::min();
        }
    }

    T m_value = nothing();
};

} // namespace dubwatch::ui
