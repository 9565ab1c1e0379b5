// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/knowledgelines.h"

#include "client/policy/knowledgesummary.h"
#include "client/wording.h"
#include "client/wordingofforecasts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

QString knowledgeLine(const KeptKnowledge &kept, const QString &kind)
{
    return u"%1 (%2)  %3: %4"_s.arg(kept.url.toString(), kept.dialect,
                                    kind.isEmpty() ? u"all work"_s : wording::escaped(kind),
                                    wording::learned(summaryOf(kept.knowledge.at(kind))));
}

QString knowledgeJson(const KeptKnowledge &kept, const QString &kind)
{
    const KnowledgeSummary summary = summaryOf(kept.knowledge.at(kind));
    const QJsonObject object {
        {u"url"_s, kept.url.toString()},
        {u"dialect"_s, kept.dialect},
        {u"kind"_s, kind.isEmpty() ? QJsonValue() : QJsonValue(kind)},
        {u"jobs"_s, summary.jobs},
        {u"median_seconds"_s, orNull(summary.medianDuration)},
        {u"estimate_factor"_s, orNull(summary.factor)},
        {u"estimate_spread"_s, orNull(summary.spread)},
        {u"trust"_s, orNull(summary.trust)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace dubwatch::app
