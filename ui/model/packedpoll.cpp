// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/packedpoll.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::ui {

namespace {

static_assert(int(WaitReason::Kind::NewKey) < 32 && int(WaitReason::Bound::RetryAfter) < 8);
static_assert(sizeof(PackedPoll) == 64);

qint32 fitted(std::optional<Duration> duration)
{
    constexpr auto most = Duration::rep(std::numeric_limits<qint32>::max());
    return duration ? qint32(std::clamp<Duration::rep>(duration->count(), 0, most))
                    : PackedPoll::noDuration;
}

std::optional<Duration> told(qint32 duration)
{
    return duration == PackedPoll::noDuration ? std::nullopt : std::optional(Duration(duration));
}

} // namespace

PollMark markOf(const Poll &poll)
{
    if (!poll.error) {
        return PollMark::Answered;
    }
    return poll.error->kind == ApiError::Kind::RateLimited ? PollMark::RateLimited
                                                           : PollMark::Trouble;
}

PackedPoll::PackedPoll(const Poll &poll, const EtaSmoother &smoother, const PollNews &news)
    : at(poll.at.time_since_epoch().count())
    , shownEnd(smoother.end() ? smoother.end()->time_since_epoch().count() : noInstant)
    , attempt(poll.attempt)
    , latency(fitted(poll.latency))
    , remaining(fitted(poll.remaining))
    , next(fitted(poll.next))
    , progress(poll.progress ? float(*poll.progress) : -1.0F)
    , httpStatus(quint16(poll.httpStatus))
    , mark(quint8(markOf(poll)) & 3U)
    , wentBack(poll.wentBack ? 1 : 0)
    , silentAnswers(quint8(std::min(smoother.silentAnswers(), 7)) & 7U)
    , state(quint8(poll.state))
    , reasonKind(quint8(poll.reason.kind) & 31U)
    , reasonBound(quint8(poll.reason.bound) & 7U)
    , failures(quint8(std::clamp(poll.reason.failures, 0, 255)))
    , trust(quint8(std::lround(100 * std::clamp(poll.reason.trust, 0.0, 1.0))))
    , spread(quint16(std::lround(1000 * std::clamp(poll.reason.spread, 0.0, 60.0))))
    , jobs(quint16(std::clamp(poll.reason.jobs, 0, 65'535)))
    , left(fitted(poll.reason.left))
    , look(fitted(poll.reason.look))
{
    if (poll.error) {
        trouble = quint8(poll.error->kind);
    }
    if (news.revision) {
        revisedBy = fitted(news.revision->by);
        cause = quint8(news.revision->cause) & 3U;
    }
}

PollRecord PackedPoll::unpacked() const
{
    PollRecord record;
    record.at = Instant(Duration(at));
    record.attempt = attempt;
    record.mark = PollMark(mark);
    record.httpStatus = httpStatus;
    if (trouble != noTrouble) {
        record.trouble = ApiError::Kind(trouble);
    }
    record.state = JobState(state);
    record.latency = Duration(latency);
    if (progress >= 0) {
        record.progress = double(progress);
    }
    record.remaining = told(remaining);
    if (shownEnd != noInstant) {
        record.shownEnd = Instant(Duration(shownEnd));
    }
    if (revisedBy != noDuration) {
        record.revision = EtaRevision {Duration(revisedBy),
                                       EtaRevision::Cause(cause)};
    }
    record.next = told(next);
    record.reason = {.kind = WaitReason::Kind(reasonKind),
                     .bound = WaitReason::Bound(reasonBound),
                     .estimate = record.remaining,
                     .failures = failures,
                     .progress = record.progress,
                     .left = Duration(left),
                     .spread = spread / 1000.0,
                     .trust = trust / 100.0,
                     .jobs = jobs,
                     .look = Duration(look)};
    record.wentBack = wentBack != 0;
    return record;
}

EtaSmoother PackedPoll::smoother() const
{
    return EtaSmoother(shownEnd == noInstant ? std::nullopt
                                             : std::optional(Instant(Duration(shownEnd))),
                       silentAnswers);
}

bool PackedPoll::isPlain() const
{
    return mark == quint8(PollMark::Answered) && revisedBy == noDuration;
}

} // namespace dubwatch::ui
