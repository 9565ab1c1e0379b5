// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"

#include "client/wordingtr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dubwatch::wording {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar noBreak(0xA0);

qint64 rounded(Duration duration, Duration unit)
{
    return qint64(std::llround(double(duration.count()) / double(unit.count())));
}

constexpr Duration anyMoment = 5s;
constexpr Duration leastMinute = 45s;

/// Minutes up to 20 one by one, up to 30 by 2, up to 60 by 5.
qint64 coarseMinutes(Duration remaining)
{
    const qint64 minutes = std::max<qint64>(rounded(remaining, 1min), 1);
    if (minutes <= 20) {
        return minutes;
    }
    return minutes <= 30 ? 2 * rounded(remaining, 2min) : 5 * rounded(remaining, 5min);
}

bool isInvisible(QChar c)
{
    const char16_t code = c.unicode();
    const bool isBidi = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
        || code == 0x200E || code == 0x200F || code == 0x061C;
    const bool isSeparator = code == 0x2028 || code == 0x2029 || code == 0xFEFF;
    return c.category() == QChar::Other_Control || isBidi || isSeparator;
}

QString escapeOf(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
    }
}

} // namespace

QString shortDuration(Duration duration)
{
    if (duration < 59500ms) {
        const qint64 seconds = duration > 0ms ? std::max<qint64>(rounded(duration, 1s), 1) : 0;
        return tr("%1 s").arg(seconds);
    }
    if (duration < 59min + 30s) {
        return tr("%1 min").arg(rounded(duration, 1min));
    }
    return tr("%1 h").arg(std::max<qint64>(rounded(duration, 1h), 1));
}

Duration shownLeft(Duration duration)
{
    const Duration unit = duration < 10s ? 100ms : 1s;
    return std::max(rounded(duration, unit), qint64(0)) * unit;
}

QString secondsLeft(Duration duration)
{
    const double seconds = double(shownLeft(duration).count()) / 1000;
    return tr("%1 s").arg(QLocale().toString(seconds, 'f', QLocale::FloatingPointShortest));
}

QString exactDuration(Duration duration)
{
    if (duration < 1s) {
        return tr("%1 ms").arg(std::max(duration, Duration(0ms)).count());
    }
    if (duration < 59950ms) {
        const double seconds = double(rounded(duration, 100ms)) / 10;
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    }
    const qint64 seconds = rounded(duration, 1s);
    return seconds < 3600 ? tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60)
                          : tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString coarseRemaining(Duration remaining)
{
    if (remaining < anyMoment) {
        return tr("any moment");
    }
    if (remaining < leastMinute) {
        return tr("~%1 s").arg(10 * rounded(remaining, 10s));
    }
    const qint64 minutes = coarseMinutes(remaining);
    if (minutes < 60) {
        return tr("~%1 min").arg(minutes);
    }
    const qint64 halves = rounded(remaining, 30min);
    if (halves > 12) {
        return tr("~%1 h").arg(rounded(remaining, 1h));
    }
    const QString half = halves % 2 == 0 ? QString() : u"½"_s;
    return tr("~%1 h").arg(QString::number(halves / 2) + half);
}

QString age(Duration duration)
{
    return duration < 10s ? tr("just now") : tr("%1 ago").arg(shortDuration(duration));
}

int wholePercent(double progress, bool ended)
{
    const int most = ended ? 100 : 99;
    const double bounded = std::isfinite(progress) ? std::clamp(progress, 0.0, 1.0) : 0.0;
    // Rounded down, so that nothing is shown before it is reached; the rest is the float's noise.
    return std::min(int(std::floor(bounded * 100 + 1e-6)), most);
}

QString percent(double progress, bool ended)
{
    return QString::number(wholePercent(progress, ended)) + noBreak + u'%';
}

QString unformulated(const QString &text)
{
    static const QString formulaStarts = u"=+-@\t\r"_s;
    return !text.isEmpty() && formulaStarts.contains(text.front()) ? u'\'' + text : text;
}

QString escaped(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        isInvisible(c) ? visible.append(escapeOf(c)) : visible.append(c);
    }
    return visible;
}

} // namespace dubwatch::wording
