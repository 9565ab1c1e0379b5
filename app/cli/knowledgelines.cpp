// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/knowledgelines.h"

#include "client/wording.h"
#include "client/wordingofforecasts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

/// In the middle of its distribution; nothing when no job's duration is known.
std::optional<double> medianDuration(const BackendKnowledge &knowledge)
{
    std::vector<double> middles;
    for (const DurationHistory::Interval &job : knowledge.durations.jobs()) {
        middles.push_back(job.middle());
    }
    if (middles.empty()) {
        return std::nullopt;
    }
    std::sort(middles.begin(), middles.end());
    return middles[middles.size() / 2];
}

/// What is left in truth, as a multiple of what is said, and its relative error; nothing when
/// estimates were never compared.
struct Correction
{
    double factor = 1;
    double spread = 0;
};

std::optional<Correction> correctionOf(const Calibration &calibration)
{
    if (calibration.whole.n < 1) {
        return std::nullopt;
    }
    const Calibration::Moments moments = calibration.whole.shrunk({}, 0);
    return Correction {std::exp(moments.mean), std::sqrt(moments.variance)};
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

QString knowledgeLine(const KeptKnowledge &kept, const QString &kind)
{
    const BackendKnowledge &knowledge = kept.knowledge.at(kind);
    QStringList facts {u"%1 jobs"_s.arg(std::lround(knowledge.ended))};
    if (const auto median = medianDuration(knowledge)) {
        facts << u"half of them within %1"_s.arg(
            wording::exactDuration(Duration(qint64(*median * 1000))));
    }
    if (const auto correction = correctionOf(knowledge.eta)) {
        facts << wording::correction(correction->factor, correction->spread);
    }
    if (knowledge.trust) {
        facts << u"what it says is believed at %1 %"_s.arg(std::lround(100 * *knowledge.trust));
    }
    return u"%1 (%2)  %3: %4"_s.arg(kept.url.toString(), kept.dialect,
                                    kind.isEmpty() ? u"all work"_s : wording::escaped(kind),
                                    facts.join(u"; "_s));
}

QString knowledgeJson(const KeptKnowledge &kept, const QString &kind)
{
    const BackendKnowledge &knowledge = kept.knowledge.at(kind);
    const auto correction = correctionOf(knowledge.eta);
    const QJsonObject object {
        {u"url"_s, kept.url.toString()},
        {u"dialect"_s, kept.dialect},
        {u"kind"_s, kind.isEmpty() ? QJsonValue() : QJsonValue(kind)},
        {u"jobs"_s, knowledge.ended},
        {u"median_seconds"_s, orNull(medianDuration(knowledge))},
        {u"estimate_factor"_s, correction ? QJsonValue(correction->factor) : QJsonValue()},
        {u"estimate_spread"_s, correction ? QJsonValue(correction->spread) : QJsonValue()},
        {u"trust"_s, orNull(knowledge.trust)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace dubwatch::app
