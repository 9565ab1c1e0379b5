// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/joblines.h"

#include "client/core/durationtext.h"
#include "client/core/instanttext.h"
#include "client/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

double seconds(Duration duration)
{
    return double(duration.count()) / 1000.0;
}

/// An object of what is known: null strings and empty optionals are left out.
class JsonLine
{
public:
    JsonLine &add(QLatin1StringView key, const QString &value)
    {
        return value.isEmpty() ? *this : put(key, value);
    }
    JsonLine &add(QLatin1StringView key, std::optional<Duration> value)
    {
        return value ? put(key, seconds(*value)) : *this;
    }
    JsonLine &add(QLatin1StringView key, std::optional<double> value)
    {
        return value ? put(key, *value) : *this;
    }
    JsonLine &add(QLatin1StringView key, std::optional<Instant> value)
    {
        return value ? put(key, rfc3339(*value)) : *this;
    }
    JsonLine &put(QLatin1StringView key, const QJsonValue &value)
    {
        m_object.insert(key, value);
        return *this;
    }
    JsonLine &addJob(const Job &job)
    {
        return add("id"_L1, job.id.value)
            .add("title"_L1, job.title)
            .add("state"_L1, stateName(job.state))
            .add("raw_state"_L1, job.rawState)
            .add("progress"_L1, job.progress)
            .add("remaining"_L1, job.remaining)
            .add("language"_L1, job.language)
            .add("tag"_L1, job.tag)
            .add("created"_L1, job.created)
            .add("started"_L1, job.started)
            .add("finished"_L1, job.finished)
            .add("error"_L1, job.error)
            .add("result"_L1, job.result);
    }
    QString text() const
    {
        // What a terminal would obey is spelled in JSON's own escapes, which are the same.
        return wording::escaped(
            QString::fromUtf8(QJsonDocument(m_object).toJson(QJsonDocument::Compact)));
    }

private:
    QJsonObject m_object;
};

QString head(Instant at, const JobId &id)
{
    return rfc3339(at) + u"  "_s + wording::escaped(id.value);
}

QString endName(WatchEnd end)
{
    switch (end) {
    case WatchEnd::JobEnded:
        return u"job_ended"_s;
    case WatchEnd::FinalError:
        return u"error"_s;
    case WatchEnd::AttemptsUsedUp:
        return u"attempts_used_up"_s;
    case WatchEnd::DeadlineReached:
        return u"deadline_reached"_s;
    case WatchEnd::Removed:
        return u"removed"_s;
    }
    return {};
}

/// Numbers of ours are no formulas; texts may come from a server.
QString cell(const QString &text)
{
    return wording::escaped(wording::unformulated(text));
}

} // namespace

QString pollLine(const Poll &poll)
{
    Poll told = poll;
    told.reason.failures = 0; // how often in a row is said with the wait
    QString line = head(poll.at, poll.job)
        + u"  attempt %1  %2"_s.arg(QString::number(poll.attempt), wording::pollMessage(told));
    if (poll.next) {
        line += u"  next in %1 s"_s.arg(secondsText(*poll.next));
        const QString why = wording::waitReason(poll.reason);
        line += why.isEmpty() ? QString() : u" (%1)"_s.arg(why);
    }
    return line;
}

QString pollJson(const Poll &poll)
{
    return JsonLine()
        .add("time"_L1, std::optional(poll.at))
        .add("id"_L1, poll.job.value)
        .put("attempt"_L1, poll.attempt)
        .put("http_status"_L1, poll.httpStatus)
        .add("state"_L1, poll.error ? QString() : stateName(poll.state))
        .add("raw_state"_L1, poll.rawState)
        .add("progress"_L1, poll.progress)
        .add("remaining"_L1, poll.remaining)
        .put("latency"_L1, seconds(poll.latency))
        .add("trouble"_L1, poll.error ? wording::errorSentence(*poll.error) : QString())
        .add("next"_L1, poll.next)
        .add("why"_L1, wording::waitReason(poll.reason))
        .text();
}

QString resultLine(const JobId &id, const Outcome &outcome, Instant at)
{
    QString line = head(at, id) + u"  "_s + wording::outcomeSentence(outcome);
    if (outcome.end != WatchEnd::AttemptsUsedUp) { // which says it
        line += outcome.polls == 1 ? u" (1 poll)"_s : u" (%1 polls)"_s.arg(outcome.polls);
    }
    if (outcome.end == WatchEnd::JobEnded && !outcome.job.result.isEmpty()) {
        line += u"  "_s + wording::escaped(outcome.job.result);
    }
    return line;
}

QString resultJson(const JobId &id, const Outcome &outcome, Instant at)
{
    JsonLine line;
    line.addJob(outcome.job)
        .put("id"_L1, id.value)
        .add("time"_L1, std::optional(at))
        .put("end"_L1, endName(outcome.end))
        .put("polls"_L1, outcome.polls)
        .put("answers"_L1, outcome.answers)
        .put("elapsed"_L1, seconds(outcome.elapsed));
    if (outcome.lastError && outcome.end != WatchEnd::JobEnded) {
        line.add("trouble"_L1, wording::errorSentence(*outcome.lastError));
    }
    return line.text();
}

QString stateLine(const Job &job, Instant at)
{
    QString line = head(at, job.id) + u"  "_s
        + (job.state == JobState::Unknown ? wording::stateWord(job.state, job.rawState)
                                          : stateName(job.state));
    if (!job.title.isEmpty()) {
        line += u"  "_s + wording::escaped(job.title);
    }
    if (job.state == JobState::Failed && !job.error.isEmpty()) {
        line += u": "_s + wording::escaped(job.error);
    }
    return line;
}

QString tabbedLine(const Job &job)
{
    const QStringList cells{cell(job.id.value),
                            stateName(job.state),
                            job.progress ? QString::number(*job.progress) : QString(),
                            job.remaining ? secondsText(*job.remaining) : QString(),
                            cell(job.language),
                            cell(job.tag),
                            cell(job.title)};
    return cells.join(u'\t');
}

QString stateJson(const Job &job, Instant at)
{
    return JsonLine().addJob(job).add("time"_L1, std::optional(at)).text();
}

QString jobJson(const Job &job)
{
    return JsonLine().addJob(job).text();
}

} // namespace dubwatch::app
