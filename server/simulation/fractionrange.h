// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringView>

namespace dubwatch::server {

/// Where in a job's work something happens: a part of it, or a range that it is drawn from evenly.
struct FractionRange
{
    double low = 0; ///< 0…1
    double high = 0; ///< 0…1, not below low

    /// "1", "50%", "0.2..0.8", "20%..80%".
    static Result<FractionRange> parse(QStringView text);
    QString text() const;

    /// \a uniform lies in [0, 1).
    double at(double uniform) const { return low + uniform * (high - low); }

    friend bool operator==(const FractionRange &, const FractionRange &) = default;
};

} // namespace dubwatch::server
