// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace dubwatch::server {

/// What a random number is drawn for. A number here is part of every seed's meaning: append, never
/// renumber.
enum class Purpose : quint32 {
    QueueTime = 1,
    Duration = 2,
    Outcome = 3,
    FailureMoment = 4,
    EtaHonesty = 5, ///< how wrong a job's estimates are, once a job
    EtaNoise = 6, ///< how wrong one estimate is, once a request
    EtaAbsence = 7, ///< whether one answer lacks its estimate, once a request
    Latency = 8,
};

/// All chance of the simulation: a draw is a hash of (seed, job, request, purpose), never the next
/// number of a shared stream, so that no thread's doing can change another job's life.
///
/// Asking twice gives the same number twice. The hash folds the words one after the other through
/// the finaliser of splitmix64 (Steele, Lea, Flood 2014; constants of Stafford's variant 13), each
/// step being a bijection of the word that comes in.
struct Draws
{
    quint64 seed = 0;
    quint64 job = 0; ///< ordinal
    quint64 request = 0; ///< number of the request for that job; 0 for what is decided at birth

    /// For what is drawn once a job, whichever request it is.
    Draws ofJob() const { return {seed, job, 0}; }

    quint64 bits(Purpose purpose, quint32 index = 0) const;
    /// In [0, 1), a multiple of 2^-53.
    double uniform(Purpose purpose, quint32 index = 0) const;
    /// Standard normal, by Box and Muller: the same everywhere up to the last bit of libm's log
    /// and cos, which rounding to milliseconds hides but for one draw in many millions.
    double normal(Purpose purpose) const;

    friend bool operator==(const Draws &, const Draws &) = default;
};

} // namespace dubwatch::server
