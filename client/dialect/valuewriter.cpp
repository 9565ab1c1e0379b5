// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/valuewriter.h"

#include "client/core/durationtext.h"
#include "client/core/instanttext.h"

#include <QJsonDocument>

#include <cmath>

namespace dubwatch {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A value on its way out. Numbers are spelt already, but stay apart from text.
struct Spelt
{
    enum class Kind { Absent, Text, Bare } kind = Kind::Absent;
    QString text = {};
};

Spelt textual(const QString &text)
{
    return text.isNull() ? Spelt {} : Spelt {Spelt::Kind::Text, text};
}

Spelt bare(const QString &text) { return {Spelt::Kind::Bare, text}; }

// The total that {done} counts up to where an API counts items and the simulator only has a share.
constexpr int countedTotal = 100;

// Rounded down: nothing but the end is the whole.
QString shareText(double share, double scale, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    const double value = std::floor(share * scale * factor + 1e-6) / factor;
    return QString::number(value, 'g', 12);
}

Spelt spell(const QString &text, Unit) { return textual(text); }
Spelt spell(const JobId &id, Unit) { return textual(id.value); }

Spelt spell(const std::optional<double> &share, Unit unit)
{
    if (!share) {
        return {};
    }
    return bare(unit == Unit::Percent ? shareText(*share, 100, 0) : shareText(*share, 1, 4));
}

Spelt spell(const std::optional<Duration> &duration, Unit unit)
{
    if (!duration) {
        return {};
    }
    return bare(unit == Unit::Milliseconds ? QString::number(duration->count())
                                           : secondsText(*duration));
}

Spelt spell(const std::optional<Instant> &instant, Unit unit)
{
    if (!instant) {
        return {};
    }
    const Duration sinceEpoch = instant->time_since_epoch();
    switch (unit) {
    case Unit::Unix:
        return bare(QString::number(std::chrono::floor<std::chrono::seconds>(sinceEpoch).count()));
    case Unit::UnixMs:
        return bare(QString::number(sinceEpoch.count()));
    default:
        return textual(rfc3339(*instant));
    }
}

Spelt spell(const std::optional<bool> &yes, Unit)
{
    return yes ? bare(*yes ? u"true"_s : u"false"_s) : Spelt {};
}

Spelt spell(const std::optional<qint64> &number, Unit)
{
    return number ? bare(QString::number(*number)) : Spelt {};
}

Spelt spell(const QStringList &list, Unit)
{
    return list.isEmpty() ? Spelt {} : textual(list.join(u','));
}

Spelt spell(const QJsonObject &object, Unit)
{
    if (object.isEmpty()) {
        return {};
    }
    return bare(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Spelt spellSpecial(Special special, const Job *job)
{
    switch (special) {
    case Special::DoneCount:
        return job && job->progress ? bare(shareText(*job->progress, countedTotal, 0)) : Spelt {};
    case Special::TotalCount:
        return bare(QString::number(countedTotal));
    case Special::Anything:
        return {};
    }
    return {};
}

struct Speller
{
    const Message &message;
    const Job *job;
    Unit unit;

    template<typename T>
    Spelt operator()(T Job::*member) const
    {
        return job ? spell(job->*member, unit) : Spelt {};
    }
    template<typename T>
    Spelt operator()(T Message::*member) const
    {
        return spell(message.*member, unit);
    }
    Spelt operator()(Special special) const { return spellSpecial(special, job); }
};

Spelt spellPlaceholder(const Placeholder &placeholder, const Message &message, const Job *job)
{
    return std::visit(Speller {message, job, placeholder.unit}, placeholder.field->home);
}

bool isJsonWord(const QString &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber || text == u"true" || text == u"false" || text == u"null";
}

QString controlEscape(char16_t c)
{
    switch (c) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return u"\\u%1"_s.arg(int(c), 4, 16, QLatin1Char('0'));
    }
}

/// Half of a pair whose other half is not there: JSON can escape it, UTF-8 cannot spell it.
bool isLoneSurrogate(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isHighSurrogate() ? at + 1 == text.size() || !text[at + 1].isLowSurrogate()
                               : c.isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

} // namespace

QString valueAsText(const Placeholder &placeholder, const Message &message, const Job *job)
{
    if (placeholder.field == findField(u"pace") && placeholder.unit == Unit::Seconds) {
        return message.pace
            ? QString::number(std::chrono::ceil<std::chrono::seconds>(*message.pace).count())
            : placeholder.fallback;
    }
    const Spelt spelt = spellPlaceholder(placeholder, message, job);
    return spelt.kind == Spelt::Kind::Absent ? placeholder.fallback : spelt.text;
}

bool appendValue(QByteArray &json, const Placeholder &placeholder, const Message &message,
                 const Job *job)
{
    const Spelt spelt = spellPlaceholder(placeholder, message, job);
    switch (spelt.kind) {
    case Spelt::Kind::Absent:
        if (placeholder.fallback.isNull()) {
            return false;
        }
        if (isJsonWord(placeholder.fallback)) {
            json += placeholder.fallback.toUtf8();
        } else {
            appendString(json, placeholder.fallback);
        }
        return true;
    case Spelt::Kind::Text:
        appendString(json, spelt.text);
        return true;
    case Spelt::Kind::Bare:
        json += spelt.text.toUtf8();
        return true;
    }
    return false;
}

void appendString(QByteArray &json, QStringView text)
{
    json += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool isQuoted = c == u'"' || c == u'\\';
        if (c >= 0x20 && !isQuoted && !isLoneSurrogate(text, i)) {
            continue;
        }
        json += text.mid(from, i - from).toUtf8();
        json += isQuoted ? QByteArray("\\") + char(c) : controlEscape(c).toLatin1();
        from = i + 1;
    }
    json += text.mid(from).toUtf8();
    json += '"';
}

} // namespace dubwatch
