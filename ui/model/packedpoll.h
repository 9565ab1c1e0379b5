// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/pollrecord.h"

#include <limits>

namespace dubwatch::ui {

/// A PollRecord in 64 bytes, of which a history holds hundreds of thousands, and how the smoothing
/// of its job stood then. Milliseconds throughout; a duration beyond 24 days is cut to that.
struct PackedPoll
{
    PackedPoll(const Poll &poll, const EtaSmoother &smoother, const PollNews &news);

    PollRecord unpacked() const;
    /// As it was after this poll: what the next one goes on from.
    EtaSmoother smoother() const;
    /// An answer that surprised nobody: the first to go when room is needed.
    bool isPlain() const;

    static constexpr qint64 noInstant = std::numeric_limits<qint64>::min();
    static constexpr qint32 noDuration = -1;
    static constexpr quint8 noTrouble = 255;

    qint64 at = 0;
    qint64 shownEnd = noInstant;
    qint32 attempt = 0;
    qint32 latency = 0;
    qint32 remaining = noDuration;
    qint32 next = noDuration;
    qint32 revisedBy = noDuration;
    float progress = -1; ///< negative when not told
    quint16 httpStatus = 0;
    quint8 mark : 2 = 0;
    quint8 cause : 2 = 0;
    quint8 wentBack : 1 = 0;
    quint8 silentAnswers : 3 = 0; ///< in a row; seven stand for all that are more
    quint8 state = 0;
    quint8 trouble = noTrouble;
    quint8 reasonKind : 5 = 0;
    quint8 reasonBound : 3 = 0;
    quint8 failures = 0; ///< in a row; 255 stands for all that are more
    quint8 trust = 100; ///< percent
    quint16 spread = 0; ///< thousandths, of a logarithm's standard deviation
    quint16 jobs = 0; ///< 65,535 stands for all that are more
    qint32 left = 0;
    qint32 look = 0;
};

} // namespace dubwatch::ui
