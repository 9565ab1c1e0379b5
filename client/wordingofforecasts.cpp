// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/wordingofforecasts.h"

#include "client/policy/knowledgesummary.h"
#include "client/wording.h"
#include "client/wordingtr.h"

#include <QLocale>

#include <cmath>

namespace dubwatch::wording {

using namespace Qt::StringLiterals;

using Kind = WaitReason::Kind;

namespace {

QString spread(double sigma)
{
    if (sigma > 0.8) {
        return tr("within a factor of %1").arg(QLocale().toString(std::exp(sigma), 'f', 1));
    }
    return tr("±%1 %").arg(std::max(1, int(std::lround(100 * sigma))));
}

/// "server says 240 s left", "at 62 %", or both where there are both.
QString said(const WaitReason &reason)
{
    QStringList parts;
    if (reason.progress) {
        parts << tr("at %1").arg(percent(*reason.progress, false));
    }
    if (reason.estimate) {
        parts << tr("server says %1 left").arg(secondsLeft(*reason.estimate));
    }
    return listed(parts);
}

/// What the jobs that have ended here make of the estimate.
QString correctionOf(const WaitReason &reason)
{
    if (reason.jobs == 0) {
        return tr("what its estimates are worth is not known yet (%1)").arg(spread(reason.spread));
    }
    const double told = std::max(double(reason.estimate->count()), 50.0);
    return correction(double(reason.left.count()) / told, reason.spread);
}

QString grounds(const WaitReason &reason)
{
    switch (reason.kind) {
    case Kind::CorrectedEstimate:
        return tr("%1; %2").arg(said(reason), correctionOf(reason));
    case Kind::FallingEstimate:
        return tr("%1; as fast as its estimate falls, that is about %2 (%3)")
            .arg(said(reason), secondsLeft(reason.left), spread(reason.spread));
    case Kind::Progress:
        return tr("%1, which makes about %2 left (%3)")
            .arg(percent(reason.progress.value_or(0), false), secondsLeft(reason.left),
                 spread(reason.spread));
    case Kind::Doubted:
        return tr("%1, believed at %2").arg(said(reason), percent(reason.trust, false));
    case Kind::EarlierJobs:
        return tr("no estimate; by how long jobs took here (%1 known)").arg(reason.jobs);
    case Kind::NothingKnown:
        return tr("no estimate, and no earlier jobs to go by");
    default:
        return {};
    }
}

} // namespace

QString correction(double factor, double sigma)
{
    const auto percents = int(std::lround(100 * std::fabs(factor - 1)));
    QString words = tr("its estimates here are right (%1)");
    if (factor >= 2) {
        words = tr("jobs here take %1 times what it says (%2)")
                    .arg(QLocale().toString(factor, 'f', 1), u"%1"_s);
    } else if (percents >= 3) {
        words = (factor < 1 ? tr("jobs here take %1 % less than it says (%2)")
                            : tr("jobs here take %1 % more than it says (%2)"))
                    .arg(QString::number(percents), u"%1"_s);
    }
    return words.arg(spread(sigma));
}

QString learned(const KnowledgeSummary &summary)
{
    QStringList facts {summary.jobs == 1 ? tr("1 job")
                                         : tr("%1 jobs").arg(QLocale().toString(summary.jobs))};
    if (summary.medianDuration) {
        facts << tr("half of them within %1")
                     .arg(exactDuration(Duration(qint64(*summary.medianDuration * 1000))));
    }
    if (summary.factor && summary.spread) {
        facts << correction(*summary.factor, *summary.spread);
    }
    if (summary.trust) {
        facts << tr("what it says is believed at %1").arg(percent(*summary.trust, true));
    }
    return facts.join(u"; "_s);
}

QString forecast(const WaitReason &reason)
{
    const QString why = grounds(reason);
    const bool isBound = reason.bound == WaitReason::Bound::MinInterval
        || reason.bound == WaitReason::Bound::MaxInterval;
    if (why.isEmpty() || isBound) {
        return why;
    }
    return tr("%1, so next look at %2").arg(why, secondsLeft(reason.look));
}

} // namespace dubwatch::wording
