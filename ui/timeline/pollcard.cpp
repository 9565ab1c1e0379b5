// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/pollcard.h"

#include "client/wording.h"
#include "ui/model/jobcells.h"
#include "ui/model/translated.h"

#include <QCoreApplication>

#include <algorithm>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

QString PollCard::spoken() const
{
    QStringList parts {QCoreApplication::translate("dubwatch::ui", "%1 at %2").arg(title, time)};
    for (const auto &[label, value] : lines) {
        parts << label + u' ' + value;
    }
    return wording::listed(parts);
}

QString answerCode(const PollRecord &poll)
{
    if (!poll.trouble) {
        return QString::number(poll.httpStatus);
    }
    return wording::errorCode(ApiError {*poll.trouble, QString(), poll.httpStatus});
}

PollCard pollCard(const std::vector<PollRecord> &polls, size_t place)
{
    const PollRecord &poll = polls[place];
    PollCard card {tr("Poll #%1").arg(poll.attempt), secondText(poll.at), {}};
    const auto add = [&card](const QString &label, const QString &value) {
        card.lines.emplace_back(label, value);
    };
    add(tr("Answer"), tr("%1 in %2").arg(answerCode(poll), wording::exactDuration(poll.latency)));
    if (poll.mark == PollMark::Answered) {
        add(tr("State"), wording::stateWord(poll.state));
    }
    if (poll.progress) {
        add(tr("Progress"), wording::percent(*poll.progress, isTerminal(poll.state)));
    }
    if (poll.remaining) {
        add(tr("Server says"), tr("%1 left").arg(wording::exactDuration(*poll.remaining)));
    }
    if (poll.shownEnd && !isTerminal(poll.state)) {
        const Duration shown = std::max(*poll.shownEnd - poll.at, Duration::zero());
        add(tr("Shown"), wording::coarseRemaining(shown));
    }
    if (place > 0) {
        add(tr("Since last poll"), wording::exactDuration(poll.at - polls[place - 1].at));
    }
    add(tr("Next poll in"), poll.next ? wording::shortDuration(*poll.next) : u"–"_s);
    return card;
}

QString nextPollReason(const JobRow &row, const std::vector<PollRecord> &polls, Instant now)
{
    if (!row.nextPoll || polls.empty()) {
        return {};
    }
    const QString in = wording::shortDuration(std::max<Duration>(*row.nextPoll - now, 1s));
    const QString reason = wording::waitReason(polls.back().reason);
    const QString next = row.stale ? tr("Next try in %1").arg(in) : tr("Next poll in %1").arg(in);
    return reason.isEmpty() ? next : wording::explained(next, reason);
}

QString troubleText(const std::vector<PollRecord> &polls)
{
    bool silent = false;
    bool refused = false;
    for (const PollRecord &poll : polls) {
        if (poll.mark == PollMark::Trouble) {
            (poll.httpStatus == 0 ? silent : refused) = true;
        }
    }
    return !refused ? tr("no answer") : silent ? tr("no answer, or refused") : tr("refused");
}

QString markText(PollMark mark, const QString &trouble)
{
    switch (mark) {
    case PollMark::Answered: return tr("answered");
    case PollMark::RateLimited: return tr("429");
    case PollMark::Trouble: return trouble;
    }
    Q_UNREACHABLE();
}

} // namespace dubwatch::ui
