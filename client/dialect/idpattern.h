// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/place.h"
#include "client/core/result.h"

namespace dubwatch {

/// How an API spells its ids: "tr_{hex:12}", "{uuid}", "{digits:11}".
///
/// An id is the job's ordinal, shuffled by a keyed permutation: no two jobs share one, the same
/// seed gives the same ids, and the ordinal is read back from the id without any table.
class IdPattern
{
public:
    static Result<IdPattern> parse(const QString &text, const Place &place);

    QString spell(quint64 seed, quint64 ordinal) const;
    /// Empty when the id is not of this pattern.
    std::optional<quint64> ordinalOf(quint64 seed, QStringView id) const;

private:
    enum class Kind { Hex, Digits, Uuid };

    quint64 domain() const;

    QString m_prefix;
    QString m_suffix;
    Kind m_kind = Kind::Hex;
    int m_length = 0; ///< of the varying part, in characters
};

} // namespace dubwatch
