// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cmath>
#include <numbers>

namespace dubwatch {

/// A log-logistic distribution of a time, in seconds, by its median and the standard deviation of
/// its logarithm: the log-normal's look-alike whose survival function and quantiles are closed
/// forms. Survival 1 / (1 + (x / median)^(1/s)) with s = sigma √3 / π.
struct LogLogistic
{
    double median = 1; ///< > 0
    double sigma = 1; ///< > 0

    double scale() const { return sigma * std::numbers::sqrt3 / std::numbers::pi; }

    double survival(double x) const
    {
        if (x <= 0) {
            return 1;
        }
        const double z = std::log(x / median) / scale();
        return z > 40 ? 0 : 1 / (1 + std::exp(z)); // where exp() would leave nothing anyway
    }

    /// Of a probability within (0, 1).
    double quantile(double u) const { return median * std::pow(u / (1 - u), scale()); }
};

} // namespace dubwatch
