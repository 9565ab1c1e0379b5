// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"
#include "ui/model/jobcells.h"
#include "ui/model/logmodel.h"
#include "ui/model/translated.h"

#include <QDateTime>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

QString timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())
        .time()
        .toString(u"HH:mm:ss.zzz"_s);
}

QString latencyText(const LogLine &line)
{
    return line.attempt == 0 ? QString() : wording::exactDuration(Duration(line.latency));
}

QString nextText(const LogLine &line)
{
    if (line.attempt == 0) {
        return {};
    }
    if (line.next < 0) {
        return line.next == LogLine::waitsForKey ? tr("waits for the key") : tr("ended");
    }
    return tr("next %1").arg(wording::shortDuration(Duration(line.next)));
}

QString plainText(const LogLine &line)
{
    QStringList parts {timeText(line.at),
                       line.job.id.value.isEmpty() ? tr("all")
                                                   : wording::escaped(line.job.id.value)};
    for (const LogRole role : {AttemptRole, CodeRole, LatencyRole, NextRole, MessageRole}) {
        if (const QString part = logText(line, role); !part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(u"  "_s);
}

} // namespace

QString messageOf(const LogLine &line)
{
    if (!line.isPlain) {
        return line.message;
    }
    Poll poll {.state = line.state};
    if (line.percent != LogLine::notTold) {
        poll.progress = line.percent / 100.0;
    }
    if (line.remaining != LogLine::notTold) {
        poll.remaining = Duration(line.remaining);
    }
    return wording::pollMessage(poll);
}

QString logText(const LogLine &line, LogRole role)
{
    switch (role) {
    case TimeRole: return timeText(line.at);
    case LogJobRole:
        return line.job.id.value.isEmpty() ? tr("all") : wording::escaped(shortId(line.job.id));
    case AttemptRole: return line.attempt == 0 ? QString() : u"#%1"_s.arg(line.attempt);
    case CodeRole: return line.code;
    case LatencyRole: return latencyText(line);
    case NextRole: return nextText(line);
    case MessageRole: return wording::escaped(messageOf(line));
    case PlainTextRole: return plainText(line);
    case LineRole:
    case MarkRole:
    case IsErrorRole: break;
    }
    return {};
}

} // namespace dubwatch::ui
