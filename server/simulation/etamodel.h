// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/result.h"
#include "server/simulation/draws.h"

#include <QStringView>

#include <optional>

namespace dubwatch::server {

/// How far a job has come, for a model to make an estimate of.
struct EtaMoment
{
    Duration untilStart; ///< not negative; 0 once it runs
    Duration elapsed; ///< of the work; 0 while it waits
    Duration work; ///< in all, as planned; more than elapsed
};

/// How honest a server's estimates of the remaining time are. R is the true remainder of the plan,
/// T the planned work; a job that is going to fail early does not know, and goes by its plan.
///
/// What is drawn once a job (EtaHonesty) and what once a request (EtaNoise, EtaAbsence) comes from
/// the Draws, so an estimate is a pure function too. The models are those of polling/BENCHMARK.md.
class EtaModel
{
public:
    enum class Kind : quint8 {
        Exact, ///< R: never rises, never 0 before the end
        Noisy, ///< R·e^(s·z), z standard normal, anew at each request
        Biased, ///< R·f, always
        Slipping, ///< work slows down: T = S(e^b - 1)/b for a plan S and b from 0 to 2 once a job
        Stuck, ///< T = S(1 + E) for a plan S and E exponential with mean 0.5; the last tenth of S
               ///< then shrinks without ever ending
        Rounded, ///< R rounded up to a multiple
        Absent, ///< missing from a part of the answers, else exact
    };

    /// Exact.
    EtaModel() = default;
    /// "exact", "noisy:0.3", "biased:0.5", "slipping", "stuck", "rounded:10s", "absent",
    /// "absent:20%".
    static Result<EtaModel> parse(QStringView text);
    QString text() const;

    Kind kind() const { return m_kind; }
    /// At least 1 ms, since the job has not ended; nothing where the answer lacks it.
    std::optional<Duration> estimate(const EtaMoment &moment, const Draws &draws) const;

    friend bool operator==(const EtaModel &, const EtaModel &) = default;

private:
    EtaModel(Kind kind, double amount);
    double workLeft(const EtaMoment &moment, const Draws &draws) const;
    double told(double left, const Draws &draws) const;

    Kind m_kind = Kind::Exact;
    double m_amount = 0; ///< s, f, milliseconds or part, as the kind has it
};

} // namespace dubwatch::server
