// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/permutation.h"

namespace dubwatch {

namespace {

constexpr int rounds = 4;

} // namespace

Permutation::Permutation(quint64 size, quint64 key)
    : m_size(size)
    , m_key(key)
{
    while ((quint64(1) << (2 * m_halfBits)) < size) {
        ++m_halfBits;
    }
    m_mask = (quint64(1) << m_halfBits) - 1;
}

quint64 Permutation::mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

quint64 Permutation::round(int number, quint64 half) const
{
    return mix(mix(m_key + quint64(number)) ^ half) & m_mask;
}

quint64 Permutation::forward(quint64 value) const
{
    quint64 left = value >> m_halfBits;
    quint64 right = value & m_mask;
    for (int i = 0; i < rounds; ++i) {
        const quint64 next = left ^ round(i, right);
        left = right;
        right = next;
    }
    return (left << m_halfBits) | right;
}

quint64 Permutation::backward(quint64 value) const
{
    quint64 left = value >> m_halfBits;
    quint64 right = value & m_mask;
    for (int i = rounds; i-- > 0;) {
        const quint64 previous = right ^ round(i, left);
        right = left;
        left = previous;
    }
    return (left << m_halfBits) | right;
}

quint64 Permutation::at(quint64 value) const
{
    do {
        value = forward(value);
    } while (value >= m_size);
    return value;
}

quint64 Permutation::inverse(quint64 value) const
{
    do {
        value = backward(value);
    } while (value >= m_size);
    return value;
}

} // namespace dubwatch
