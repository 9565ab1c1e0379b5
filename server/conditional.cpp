// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/conditional.h"

#include <QCryptographicHash>

#include <algorithm>

namespace dubwatch::server {

using namespace std::chrono_literals;

std::optional<std::chrono::seconds> preferredWait(const HttpHeaders &headers)
{
    for (const auto &[name, value] : headers) {
        if (name.compare("Prefer", Qt::CaseInsensitive) != 0) {
            continue;
        }
        for (const QByteArray &preference : value.split(',')) {
            const QByteArray token = preference.split(';').first().trimmed();
            const QByteArray key = token.left(token.indexOf('=')).trimmed();
            QByteArray number = token.mid(token.indexOf('=') + 1).trimmed();
            if (number.size() > 2 && number.startsWith('"') && number.endsWith('"')) {
                number = number.sliced(1).chopped(1);
            }
            bool isNumber = false;
            const int wait = number.toInt(&isNumber);
            if (key.compare("wait", Qt::CaseInsensitive) == 0 && isNumber && wait >= 0) {
                return std::min(std::chrono::seconds(wait), 60s);
            }
        }
    }
    return std::nullopt;
}

QByteArray entityTag(const QByteArray &body)
{
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha1);
    return '"' + digest.left(12).toHex() + '"';
}

bool isKnownTag(const HttpHeaders &headers, const QByteArray &tag)
{
    const QByteArray known = headerValue(headers, "If-None-Match").trimmed();
    if (known == "*") {
        return true;
    }
    const QByteArrayList tags = known.split(',');
    return std::ranges::any_of(tags, [&](const QByteArray &candidate) {
        const QByteArray trimmed = candidate.trimmed();
        return (trimmed.startsWith("W/") ? trimmed.mid(2) : trimmed) == tag;
    });
}

} // namespace dubwatch::server
