// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"

#include <QStringView>

#include <optional>

namespace dubwatch::server {

/// How a server tells the progress of a job whose true share of the work is known.
/// A pure value; never falls as the true share rises, and 1 is told only of all the work.
class ProgressModel
{
public:
    enum class Kind : quint8 {
        Linear, ///< as it is, in ten-thousandths
        Eased, ///< slow, fast, slow: 3x² - 2x³
        Stepped, ///< in steps, rounded down
        None, ///< not told at all
    };

    /// Linear.
    ProgressModel() = default;
    /// "linear", "eased", "stepped:5%" or "none".
    static Result<ProgressModel> parse(QStringView text);
    QString text() const;

    Kind kind() const { return m_kind; }
    /// \a share is 0…1.
    std::optional<double> told(double share) const;

    friend bool operator==(const ProgressModel &, const ProgressModel &) = default;

private:
    ProgressModel(Kind kind, double step);

    Kind m_kind = Kind::Linear;
    double m_step = 0.0001;
};

} // namespace dubwatch::server
