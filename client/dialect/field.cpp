// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/field.h"

#include <array>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array shares {Unit::Fraction, Unit::Percent};
constexpr std::array durations {Unit::Seconds, Unit::Milliseconds};
constexpr std::array instants {Unit::Unix, Unit::UnixMs, Unit::Rfc3339};
constexpr std::array packed {Unit::Csv};

const std::array fields {
    Field {.name = "id"_L1, .home = &Job::id, .mayBeNumber = true},
    Field {.name = "title"_L1, .home = &Job::title},
    Field {.name = "source"_L1, .home = &Job::source},
    Field {.name = "language"_L1, .home = &Job::language},
    Field {.name = "tag"_L1, .home = &Job::tag},
    Field {.name = "webhook"_L1, .home = &Job::webhook},
    Field {.name = "result"_L1, .home = &Job::result},
    Field {.name = "error"_L1, .home = &Job::error},
    Field {.name = "error.code"_L1, .home = &Job::errorCode, .mayBeNumber = true},
    Field {.name = "progress"_L1, .home = &Job::progress, .units = shares},
    Field {.name = "done"_L1, .home = Special::DoneCount},
    Field {.name = "total"_L1, .home = Special::TotalCount},
    Field {.name = "remaining"_L1, .home = &Job::remaining, .units = durations},
    Field {.name = "duration"_L1, .home = &Job::duration, .units = durations},
    Field {.name = "queued_for"_L1, .home = &Job::queuedFor, .units = durations},
    Field {.name = "created"_L1, .home = &Job::created, .units = instants},
    Field {.name = "started"_L1, .home = &Job::started, .units = instants},
    Field {.name = "finished"_L1, .home = &Job::finished, .units = instants},
    Field {.name = "finishes"_L1, .home = &Job::finishes, .units = instants},
    Field {.name = "extra"_L1, .home = &Job::extra},
    Field {.name = "status_url"_L1, .home = &Job::statusUrl},
    Field {.name = "base"_L1, .home = &Message::base},
    Field {.name = "key"_L1, .home = &Message::key},
    Field {.name = "cursor"_L1, .home = &Message::cursor},
    Field {.name = "next"_L1, .home = &Message::next},
    Field {.name = "more"_L1, .home = &Message::more},
    Field {.name = "limit"_L1, .home = &Message::limit},
    Field {.name = "state"_L1, .home = &Message::state},
    Field {.name = "ids"_L1, .home = &Message::ids, .units = packed, .isList = true},
    Field {.name = "missing"_L1, .home = &Message::missing, .isList = true},
    Field {.name = "pace"_L1, .home = &Message::pace, .units = durations},
    Field {.name = "simulate"_L1, .home = &Message::simulate},
    Field {.name = "status"_L1, .home = &Message::status},
    Field {.name = "_"_L1, .home = Special::Anything},
};

struct NamedUnit
{
    Unit unit;
    QLatin1StringView name;
};

constexpr std::array<NamedUnit, 8> namedUnits {{
    {Unit::Fraction, "fraction"_L1},
    {Unit::Percent, "percent"_L1},
    {Unit::Seconds, "s"_L1},
    {Unit::Milliseconds, "ms"_L1},
    {Unit::Unix, "unix"_L1},
    {Unit::UnixMs, "unix_ms"_L1},
    {Unit::Rfc3339, "rfc3339"_L1},
    {Unit::Csv, "csv"_L1},
}};

} // namespace

const Field *findField(QStringView name)
{
    for (const Field &field : fields) {
        if (field.name == name) {
            return &field;
        }
    }
    return nullptr;
}

QStringList fieldNames()
{
    QStringList names;
    for (const Field &field : fields) {
        names << field.name;
    }
    return names;
}

std::optional<Unit> unitFromName(QStringView name)
{
    for (const NamedUnit &named : namedUnits) {
        if (named.name == name) {
            return named.unit;
        }
    }
    return std::nullopt;
}

QString unitName(Unit unit)
{
    for (const NamedUnit &named : namedUnits) {
        if (named.unit == unit) {
            return named.name;
        }
    }
    return {};
}

} // namespace dubwatch
