// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/joboverrides.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

QString asJson(const QJsonValue &value)
{
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(inArray.mid(1).chopped(1));
}

Result<DurationDistribution> readDuration(const QJsonValue &value)
{
    if (!value.isString()) {
        return invalidInput(
            u"expected a duration as text, such as \"10s\", found %1"_s.arg(asJson(value)));
    }
    return DurationDistribution::parse(value.toString());
}

Result<JobState> readOutcome(const QJsonValue &value)
{
    const QString word = value.toString();
    if (word == u"completed") {
        return JobState::Completed;
    }
    if (word == u"failed" || word == u"error") {
        return JobState::Failed;
    }
    return invalidInput(
        u"expected \"completed\", \"failed\" or \"error\", found %1"_s.arg(asJson(value)));
}

/// Puts what was read into its place; null when that went well, otherwise what was wrong.
template <typename T>
QString put(std::optional<T> &place, const Result<T> &read)
{
    if (!read) {
        return read.error().detail;
    }
    place = *read;
    return {};
}

} // namespace

Result<JobOverrides> JobOverrides::fromJson(const QJsonObject &simulate, const QString &pointer)
{
    JobOverrides overrides;
    for (auto it = simulate.begin(); it != simulate.end(); ++it) {
        QString wrong = u"unknown; known are duration, outcome, latency"_s;
        if (it.key() == u"duration") {
            wrong = put(overrides.duration, readDuration(*it));
        } else if (it.key() == u"outcome") {
            wrong = put(overrides.outcome, readOutcome(*it));
        } else if (it.key() == u"latency") {
            wrong = put(overrides.latency, readDuration(*it));
        }
        if (!wrong.isEmpty()) {
            return invalidInput(u"%1/%2: %3"_s.arg(pointer, it.key(), wrong));
        }
    }
    return overrides;
}

} // namespace dubwatch::server
