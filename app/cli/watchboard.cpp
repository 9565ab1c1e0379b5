// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/watchboard.h"

#include "client/wording.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array statesInOrder{JobState::Queued,    JobState::Running, JobState::Unknown,
                                   JobState::Completed, JobState::Failed,  JobState::Cancelled,
                                   JobState::Expired};
constexpr double nearlyDone = 0.99;

} // namespace

std::optional<double> shownProgress(const BoardRow &row, Instant now)
{
    if (row.job.state == JobState::Completed) {
        return 1.0;
    }
    if (!row.job.progress || !std::isfinite(*row.job.progress)) {
        return std::nullopt;
    }
    const double told = std::clamp(*row.job.progress, 0.0, 1.0);
    if (isTerminal(row.job.state)) {
        return told;
    }
    const bool goesOn = row.job.state == JobState::Running && row.job.remaining > Duration::zero();
    if (!goesOn) { // what waits in a queue has time left too, and gets nowhere
        return std::max(told, row.floor);
    }
    const double passed = double((now - row.told).count()) / double(row.job.remaining->count());
    const double estimated = told + (nearlyDone - told) * std::clamp(passed, 0.0, 1.0);
    return std::max({told, estimated, row.floor});
}

void WatchBoard::add(const JobId &id)
{
    (void)rowOf(id);
}

bool WatchBoard::tell(const Job &job, Instant at)
{
    BoardRow &row = rowOf(job.id);
    const bool wentBack = job.progress < row.job.progress;
    row.floor = wentBack ? 0 : shownProgress(row, estimatedAt(at)).value_or(0);
    const bool isNews =
        !row.isTold || row.job.state != job.state || row.job.rawState != job.rawState;
    row.job = job;
    row.told = at;
    row.isTold = true;
    return isNews;
}

void WatchBoard::stop(const JobId &id, const QString &why)
{
    rowOf(id).stopped = why;
}

void WatchBoard::setTrouble(const QString &sentence, Instant at)
{
    if (m_trouble.isNull()) {
        m_troubledSince = at;
    }
    m_trouble = sentence;
}

const std::vector<BoardRow> &WatchBoard::rows() const
{
    return m_rows;
}

const QString &WatchBoard::trouble() const
{
    return m_trouble;
}

Instant WatchBoard::estimatedAt(Instant now) const
{
    return m_trouble.isNull() ? now : m_troubledSince;
}

QString WatchBoard::summary() const
{
    std::array<int, statesInOrder.size()> counts{};
    int stopped = 0;
    int untold = 0;
    for (const BoardRow &row : m_rows) {
        if (!row.stopped.isNull()) {
            ++stopped;
        } else if (!row.isTold) {
            ++untold;
        } else {
            ++counts[size_t(row.job.state)];
        }
    }
    QStringList parts;
    const auto part = [&](int count, const QString &what) {
        if (count > 0) {
            parts << QLocale().toString(count) + u' ' + what;
        }
    };
    part(untold, u"not heard of yet"_s);
    for (const JobState state : statesInOrder) {
        part(counts[size_t(state)], stateName(state));
    }
    part(stopped, u"given up"_s);
    const QString jobs = m_rows.size() == 1
        ? u"1 job"_s
        : u"%1 jobs"_s.arg(QLocale().toString(qulonglong(m_rows.size())));
    return parts.isEmpty() ? jobs : jobs + u": "_s + parts.join(u", ");
}

BoardRow &WatchBoard::rowOf(const JobId &id)
{
    const auto known = m_places.constFind(id);
    if (known != m_places.constEnd()) {
        return m_rows[*known];
    }
    m_places.insert(id, m_rows.size());
    m_rows.push_back({.job = {.id = id}});
    return m_rows.back();
}

} // namespace dubwatch::app
