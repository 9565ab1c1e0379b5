// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "server/simulation/draws.h"

#include <memory>
#include <variant>
#include <vector>

namespace dubwatch::server {

/// How long something takes, as chance has it: a constant, an even range, a log-normal law or a
/// list of measured durations.
///
/// A value, cheap to copy; drawing from it changes nothing. What comes from a client goes through
/// parse(), which never opens a file.
class DurationDistribution
{
public:
    /// From \a low to \a high, both included; a constant when they are equal.
    DurationDistribution(Duration low, Duration high);
    explicit DurationDistribution(Duration constant);

    /// "10s", "5s..15s" or "lognormal:300s,0.5": median, and standard deviation of the logarithm.
    static Result<DurationDistribution> parse(const QString &text);
    /// Reads "file:durations.txt" too, one duration a line, each as likely as the next; empty
    /// lines and those that begin with # are skipped. Relative paths start at \a folder.
    static Result<DurationDistribution> parseOrLoad(const QString &text, const QString &folder);

    QString text() const;
    Duration draw(const Draws &draws, Purpose purpose) const;
    bool isZero() const;

    friend bool operator==(const DurationDistribution &, const DurationDistribution &) = default;

private:
    struct Range
    {
        Duration low;
        Duration high;
        friend bool operator==(const Range &, const Range &) = default;
    };
    struct LogNormal
    {
        Duration median;
        double sigma;
        friend bool operator==(const LogNormal &, const LogNormal &) = default;
    };
    struct Samples
    {
        QString path;
        std::shared_ptr<const std::vector<Duration>> durations; ///< never null, never empty
        friend bool operator==(const Samples &a, const Samples &b)
        {
            return a.path == b.path && *a.durations == *b.durations;
        }
    };
    using Law = std::variant<Range, LogNormal, Samples>;

    explicit DurationDistribution(Law law);
    static Result<DurationDistribution> parseLogNormal(const QString &text);
    static Result<DurationDistribution> load(const QString &path, const QString &folder);

    Law m_law;
};

} // namespace dubwatch::server
