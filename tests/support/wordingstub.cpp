// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"

// Stands in for the client's wording until that is linked.
namespace dubwatch::wording {

using namespace Qt::StringLiterals;

QString stateWord(JobState state)
{
    QString name = stateName(state);
    name[0] = name[0].toUpper();
    return name;
}
QString errorSentence(const ApiError &error) { return error.detail; }
QString errorCode(const ApiError &error)
{
    return error.httpStatus == 0 ? u"timeout"_s : QString::number(error.httpStatus);
}
QString waitReason(const WaitReason &) { return u"server says 240 s left"_s; }
QString pollMessage(const Poll &poll) { return poll.error ? poll.error->detail : stateName(poll.state); }
QString shortDuration(Duration duration)
{
    return duration < std::chrono::minutes(1)
        ? u"%1 s"_s.arg(duration.count() / 1000)
        : u"%1 min"_s.arg(duration.count() / 60'000);
}
QString coarseRemaining(Duration remaining)
{
    return remaining < std::chrono::seconds(30)
        ? u"any moment"_s
        : u"~%1 min"_s.arg((remaining.count() + 30'000) / 60'000);
}
QString age(Duration duration) { return shortDuration(duration) + u" ago"_s; }
QString percent(double progress, bool ended)
{
    return u"%1\u00a0%"_s.arg(std::min(int(progress * 100), ended ? 100 : 99));
}
QString escaped(const QString &text)
{
    QString out = text;
    return out.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s).replace(u'\x1b', u"\\x1b"_s);
}

} // namespace dubwatch::wording
