// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/packedjob.h"

namespace dubwatch::ui {

// 100,000 rows have one each.
static_assert(sizeof(PackedJob) <= 184);

void PackedJob::take(const Job &job)
{
    // Each message brings an id of its own: the first is the one that table, history and log share.
    if (id != job.id) {
        id = job.id;
    }
    title = job.title;
    source = job.source;
    language = job.language;
    tag = job.tag;
    rawState = job.rawState;
    result = job.result;
    error = job.error;
    errorCode = job.errorCode;
    statusUrl = job.statusUrl;
    progress = job.progress;
    remaining = job.remaining;
    duration = job.duration;
    queuedFor = job.queuedFor;
    created = job.created;
    started = job.started;
    finished = job.finished;
    finishes = job.finishes;
    state = job.state;
}

Job PackedJob::unpacked() const
{
    return {.id = id,
            .state = state,
            .rawState = rawState,
            .title = title,
            .source = source,
            .language = language,
            .tag = tag,
            .progress = progress,
            .remaining = remaining,
            .duration = duration,
            .queuedFor = queuedFor,
            .created = created,
            .started = started,
            .finished = finished,
            .finishes = finishes,
            .result = result,
            .error = error,
            .errorCode = errorCode,
            .statusUrl = statusUrl};
}

} // namespace dubwatch::ui
