// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/keptjob.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <array>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

struct TextField
{
    QLatin1StringView name;
    QString Job::*field;
};

struct InstantField
{
    QLatin1StringView name;
    std::optional<Instant> Job::*field;
};

constexpr std::array<TextField, 10> texts {{{"raw"_L1, &Job::rawState},
                                            {"title"_L1, &Job::title},
                                            {"source"_L1, &Job::source},
                                            {"language"_L1, &Job::language},
                                            {"tag"_L1, &Job::tag},
                                            {"webhook"_L1, &Job::webhook},
                                            {"result"_L1, &Job::result},
                                            {"error"_L1, &Job::error},
                                            {"code"_L1, &Job::errorCode},
                                            {"status"_L1, &Job::statusUrl}}};
constexpr std::array<InstantField, 4> instants {{{"created"_L1, &Job::created},
                                                 {"started"_L1, &Job::started},
                                                 {"finished"_L1, &Job::finished},
                                                 {"finishes"_L1, &Job::finishes}}};

constexpr qint64 mostPolls = 1'000'000'000; // whoever wrote more did not count

/// Nothing for bytes that are not whole: Qt 6.4 crashes on the values of a map that ends early.
std::optional<QCborValue> cborFrom(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    return error.error == QCborError::NoError ? std::optional(value) : std::nullopt;
}

qint64 numberOf(Instant instant) { return instant.time_since_epoch().count(); }

Instant instantOf(const QCborValue &value) { return Instant(Duration(value.toInteger())); }

} // namespace

QByteArray bytesOf(const KeptJob &kept)
{
    const Job &job = kept.job;
    QCborMap map {{u"id"_s, job.id.value},
                  {u"state"_s, stateName(job.state)},
                  {u"told"_s, numberOf(kept.told)}};
    for (const TextField &text : texts) {
        if (!(job.*text.field).isEmpty()) {
            map[text.name] = job.*text.field;
        }
    }
    for (const InstantField &instant : instants) {
        if (job.*instant.field) {
            map[instant.name] = numberOf(*(job.*instant.field));
        }
    }
    if (kept.isPaused) {
        map["paused"_L1] = true;
    }
    if (kept.isRemoved) {
        map["removed"_L1] = true;
    }
    if (kept.polls > 0) {
        map["polls"_L1] = kept.polls;
    }
    if (job.progress) {
        map["progress"_L1] = *job.progress;
    }
    if (job.remaining) {
        map["remaining"_L1] = qint64(job.remaining->count());
    }
    return map.toCborValue().toCbor();
}

std::optional<KeptJob> keptJobFrom(const QByteArray &bytes)
{
    const std::optional<QCborValue> value = cborFrom(bytes);
    if (!value) {
        return std::nullopt;
    }
    const QCborMap map = value->toMap();
    const auto state = stateFromName(map["state"_L1].toString());
    KeptJob kept {.told = instantOf(map["told"_L1])};
    kept.job.id = JobId {map["id"_L1].toString()};
    if (!state || kept.job.id.value.isEmpty()) {
        return std::nullopt;
    }
    kept.job.state = *state;
    kept.isPaused = map["paused"_L1].toBool();
    kept.isRemoved = map["removed"_L1].toBool();
    kept.polls = int(std::clamp<qint64>(map["polls"_L1].toInteger(), 0, mostPolls));
    for (const TextField &text : texts) {
        kept.job.*text.field = map[text.name].toString();
    }
    for (const InstantField &instant : instants) {
        if (map.contains(instant.name)) {
            kept.job.*instant.field = instantOf(map[instant.name]);
        }
    }
    if (map.contains("progress"_L1)) {
        kept.job.progress = map["progress"_L1].toDouble();
    }
    if (map.contains("remaining"_L1)) {
        kept.job.remaining = Duration(map["remaining"_L1].toInteger());
    }
    return kept;
}

QByteArray bytesOf(const std::vector<ui::LogLine> &lines)
{
    QCborArray array;
    for (const ui::LogLine &line : lines) {
        const QByteArray message = messageOf(line).toUtf8();
        array.append(QCborArray {line.job.id.value, line.code.text(), message, numberOf(line.at),
                                 line.attempt, line.latency, line.next, int(line.mark),
                                 line.changed, line.failed});
    }
    return array.toCborValue().toCbor();
}

std::vector<ui::LogLine> logLinesFrom(const QByteArray &bytes, ui::ConnectionId connection)
{
    constexpr qsizetype partsOfALine = 10;
    std::vector<ui::LogLine> lines;
    for (const QCborValue &value : cborFrom(bytes).value_or(QCborValue()).toArray()) {
        const QCborArray parts = value.toArray();
        const int mark = parts.size() == partsOfALine ? int(parts[7].toInteger()) : -1;
        if (mark < 0 || mark > int(ui::PollMark::Trouble)) {
            continue;
        }
        ui::LogLine line;
        line.job = {JobId {parts[0].toString()}, connection};
        line.code = parts[1].toString();
        line.message = QString::fromUtf8(parts[2].toByteArray());
        line.at = instantOf(parts[3]);
        line.attempt = qint32(parts[4].toInteger());
        line.latency = qint32(parts[5].toInteger());
        line.next = qint32(parts[6].toInteger());
        line.mark = ui::PollMark(mark);
        line.changed = parts[8].toBool();
        line.failed = parts[9].toBool();
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace dubwatch::app
