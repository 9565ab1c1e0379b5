// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/message.h"

#include <QStringList>

#include <span>
#include <variant>

namespace dubwatch {

/// How a value is spelt on the wire.
enum class Unit { None, Fraction, Percent, Seconds, Milliseconds, Unix, UnixMs, Rfc3339, Csv };

/// What a placeholder can stand for that no single member holds.
enum class Special {
    Anything, ///< {_}
    DoneCount, ///< {done} of {total}: progress follows from the two
    TotalCount,
};

/// Where a field's value lives: in the job, beside the jobs, or nowhere by itself.
using Home = std::variant<
    QString Job::*, std::optional<double> Job::*, std::optional<Duration> Job::*,
    std::optional<Instant> Job::*, QJsonObject Job::*, JobId Job::*, QString Message::*,
    QStringList Message::*, std::optional<bool> Message::*, std::optional<qint64> Message::*,
    std::optional<Duration> Message::*, QJsonObject Message::*, Special>;

/// One word of the placeholder language.
struct Field
{
    QLatin1StringView name;
    Home home;
    std::span<const Unit> units = {}; ///< empty: takes none; else one must be given
    bool mayBeNumber = false; ///< text that some APIs send as a number
    bool isList = false; ///< needs "*" or a unit that packs a list into text

    friend bool operator==(const Field &a, const Field &b) { return a.name == b.name; }
};

/// Null when there is no such field.
const Field *findField(QStringView name);
QStringList fieldNames();

std::optional<Unit> unitFromName(QStringView name);
QString unitName(Unit unit);

} // namespace dubwatch
