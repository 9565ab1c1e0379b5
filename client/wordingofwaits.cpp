// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wording.h"
#include "client/wordingofforecasts.h"
#include "client/wordingtr.h"

namespace dubwatch::wording {

using Kind = WaitReason::Kind;
using Bound = WaitReason::Bound;
using namespace Qt::StringLiterals;

namespace {

QString silence(int count)
{
    return count <= 1 ? tr("no answer")
                      : tr("no answer %1 times in a row, waiting longer each time").arg(count);
}

QString failure(int count)
{
    return count <= 1 ? tr("the last poll failed")
                      : tr("%1 polls failed in a row, waiting longer each time").arg(count);
}

QString cause(const WaitReason &reason)
{
    switch (reason.kind) {
    case Kind::None:
        return {};
    case Kind::FirstLook:
        return tr("first look");
    case Kind::Estimate:
        return tr("server says %1 left").arg(secondsLeft(reason.estimate.value_or(Duration {})));
    case Kind::NoEstimate:
        return tr("no estimate, so the shortest interval");
    case Kind::Backoff:
        return failure(reason.failures);
    case Kind::RetryAfter:
        return tr("the server asked for a pause");
    case Kind::Confirm:
        return tr("completed without its result, so asked again");
    case Kind::SubmitLag:
        return tr("not known there yet, so asked again");
    case Kind::Offline:
        return listed({silence(reason.failures), tr("one job is tried")});
    case Kind::NewKey:
        return tr("waits for a valid key");
    case Kind::Fixed:
        return tr("a fixed interval");
    default:
        return forecast(reason);
    }
}

QString boundary(const WaitReason &reason)
{
    switch (reason.bound) {
    case Bound::MinInterval:
        return tr("so the shortest interval");
    case Bound::MaxInterval:
        return tr("so the longest interval");
    case Bound::Deadline:
        return tr("a last look at the deadline");
    case Bound::RetryAfter:
        return reason.kind == Kind::RetryAfter ? QString()
                                               : tr("but the server asked to wait longer");
    case Bound::None:
        break;
    }
    return {};
}

} // namespace

QString waitReason(const WaitReason &reason)
{
    const QString why = cause(reason);
    const QString limit = boundary(reason);
    return why.isEmpty() || limit.isEmpty() ? why + limit : listed({why, limit});
}

} // namespace dubwatch::wording
