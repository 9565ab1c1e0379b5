// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"
#include "ui/model/logmodel.h"

namespace dubwatch::app {

/// A job as it was last told, and when.
struct KeptJob
{
    Job job = {};
    Instant told = {};

    friend bool operator==(const KeptJob &, const KeptJob &) = default;
};

/// In CBOR; what is absent takes no room.
QByteArray bytesOf(const KeptJob &kept);
/// Nothing for bytes that are not a job.
std::optional<KeptJob> keptJobFrom(const QByteArray &bytes);

/// What is known of it \a now: a time left has gone on, and one that has run out says nothing.
Job agedJob(const KeptJob &kept, Instant now);

/// The lines of a log, oldest first. \a nameOf gives a connection a name that outlives it; lines of
/// one without are left out.
QByteArray bytesOf(const std::vector<ui::LogLine> &lines,
                   const std::function<QString(ui::ConnectionId)> &nameOf);
/// Lines of connections that \a connectionOf does not know any more are left out.
std::vector<ui::LogLine>
logLinesFrom(const QByteArray &bytes,
             const std::function<std::optional<ui::ConnectionId>(const QString &)> &connectionOf);

} // namespace dubwatch::app
