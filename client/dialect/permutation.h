// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace dubwatch {

/// A keyed shuffle of the numbers 0 … size - 1 that can be undone: a Feistel network of four
/// rounds, walked again while it leaves the range (Black and Rogaway, "Ciphers with arbitrary
/// finite domains", 2002). For ids that look random, not for secrets.
class Permutation
{
public:
    /// \a size from 2 to 2^62.
    Permutation(quint64 size, quint64 key);

    quint64 at(quint64 value) const;
    quint64 inverse(quint64 value) const;

    /// The finaliser of splitmix64 (Steele, Lea and Flood, 2014): every input bit moves every
    /// output bit.
    static quint64 mix(quint64 value);

private:
    quint64 round(int number, quint64 half) const;
    quint64 forward(quint64 value) const;
    quint64 backward(quint64 value) const;

    quint64 m_size;
    quint64 m_key;
    int m_halfBits = 1;
    quint64 m_mask = 1;
};

} // namespace dubwatch
