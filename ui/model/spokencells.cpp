// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// As coarse as the cell, but in words: "about 4 minutes left".
QString spokenRemaining(Duration remaining)
{
    if (remaining < 5s) {
        return tr("ready any moment");
    }
    if (remaining < 45s) {
        const long tens = std::lround(double(remaining.count()) / 10'000);
        return tr("about %1 seconds left").arg(10 * tens);
    }
    const double minutes = double(remaining.count()) / 60'000.0;
    if (minutes < 60) {
        const double step = minutes <= 20 ? 1 : minutes <= 30 ? 2 : 5;
        const int rounded = std::max(1, int(std::lround(minutes / step) * long(step)));
        return rounded == 1 ? tr("about 1 minute left")
                            : tr("about %1 minutes left").arg(rounded);
    }
    const double hours = minutes / 60;
    const double rounded = hours < 6 ? std::round(hours * 2) / 2 : std::round(hours);
    return rounded == 1.0 ? tr("about 1 hour left")
                          : tr("about %1 hours left").arg(QLocale().toString(rounded));
}

QString spokenEta(const JobRow &row, Instant now)
{
    const auto end = predictedEnd(row);
    return end ? spokenRemaining(std::max(*end - knownAt(row, now), Duration::zero())) : QString();
}

QString spokenProgress(const JobRow &row, Instant now)
{
    const auto progress = shownProgress(row);
    QStringList parts;
    if (progress) {
        parts << tr("%1 percent").arg(wording::wholePercent(*progress, isTerminal(row.job.state)));
    } else {
        parts << tr("progress not known");
    }
    if (const QString eta = spokenEta(row, now); !eta.isEmpty()) {
        parts << eta;
    }
    return wording::listed(parts);
}

QString spokenState(const JobRow &row, Instant now)
{
    const QString detail = stateDetail(row, now);
    return detail.isEmpty() ? stateText(row) : wording::listed({stateText(row), detail});
}

/// What "–" means in that column.
QString spokenNothing(const JobRow &row, JobColumn column)
{
    switch (column) {
    case JobColumn::Title: return tr("no title");
    case JobColumn::Eta: return isTerminal(row.job.state) ? tr("ended") : tr("not known");
    case JobColumn::Next: return isLive(row) ? tr("not known") : tr("no more polls");
    case JobColumn::Polls: return tr("none yet");
    case JobColumn::LastPoll: return tr("never");
    case JobColumn::Error: return tr("no error");
    case JobColumn::Result: return tr("no result");
    case JobColumn::Tag: return tr("no tag");
    default: return tr("not known");
    }
}

QString etaToolTip(const JobRow &row, Instant now)
{
    QStringList lines;
    if (const auto end = predictedEnd(row)) {
        lines << tr("Predicted end: %1").arg(secondText(std::max(*end, knownAt(row, now))));
    }
    if (row.job.remaining && row.lastAnswer && !isTerminal(row.job.state)) {
        lines << tr("At %1 the server said: %2 left")
                     .arg(secondText(*row.lastAnswer), wording::shortDuration(*row.job.remaining));
    }
    return lines.join(u'\n');
}

QString stateToolTip(const JobRow &row, Instant now)
{
    QStringList lines {spokenState(row, now)};
    if (row.wentBack) {
        lines << tr("The last answer was behind an earlier one.");
    }
    if (!row.trouble.isEmpty() && !lines.first().contains(row.trouble)) {
        lines << row.trouble;
    }
    return lines.join(u'\n');
}

} // namespace

QString cellToolTip(const JobRow &row, JobColumn column, Instant now)
{
    switch (column) {
    case JobColumn::Job: return wording::escaped(row.job.id.value);
    case JobColumn::State: return stateToolTip(row, now);
    case JobColumn::Progress: return spokenProgress(row, now);
    case JobColumn::Eta:
    case JobColumn::DoneAt: return row.ended ? secondText(*row.ended) : etaToolTip(row, now);
    case JobColumn::LastPoll: return row.lastAnswer ? secondText(*row.lastAnswer) : QString();
    case JobColumn::Title: return wording::escaped(row.job.title);
    case JobColumn::Error: return wording::escaped(row.job.error);
    case JobColumn::Result: return wording::escaped(row.job.result);
    case JobColumn::Tag: return wording::escaped(row.job.tag);
    case JobColumn::Backend: return wording::escaped(row.backend);
    default: return {};
    }
}

QString cellSpokenText(const JobRow &row, JobColumn column, Instant now)
{
    switch (column) {
    case JobColumn::Job: return wording::escaped(row.job.id.value);
    case JobColumn::State: return spokenState(row, now);
    case JobColumn::Progress: return spokenProgress(row, now);
    case JobColumn::Eta:
        if (const QString eta = spokenEta(row, now); !eta.isEmpty()) {
            return eta;
        }
        break;
    default: break;
    }
    const QString text = cellText(row, column, now);
    if (text == u"–") {
        return spokenNothing(row, column);
    }
    return text.startsWith(u'~') ? tr("about %1").arg(text.sliced(1)) : text;
}

} // namespace dubwatch::ui
