// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/jobfilter.h"

#include "ui/model/foldedtext.h"

#include <utility>

namespace dubwatch::ui {

namespace {

bool acceptsPolling(JobFilter::Polling polling, WatchState watch)
{
    switch (polling) {
    case JobFilter::Polling::Any: return true;
    case JobFilter::Polling::Paused: return watch == WatchState::Paused;
    case JobFilter::Polling::Delayed: return watch == WatchState::Delayed;
    }
    Q_UNREACHABLE();
}

} // namespace

bool JobFilter::isEmpty() const { return *this == JobFilter {}; }

bool JobFilter::acceptsRow(const JobRow &row) const
{
    return (states.none() || states.test(size_t(row.job.state)))
        && (language.isEmpty() || row.job.language == language)
        && acceptsPolling(polling, row.watch)
        && (!connection || row.connection == *connection);
}

QString searchText(const JobRow &row)
{
    constexpr QChar apart(u'\x1f');
    QString text;
    text.reserve(row.job.id.value.size() + row.job.title.size() + row.job.tag.text().size() + 2);
    text.append(row.job.id.value).append(apart).append(row.job.title).append(apart);
    return foldedText(std::move(text.append(row.job.tag)));
}

} // namespace dubwatch::ui
