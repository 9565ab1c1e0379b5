// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"

#include "client/wordingtr.h"

#include <QLocale>

namespace dubwatch::wording {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

QString quoted(const QString &text) { return u'"' + escaped(text) + u'"'; }

QString withServersWords(const QString &sentence, const ApiError &error)
{
    return error.serverMessage.isEmpty() ? sentence
                                         : explained(sentence, escaped(error.serverMessage));
}

QString withStatus(const QString &sentence, const ApiError &error)
{
    return error.httpStatus > 0 ? withAside(sentence, QString::number(error.httpStatus)) : sentence;
}

QString detailed(const QString &sentence, const ApiError &error)
{
    return error.detail.isEmpty() ? sentence : explained(sentence, escaped(error.detail));
}

QString asPart(QString sentence)
{
    if (!sentence.isEmpty()) {
        sentence[0] = sentence[0].toLower();
    }
    return sentence;
}

QString told(const Poll &poll)
{
    const QString state = poll.state == JobState::Unknown
        ? stateWord(poll.state, poll.rawState) : stateWord(poll.state);
    QString text = asPart(state);
    if (poll.progress && !isTerminal(poll.state)) {
        text += u' ' + percent(*poll.progress, false);
    }
    if (poll.state == JobState::Failed && !poll.message.isEmpty()) {
        text = explained(text, escaped(poll.message));
    }
    if (poll.wentBack) {
        text = listed({text, tr("which is behind what was known")});
    }
    if (poll.remaining && !isTerminal(poll.state)) {
        text += leftPart(*poll.remaining);
    }
    if (poll.reason.kind == WaitReason::Kind::Confirm) {
        text = listed({text, tr("but without its result")});
    }
    return text;
}

} // namespace

QString stateWord(JobState state)
{
    switch (state) {
    case JobState::Unknown:
        return tr("Unknown");
    case JobState::Queued:
        return tr("Queued");
    case JobState::Running:
        return tr("Running");
    case JobState::Completed:
        return tr("Completed");
    case JobState::Failed:
        return tr("Failed");
    case JobState::Cancelled:
        return tr("Cancelled");
    case JobState::Expired:
        return tr("Expired");
    }
    return {};
}

QString stateWord(JobState state, const QString &rawState)
{
    return state == JobState::Unknown && !rawState.isEmpty()
        ? stateWord(state) + u' ' + quoted(rawState) : stateWord(state);
}

QString errorSentence(const ApiError &error)
{
    switch (error.kind) {
    case Kind::InvalidInput:
    case Kind::Unsupported:
        return escaped(error.detail);
    case Kind::Network:
        return error.isRefused ? tr("Connection refused") : detailed(tr("No answer"), error);
    case Kind::Timeout:
        return detailed(tr("No answer in time"), error);
    case Kind::Malformed:
        return detailed(tr("The answer cannot be read"), error);
    case Kind::RateLimited:
        return error.retryAfter
            ? tr("Rate limited, Retry-After %1").arg(shortDuration(*error.retryAfter))
            : withStatus(tr("Rate limited"), error);
    case Kind::Unavailable:
        return withServersWords(withStatus(tr("The server has trouble"), error), error);
    case Kind::Unauthorized:
        return withServersWords(withStatus(tr("Key not accepted"), error), error);
    case Kind::NotFound:
        return withServersWords(withStatus(tr("Not known there"), error), error);
    case Kind::Rejected:
        return withServersWords(withStatus(tr("The server declined"), error), error);
    case Kind::Aborted:
        return tr("Stopped");
    }
    return {};
}

QString errorCode(const ApiError &error)
{
    switch (error.kind) {
    case Kind::Network:
        return error.isRefused ? tr("refused") : tr("no answer");
    case Kind::Timeout:
        return tr("timeout");
    case Kind::Malformed:
        return tr("unreadable");
    case Kind::InvalidInput:
    case Kind::Unsupported:
        return tr("not sent");
    case Kind::Aborted:
        return tr("stopped");
    default:
        return QString::number(error.httpStatus);
    }
}

QString pollMessage(const Poll &poll)
{
    if (!poll.error) {
        return told(poll);
    }
    const QString text = asPart(errorSentence(*poll.error));
    const int failures = poll.reason.failures;
    return failures > 1 ? tr("%1, attempt %2").arg(text).arg(failures) : text;
}

QString leftPart(Duration left)
{
    return listed({QString(), tr("server says %1 left").arg(secondsLeft(left))});
}

QString healthSentence(const BackendHealth &health, const QString &host)
{
    const QString jobs = QLocale().toString(health.delayedJobs);
    switch (health.state) {
    case BackendHealth::State::Idle:
    case BackendHealth::State::Online:
        return {};
    case BackendHealth::State::Offline:
        return health.delayedJobs == 1
            ? tr("%1 does not answer").arg(host)
            : tr("%1 does not answer: %2 jobs wait, one is tried").arg(host, jobs);
    case BackendHealth::State::RateLimited:
        return health.delayedJobs == 1
            ? tr("%1 asked for a pause, one job delayed").arg(host)
            : tr("%1 asked for a pause, %2 jobs delayed").arg(host, jobs);
    case BackendHealth::State::Unauthorized:
        return tr("%1 does not accept the key: polling has stopped").arg(host);
    }
    return {};
}

QString outcomeSentence(const Outcome &outcome)
{
    switch (outcome.end) {
    case WatchEnd::JobEnded: {
        const QString text = asPart(stateWord(outcome.job.state));
        const QString after = tr("%1 after %2").arg(text, exactDuration(outcome.elapsed));
        return outcome.job.error.isEmpty() ? after : explained(after, escaped(outcome.job.error));
    }
    case WatchEnd::FinalError:
        return outcome.lastError ? asPart(errorSentence(*outcome.lastError)) : tr("stopped");
    case WatchEnd::AttemptsUsedUp:
        return outcome.polls == 1 ? tr("no end seen in one poll")
                                  : tr("no end seen in %1 polls").arg(outcome.polls);
    case WatchEnd::DeadlineReached:
        return tr("no end seen within %1").arg(exactDuration(outcome.elapsed));
    case WatchEnd::Removed:
        return tr("no longer watched");
    }
    return {};
}

} // namespace dubwatch::wording
