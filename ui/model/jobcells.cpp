// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/jobcells.h"

#include "client/wording.h"
#include "ui/model/translated.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

const QString nothing = u"–"_s;

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothing : wording::escaped(text);
}

QString etaText(const JobRow &row, Instant now)
{
    if (row.watch == WatchState::Paused && !isTerminal(row.job.state)) {
        return tr("paused");
    }
    const auto end = predictedEnd(row);
    return end ? wording::coarseRemaining(std::max(*end - knownAt(row, now), Duration::zero()))
               : nothing;
}

QString doneAtText(const JobRow &row, Instant now)
{
    if (row.ended) {
        return clockText(*row.ended, now);
    }
    const auto end = predictedEnd(row);
    return end ? u'~' + clockText(std::max(*end, knownAt(row, now)), now) : nothing;
}

QString nextText(const JobRow &row, Instant now)
{
    if (row.watch == WatchState::Asking) {
        return tr("now");
    }
    if (!row.nextPoll || row.stale) {
        return nothing;
    }
    return *row.nextPoll <= now ? tr("now") : wording::shortDuration(*row.nextPoll - now);
}

QString numberText(int number) { return number == 0 ? nothing : QLocale().toString(number); }

constexpr qsizetype longestWholeId = 8;

/// Never empty: a separator at the very end ends no prefix.
QStringView withoutPrefixes(QStringView id)
{
    const qsizetype path = id.chopped(1).lastIndexOf(u'/');
    id = id.sliced(path + 1);
    qsizetype begin = 0;
    for (qsizetype i = 0; i < id.size() - 1; ++i) {
        const bool separates = id[i] == u'_' || id[i] == u'-';
        if (separates && i > begin) {
            begin = i + 1;
        } else if (!id[i].isLetter()) {
            break;
        }
    }
    return id.sliced(begin);
}

} // namespace

std::optional<double> shownProgress(const JobRow &row)
{
    if (row.job.state == JobState::Completed) {
        return 1.0;
    }
    if (row.job.state == JobState::Queued && row.job.progress == 0.0) {
        return std::nullopt; // nothing has begun that could be measured
    }
    if (row.job.progress && std::isfinite(*row.job.progress)) {
        return std::clamp(*row.job.progress, 0.0, 1.0);
    }
    return std::nullopt;
}

std::optional<Instant> predictedEnd(const JobRow &row)
{
    return isTerminal(row.job.state) || row.watch == WatchState::Paused ? std::nullopt
                                                                         : row.shownEnd;
}

std::optional<Duration> elapsed(const JobRow &row, Instant now)
{
    const auto start = row.job.started ? row.job.started
                     : row.job.created ? row.job.created
                                       : row.firstSeen;
    if (!start) {
        return std::nullopt;
    }
    return std::max(row.ended.value_or(now) - *start, Duration::zero());
}

Instant knownAt(const JobRow &row, Instant now)
{
    return row.stale && row.lastAnswer ? std::min(*row.lastAnswer, now) : now;
}

bool isLive(const JobRow &row)
{
    return !isTerminal(row.job.state) && row.watch != WatchState::Ended
        && row.watch != WatchState::Stopped;
}

QString cellText(const JobRow &row, JobColumn column, Instant now)
{
    const auto age = [&](std::optional<Instant> then) {
        return then ? wording::age(std::max(now - *then, Duration::zero())) : nothing;
    };
    switch (column) {
    case JobColumn::Job: return wording::escaped(shortId(row.job.id));
    case JobColumn::Title: return orNothing(row.job.title);
    case JobColumn::State: return stateText(row);
    case JobColumn::Progress: {
        const auto progress = shownProgress(row);
        return progress ? wording::percent(*progress, isTerminal(row.job.state)) : nothing;
    }
    case JobColumn::Eta: return etaText(row, now);
    case JobColumn::DoneAt: return doneAtText(row, now);
    case JobColumn::Next: return nextText(row, now);
    case JobColumn::Polls: return numberText(row.polls);
    case JobColumn::Language: return orNothing(row.job.language);
    case JobColumn::Started: return row.job.started ? clockText(*row.job.started, now) : nothing;
    case JobColumn::Elapsed: {
        const auto length = elapsed(row, now);
        return length ? wording::shortDuration(*length) : nothing;
    }
    case JobColumn::LastPoll: return age(row.lastAnswer);
    case JobColumn::Latency: return row.latency ? wording::exactDuration(*row.latency) : nothing;
    case JobColumn::Http: return row.httpStatus == 0 ? nothing : QString::number(row.httpStatus);
    case JobColumn::Error: return orNothing(row.job.error);
    case JobColumn::Result: return orNothing(row.job.result);
    case JobColumn::Tag: return orNothing(row.job.tag);
    case JobColumn::Backend: return orNothing(row.backend);
    }
    Q_UNREACHABLE();
}

QString columnTitle(JobColumn column)
{
    static constexpr std::array<const char *, jobColumnCount> titles {
        QT_TR_NOOP("Job"), QT_TR_NOOP("Title"),
        QT_TR_NOOP("State"), QT_TR_NOOP("Progress"),
        QT_TR_NOOP("ETA"), QT_TR_NOOP("Done at"),
        QT_TR_NOOP("Next"), QT_TR_NOOP("Polls"),
        QT_TR_NOOP("Language"), QT_TR_NOOP("Started"),
        QT_TR_NOOP("Elapsed"), QT_TR_NOOP("Last poll"),
        QT_TR_NOOP("Latency"), QT_TR_NOOP("HTTP"),
        QT_TR_NOOP("Error"), QT_TR_NOOP("Result"),
        QT_TR_NOOP("Tag"), QT_TR_NOOP("Backend")};
    return tr(titles[size_t(column)]);
}

bool isNumberColumn(JobColumn column)
{
    return (column >= JobColumn::Eta && column <= JobColumn::Polls)
        || (column >= JobColumn::Started && column <= JobColumn::Http);
}

QString shortId(const JobId &id)
{
    if (id.value.size() <= longestWholeId) {
        return id.value;
    }
    const QStringView telling = withoutPrefixes(id.value);
    return telling.size() <= longestWholeId
        ? telling.toString()
        : telling.first(4).toString() + u'…' + telling.last(2).toString();
}

QString stateText(const JobRow &row)
{
    const bool paused = row.watch == WatchState::Paused && !isTerminal(row.job.state);
    return paused ? tr("Paused") : wording::stateWord(row.job.state);
}

QString stateDetail(const JobRow &row, Instant now)
{
    if (row.stale && isLive(row) && row.lastAnswer) {
        return wording::age(std::max(now - *row.lastAnswer, Duration::zero()));
    }
    if (row.job.state == JobState::Unknown && !row.job.rawState.isEmpty()) {
        return u"“%1”"_s.arg(wording::escaped(row.job.rawState));
    }
    if (!row.job.error.isEmpty()) {
        return wording::escaped(row.job.error);
    }
    return isTerminal(row.job.state) ? QString() : row.trouble;
}

QString clockText(Instant instant, Instant now)
{
    const auto local = [](Instant then) {
        return QDateTime::fromMSecsSinceEpoch(then.time_since_epoch().count());
    };
    const QLocale locale;
    const QDateTime then = local(instant);
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s);
    const QString time = locale.toString(then.time(), format);
    const qint64 days = std::abs(then.date().daysTo(local(now).date()));
    if (days == 0) {
        return time;
    }
    return locale.toString(then.date(), days < 7 ? u"ddd"_s : tr("d MMM")) + u' ' + time;
}

QString secondText(Instant instant)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(u'\'') && !format.contains(u'z')) {
        format.remove(u"t"_s); // the zone's name
    }
    if (!format.contains(u"ss"_s)) {
        format.replace(u"mm"_s, u"mm:ss"_s);
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return locale.toString(local.time(), format.trimmed());
}

} // namespace dubwatch::ui
