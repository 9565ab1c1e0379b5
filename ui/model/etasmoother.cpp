// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/etasmoother.h"

#include <algorithm>

namespace dubwatch::ui {

using namespace std::chrono_literals;

namespace {

constexpr int mostSilentAnswers = 3;
constexpr Duration anyMoment = 5s;
constexpr Duration leastRevision = 10s; ///< the step of short times: less would not be seen

} // namespace

EtaSmoother::EtaSmoother(std::optional<Instant> end, int silentAnswers)
    : m_end(end)
    , m_silentAnswers(silentAnswers)
{
}

std::optional<EtaRevision> EtaSmoother::report(const EtaReport &report)
{
    if (!report.end) {
        if (++m_silentAnswers >= mostSilentAnswers) {
            m_end.reset();
        }
        return std::nullopt;
    }
    m_silentAnswers = 0;
    if (!m_end) {
        m_end = report.end;
        return std::nullopt;
    }
    const Duration shown = std::max(*m_end - report.at, Duration::zero());
    const Duration told = std::max(*report.end - report.at, Duration::zero());
    if (told > shown) {
        return raise(shown, told, report);
    }
    const bool clearlyLess = told < shown - shown / 5;
    m_end = report.at + (clearlyLess ? told : (shown + told) / 2);
    return std::nullopt;
}

std::optional<EtaRevision> EtaSmoother::raise(Duration shown, Duration told,
                                              const EtaReport &report)
{
    const Duration quietRise = std::max(shown / 5, anyMoment - shown);
    const bool isMuchMore = told - shown > std::max(shown / 2, leastRevision);
    if (told - shown > quietRise && (report.wentBack || isMuchMore)) {
        m_end = report.at + told;
        return EtaRevision {told - shown, report.wentBack ? EtaRevision::Cause::WentBack
                                                          : EtaRevision::Cause::ServerRevised};
    }
    m_end = report.at + shown + std::min((told - shown + 1ms) / 2, quietRise);
    return std::nullopt;
}

} // namespace dubwatch::ui
