// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/clock.h"

#include <optional>

namespace dubwatch::ui {

/// What one answer says about the end of a job.
struct EtaReport
{
    Instant at = {}; ///< when the answer came
    std::optional<Instant> end = {}; ///< the server's estimate; empty when it gave none
    bool wentBack = false; ///< the job is behind where it was before: begin anew
};

/// Why a shown time left rose by more than a fifth at once: told in log and timeline.
struct EtaRevision
{
    enum class Cause { ServerRevised, WentBack };

    Duration by = {};
    Cause cause = Cause::ServerRevised;

    friend bool operator==(const EtaRevision &, const EtaRevision &) = default;
};

/// Turns the estimates of a server into an end that a person can plan with. It depends on nothing
/// but the answers, so whoever sees the same answers shows the same end.
///
/// Between answers the end stands, so the time left falls one second a second. An answer moves it
/// halfway; a rise is held to a fifth of what is shown; a rise by more than half, and by 10 s, is
/// believed at once, as a revision with its cause. Under 5 s "any moment" is shown, whatever the
/// figure, so rises below that need no cause.
class EtaSmoother
{
public:
    EtaSmoother() = default;
    explicit EtaSmoother(std::optional<Instant> end, int silentAnswers = 0);

    std::optional<EtaRevision> report(const EtaReport &report);

    std::optional<Instant> end() const { return m_end; }
    /// Answers in a row without an estimate: after three the end is no longer known.
    int silentAnswers() const { return m_silentAnswers; }

private:
    std::optional<EtaRevision> raise(Duration shown, Duration told, const EtaReport &report);

    std::optional<Instant> m_end;
    int m_silentAnswers = 0;
};

} // namespace dubwatch::ui
