// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/idpattern.h"

#include "client/dialect/permutation.h"

#include <QUuid>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

const QString expected
    = u"one of {hex:n} with n from 8 to 15, {digits:n} with n from 8 to 18, {uuid}"_s;

bool inRange(int length, int least, int most) { return length >= least && length <= most; }

} // namespace

Result<IdPattern> IdPattern::parse(const QString &text, const Place &place)
{
    const qsizetype open = text.indexOf(u'{');
    const qsizetype close = text.indexOf(u'}');
    if (open < 0 || close < open || text.count(u'{') != 1 || text.count(u'}') != 1) {
        return place.error(u'"' + text + u'"', expected);
    }
    IdPattern pattern;
    pattern.m_prefix = text.left(open);
    pattern.m_suffix = text.mid(close + 1);
    const QStringList inner = text.mid(open + 1, close - open - 1).split(u':');
    pattern.m_length = inner.size() == 2 ? inner[1].toInt() : 0;
    if (inner[0] == u"hex" && inRange(pattern.m_length, 8, 15)) {
        pattern.m_kind = Kind::Hex;
    } else if (inner[0] == u"digits" && inRange(pattern.m_length, 8, 18)) {
        pattern.m_kind = Kind::Digits;
    } else if (inner.size() == 1 && inner[0] == u"uuid") {
        pattern.m_kind = Kind::Uuid;
        pattern.m_length = 36;
    } else {
        return place.error(u'"' + text + u'"', expected);
    }
    return pattern;
}

quint64 IdPattern::domain() const
{
    if (m_kind != Kind::Digits) {
        return m_kind == Kind::Hex ? quint64(1) << (4 * m_length) : quint64(1) << 62;
    }
    quint64 size = 1;
    for (int i = 0; i < m_length; ++i) {
        size *= 10;
    }
    return size;
}

QString IdPattern::spell(quint64 seed, quint64 ordinal) const
{
    const quint64 shuffled = Permutation(domain(), seed).at(ordinal % domain());
    QString text;
    if (m_kind == Kind::Uuid) {
        // Version 4 leaves 122 bits. The upper 60 are a hash of the lower 62, so an id that was
        // not made here is not taken for one that was.
        const quint64 upper = Permutation::mix(shuffled ^ seed);
        text = QUuid(uint(upper >> 32), ushort(upper >> 16), ushort(0x4000 | (upper & 0x0fff)),
                     uchar(0x80 | (shuffled >> 56)), uchar(shuffled >> 48), uchar(shuffled >> 40),
                     uchar(shuffled >> 32), uchar(shuffled >> 24), uchar(shuffled >> 16),
                     uchar(shuffled >> 8), uchar(shuffled))
                   .toString(QUuid::WithoutBraces);
    } else {
        text = QString::number(shuffled, m_kind == Kind::Hex ? 16 : 10)
                   .rightJustified(m_length, u'0');
    }
    return m_prefix + text + m_suffix;
}

std::optional<quint64> IdPattern::ordinalOf(quint64 seed, QStringView id) const
{
    if (id.size() != m_prefix.size() + m_length + m_suffix.size()) {
        return std::nullopt;
    }
    const QString varying = id.mid(m_prefix.size(), m_length).toString();
    bool isNumber = false;
    quint64 shuffled = 0;
    if (m_kind == Kind::Uuid) {
        const quint64 low = varying.right(17).remove(u'-').toULongLong(&isNumber, 16);
        shuffled = low & ((quint64(1) << 62) - 1);
    } else {
        shuffled = varying.toULongLong(&isNumber, m_kind == Kind::Hex ? 16 : 10);
    }
    if (!isNumber || shuffled >= domain()) {
        return std::nullopt;
    }
    const quint64 ordinal = Permutation(domain(), seed).inverse(shuffled);
    return spell(seed, ordinal) == id ? std::optional(ordinal) : std::nullopt;
}

} // namespace dubwatch
