// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/valuereader.h"

#include "client/core/instanttext.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace dubwatch {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Beyond these a number is no time that a job could have: it would overflow our arithmetic.
constexpr double longestMs = 100.0 * 365 * 24 * 3600 * 1000;
constexpr double latestMs = 253402300799999.0; // 9999-12-31T23:59:59.999Z

std::optional<double> parse(const QJsonValue &value, Unit unit, const std::optional<double> &)
{
    const auto share = readNumber(value);
    return share ? std::optional(std::clamp(*share / (unit == Unit::Percent ? 100 : 1), 0.0, 1.0))
                 : std::nullopt;
}

std::optional<Duration> parse(const QJsonValue &value, Unit unit, const std::optional<Duration> &)
{
    const auto amount = readNumber(value);
    const double ms = amount.value_or(0) * (unit == Unit::Milliseconds ? 1 : 1000);
    if (!amount || ms > longestMs) {
        return std::nullopt;
    }
    return Duration(std::llround(std::max(ms, 0.0)));
}

std::optional<Instant> parse(const QJsonValue &value, Unit unit, const std::optional<Instant> &)
{
    if (unit == Unit::Rfc3339) {
        return instantFromRfc3339(value.toString());
    }
    const auto amount = readNumber(value);
    const double ms = amount.value_or(0) * (unit == Unit::UnixMs ? 1 : 1000);
    if (!amount || ms < 0 || ms > latestMs) {
        return std::nullopt;
    }
    return Instant(Duration(std::llround(ms)));
}

std::optional<qint64> parse(const QJsonValue &value, Unit, const std::optional<qint64> &)
{
    const auto amount = readNumber(value);
    const bool isWhole = amount && std::abs(*amount) < 1e15 && *amount == std::floor(*amount);
    return isWhole ? std::optional(qint64(*amount)) : std::nullopt;
}

std::optional<bool> parse(const QJsonValue &value, Unit, const std::optional<bool> &)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<QJsonObject> parse(const QJsonValue &value, Unit, const QJsonObject &)
{
    return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
}

std::optional<QStringList> parse(const QJsonValue &value, Unit, const QStringList &)
{
    return value.isString() ? std::optional(value.toString().split(u',', Qt::SkipEmptyParts))
                            : std::nullopt;
}

// An empty text says nothing: APIs send "" where others send null.
std::optional<QString> parse(const QJsonValue &value, Unit, const QString &)
{
    if (!value.isString()) {
        return std::nullopt;
    }
    return value.toString().isEmpty() ? QString() : value.toString();
}

std::optional<JobId> parse(const QJsonValue &value, Unit, const JobId &)
{
    return value.isString() ? std::optional(JobId {value.toString()}) : std::nullopt;
}

QJsonValue asText(const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(value.toVariant().toString()) : value;
}

/// Parses the value, and stores it when there are somebody's fields to store it in.
struct Reader
{
    const QJsonValue &value;
    Unit unit;
    Message *message;
    Job *job;

    template<typename T>
    bool operator()(T Job::*member) const { return read(member, job); }
    template<typename T>
    bool operator()(T Message::*member) const { return read(member, message); }

    // What {done} and {total} say together is the matcher's to work out.
    bool operator()(Special special) const
    {
        return special == Special::Anything || readNumber(value).has_value();
    }

    template<typename T, typename Owner>
    bool read(T Owner::*member, Owner *owner) const
    {
        auto parsed = parse(value, unit, T {});
        if (!parsed) {
            return false;
        }
        if (owner) {
            if constexpr (std::is_same_v<decltype(parsed), T>) {
                owner->*member = parsed;
            } else {
                owner->*member = *parsed;
            }
        }
        return true;
    }
};

bool read(const Placeholder &placeholder, const QJsonValue &value, Message *message, Job *job)
{
    const QJsonValue taken = placeholder.field->mayBeNumber ? asText(value) : value;
    return std::visit(Reader {taken, placeholder.unit, message, job}, placeholder.field->home);
}

} // namespace

std::optional<double> readNumber(const QJsonValue &value)
{
    if (value.isDouble()) {
        return value.toDouble();
    }
    bool isNumber = false;
    const double parsed = value.isString() ? value.toString().toDouble(&isNumber) : 0;
    return isNumber && std::isfinite(parsed) ? std::optional(parsed) : std::nullopt;
}

bool isUsable(const Placeholder &placeholder, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) {
        return !placeholder.isRequired;
    }
    if (placeholder.isMany && value.isString()) {
        return true;
    }
    return read(placeholder, value, nullptr, nullptr);
}

QString expectation(const Placeholder &placeholder)
{
    switch (placeholder.unit) {
    case Unit::Fraction:
        return u"a number from 0 to 1"_s;
    case Unit::Percent:
        return u"a number from 0 to 100"_s;
    case Unit::Seconds:
        return u"a number of seconds"_s;
    case Unit::Milliseconds:
        return u"a number of milliseconds"_s;
    case Unit::Unix:
    case Unit::UnixMs:
        return u"a Unix time"_s;
    case Unit::Rfc3339:
        return u"an RFC 3339 time"_s;
    case Unit::Csv:
        return u"text with commas"_s;
    case Unit::None:
        break;
    }
    const Home &home = placeholder.field->home;
    if (std::holds_alternative<std::optional<qint64> Message::*>(home)) {
        return u"a whole number"_s;
    }
    if (std::holds_alternative<std::optional<bool> Message::*>(home)) {
        return u"true or false"_s;
    }
    const bool isObject = std::holds_alternative<QJsonObject Job::*>(home)
        || std::holds_alternative<QJsonObject Message::*>(home);
    return isObject ? u"an object"_s : u"text"_s;
}

void readValue(const Placeholder &placeholder, const QJsonValue &value, Message &message, Job &job)
{
    read(placeholder, value, &message, &job);
}

bool readText(const Placeholder &placeholder, const QString &text, Message &message, Job &job)
{
    return read(placeholder, QJsonValue(text), &message, &job);
}

} // namespace dubwatch
