// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/listcursor.h"

#include <QByteArray>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "from:"_L1;

} // namespace

QString cursorTo(quint64 ordinal)
{
    const QByteArray plain = QString(prefix + QString::number(ordinal)).toLatin1();
    return QString::fromLatin1(
        plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<quint64> ordinalOfCursor(const QString &cursor)
{
    const auto plain = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    const quint64 ordinal = plain.mid(prefix.size()).toULongLong();
    return cursorTo(ordinal) == cursor ? std::optional(ordinal) : std::nullopt;
}

} // namespace dubwatch::server
