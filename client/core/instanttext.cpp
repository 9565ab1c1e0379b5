// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/instanttext.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr auto httpDateFormat = "ddd, dd MMM yyyy hh:mm:ss 'GMT'"_L1;

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}

std::optional<Instant> toInstant(const QDateTime &dateTime)
{
    if (!dateTime.isValid()) {
        return std::nullopt;
    }
    return Instant(Duration(dateTime.toMSecsSinceEpoch()));
}

} // namespace

QString rfc3339(Instant instant) { return toDateTime(instant).toString(Qt::ISODateWithMs); }

std::optional<Instant> instantFromRfc3339(QStringView text)
{
    // Qt's own ISO reader takes local times and dates alone, which RFC 3339 does not have.
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)$"_s);
    if (!form.match(text).hasMatch()) {
        return std::nullopt;
    }
    return toInstant(QDateTime::fromString(text.toString().toUpper(), Qt::ISODateWithMs));
}

QString httpDate(Instant instant)
{
    return QLocale::c().toString(toDateTime(instant), httpDateFormat);
}

std::optional<Instant> instantFromHttpDate(QStringView text)
{
    QDateTime dateTime = QLocale::c().toDateTime(text.toString(), httpDateFormat);
    dateTime.setTimeSpec(Qt::UTC);
    return toInstant(dateTime);
}

} // namespace dubwatch
