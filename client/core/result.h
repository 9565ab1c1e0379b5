// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/apierror.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace dubwatch {

/// What a call that can fail gives back: a value, or the ApiError that says why there is none.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_outcome(std::in_place_index<0>, std::move(value))
    {
    }
    Result(ApiError error)
        : m_outcome(std::in_place_index<1>, std::move(error))
    {
    }

    bool isOk() const { return m_outcome.index() == 0; }
    explicit operator bool() const { return isOk(); }

    const T &value() const &
    {
        const T *value = std::get_if<0>(&m_outcome);
        Q_ASSUME(value != nullptr); // an assertion, too
        return *value;
    }
    T value() &&
    {
        T *value = std::get_if<0>(&m_outcome);
        Q_ASSUME(value != nullptr);
        return std::move(*value);
    }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }

    const ApiError &error() const
    {
        const ApiError *error = std::get_if<1>(&m_outcome);
        Q_ASSUME(error != nullptr);
        return *error;
    }

private:
    std::variant<T, ApiError> m_outcome;
};

/// Success has nothing to say.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace dubwatch
