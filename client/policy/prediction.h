// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/policy/loglogistic.h"

namespace dubwatch {

/// What an answer says about the remaining time, corrected by what its kind was worth so far.
struct Prediction
{
    enum class Source {
        None, ///< there was nothing to go by
        Eta, ///< the server's estimate
        Slope, ///< how fast its estimate falls
        Progress,
    };

    Source source = Source::None;
    double raw = 0; ///< the remaining time before the correction, seconds
    LogLogistic remaining = {};

    explicit operator bool() const { return source != Source::None; }
};

} // namespace dubwatch
