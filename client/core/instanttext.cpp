// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/core/instanttext.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace dubwatch {

using namespace std::chrono;
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

/// Writes \a value with leading zeros, so that it ends before \a end.
void putDigits(char16_t *end, int count, unsigned value)
{
    for (; count > 0; --count, value /= 10) {
        *--end = char16_t(u'0' + value % 10);
    }
}

/// Reads a text from its left; once something does not fit, nothing does.
class Cursor
{
public:
    explicit Cursor(QStringView text)
        : m_rest(text)
    {
    }

    unsigned digits(int count)
    {
        unsigned value = 0;
        for (; count > 0; --count) {
            value = 10 * value + digit();
        }
        return value;
    }
    void one(char16_t a, char16_t b)
    {
        const char16_t next = take();
        m_fits = m_fits && (next == a || next == b);
    }
    /// Of a second, if there is a fraction; more than three digits do not fit.
    unsigned milliseconds()
    {
        if (!m_rest.startsWith(u'.')) {
            return 0;
        }
        take();
        unsigned value = 0;
        unsigned unit = 100;
        do {
            value += unit * digit();
            unit /= 10;
        } while (unit > 0 && !m_rest.isEmpty() && m_rest.front().unicode() <= u'9');
        return value;
    }
    bool hasFitted() const { return m_fits && m_rest.isEmpty(); }

private:
    char16_t take()
    {
        m_fits = m_fits && !m_rest.isEmpty();
        const char16_t next = m_fits ? m_rest.front().unicode() : u'\0';
        m_rest = m_rest.mid(1);
        return next;
    }
    unsigned digit()
    {
        const char16_t next = take();
        m_fits = m_fits && next >= u'0' && next <= u'9';
        return m_fits ? unsigned(next - u'0') : 0;
    }

    QStringView m_rest;
    bool m_fits = true;
};

/// As nearly all APIs spell it: UTC, with whole seconds or milliseconds. Qt's way is some thirty
/// times as long, and a list of jobs has an instant or two of each.
std::optional<Instant> usualInstant(QStringView text)
{
    Cursor cursor(text);
    const auto fullYear = year(int(cursor.digits(4)));
    cursor.one(u'-', u'-');
    const auto inYear = month(cursor.digits(2));
    cursor.one(u'-', u'-');
    const year_month_day date(fullYear, inYear, day(cursor.digits(2)));
    cursor.one(u'T', u't');
    const unsigned hour = cursor.digits(2);
    cursor.one(u':', u':');
    const unsigned minute = cursor.digits(2);
    cursor.one(u':', u':');
    const unsigned second = cursor.digits(2);
    const unsigned fraction = cursor.milliseconds();
    cursor.one(u'Z', u'z');
    const bool isTime = hour < 24 && minute < 60 && second < 60;
    if (!cursor.hasFitted() || !isTime || !date.ok() || fullYear < year(1)) {
        return std::nullopt;
    }
    return Instant(sys_days(date).time_since_epoch() + hours(hour) + minutes(minute)
                   + seconds(second) + milliseconds(fraction));
}

} // namespace

QString rfc3339(Instant instant)
{
    const sys_days day = floor<days>(instant);
    const year_month_day date(day);
    if (date.year() < year(1) || date.year() > year(9999)) {
        return toDateTime(instant).toString(Qt::ISODateWithMs);
    }
    const hh_mm_ss time(duration_cast<milliseconds>(instant - day));
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    char16_t *const to = reinterpret_cast<char16_t *>(text.data());
    putDigits(to + 4, 4, unsigned(int(date.year())));
    putDigits(to + 7, 2, unsigned(date.month()));
    putDigits(to + 10, 2, unsigned(date.day()));
    putDigits(to + 13, 2, unsigned(time.hours().count()));
    putDigits(to + 16, 2, unsigned(time.minutes().count()));
    putDigits(to + 19, 2, unsigned(time.seconds().count()));
    putDigits(to + 23, 3, unsigned(time.subseconds().count()));
    return text;
}

std::optional<Instant> instantFromRfc3339(QStringView text)
{
    if (const std::optional<Instant> usual = usualInstant(text)) {
        return usual;
    }
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
