// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/jobrecord.h"

#include "server/simulation/scenario.h"
#include "server/simulation/timeline.h"

#include <QJsonDocument>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

std::vector<JobOrder> numberedOrders(quint64 count)
{
    std::vector<JobOrder> orders(count);
    for (quint64 i = 0; i < count; ++i) {
        orders[i].fields.title = u"Job %1"_s.arg(i + 1);
    }
    return orders;
}

Job jobAt(const JobRecord &record, Instant now)
{
    Job job = timeline(record.life, now, record.request);
    job.title = record.fields.title;
    job.source = record.fields.source;
    job.language = record.fields.language;
    job.tag = record.fields.tag;
    job.webhook = record.fields.webhook;
    job.extra = record.fields.extra;
    return job;
}

qsizetype spelledSize(const JobRecord &record)
{
    constexpr qsizetype around = 400;
    const JobFields &fields = record.fields;
    qsizetype size = around;
    for (const QString *text : {&fields.title, &fields.source, &fields.language, &fields.tag}) {
        size += text->toUtf8().size();
    }
    return fields.extra.isEmpty()
        ? size : size + QJsonDocument(fields.extra).toJson(QJsonDocument::Compact).size();
}

Duration latencyOf(const JobRecord &record, const Scenario &scenario)
{
    const DurationDistribution &latency = record.latency ? *record.latency : scenario.latency;
    return latency.draw(record.life.draws(record.request), Purpose::Latency);
}

} // namespace dubwatch::server
