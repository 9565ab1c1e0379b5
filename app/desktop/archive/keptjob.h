// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/job.h"
#include "ui/model/logmodel.h"

namespace dubwatch::app {

/// A job as it was last told, when, whether a person had paused it, and how often it was polled;
/// or one that a person wants to see no more, which is nothing but its id.
struct KeptJob
{
    Job job = {};
    Instant told = {};
    bool isPaused = false;
    int polls = 0;
    bool isRemoved = false;

    friend bool operator==(const KeptJob &, const KeptJob &) = default;
};

/// In CBOR; what is absent takes no room.
QByteArray bytesOf(const KeptJob &kept);
/// Nothing for bytes that are not a job.
std::optional<KeptJob> keptJobFrom(const QByteArray &bytes);

/// The lines of a connection's log, oldest first.
QByteArray bytesOf(const std::vector<ui::LogLine> &lines);
/// The same lines, of \a connection; none from bytes that are not a log.
std::vector<ui::LogLine> logLinesFrom(const QByteArray &bytes, ui::ConnectionId connection);

} // namespace dubwatch::app
