// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/jobexport.h"

#include "client/core/instanttext.h"
#include "client/wording.h"
#include "ui/model/jobcells.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

/// One column of an export: its key in JSON, and its value.
struct Field
{
    QLatin1StringView name;
    QJsonValue (*value)(const JobRow &);
};

QJsonValue text(const QString &value) { return value.isEmpty() ? QJsonValue() : value; }

QJsonValue instant(std::optional<Instant> value)
{
    return value ? QJsonValue(rfc3339(*value)) : QJsonValue();
}

QJsonValue number(int value) { return value == 0 ? QJsonValue() : value; }

constexpr std::array<Field, 17> fields {{
    {"id"_L1, [](const JobRow &row) { return text(row.job.id.value); }},
    {"title"_L1, [](const JobRow &row) { return text(row.job.title); }},
    {"state"_L1, [](const JobRow &row) { return text(stateName(row.job.state)); }},
    {"raw_state"_L1, [](const JobRow &row) { return text(row.job.rawState); }},
    {"progress"_L1,
     [](const JobRow &row) {
         const auto progress = shownProgress(row);
         return progress ? QJsonValue(*progress) : QJsonValue();
     }},
    {"predicted_end"_L1, [](const JobRow &row) { return instant(predictedEnd(row)); }},
    {"ended"_L1, [](const JobRow &row) { return instant(row.ended); }},
    {"polls"_L1, [](const JobRow &row) { return QJsonValue(row.polls); }},
    {"language"_L1, [](const JobRow &row) { return text(row.job.language); }},
    {"started"_L1, [](const JobRow &row) { return instant(row.job.started); }},
    {"last_answer"_L1, [](const JobRow &row) { return instant(row.lastAnswer); }},
    {"http_status"_L1, [](const JobRow &row) { return number(row.httpStatus); }},
    {"error"_L1, [](const JobRow &row) { return text(row.job.error); }},
    {"trouble"_L1, [](const JobRow &row) { return text(row.trouble); }},
    {"result"_L1, [](const JobRow &row) { return text(row.job.result); }},
    {"tag"_L1, [](const JobRow &row) { return text(row.job.tag); }},
    {"backend"_L1, [](const JobRow &row) { return text(row.backend); }},
}};

QString plainText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

void appendLine(QString &out, const JobRow *row, QChar separator, QLatin1StringView end,
                QString (*field)(const QString &))
{
    for (const Field &column : fields) {
        if (&column != &fields.front()) {
            out += separator;
        }
        out += row ? field(plainText(column.value(*row))) : QString(column.name);
    }
    out += end;
}

} // namespace

QString csvField(const QString &text)
{
    const QString safe = wording::unformulated(text);
    const bool needsQuotes = std::any_of(safe.begin(), safe.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\n' || c == u'\r';
    });
    return needsQuotes ? u'"' + QString(safe).replace(u'"', u"\"\""_s) + u'"' : safe;
}

QString tsvField(const QString &text)
{
    QString safe = wording::unformulated(text);
    std::replace_if(safe.begin(), safe.end(), [](QChar c) { return c < u' '; }, u' ');
    return safe;
}

QString rowsAsTsv(const JobTableModel &model, const QModelIndexList &indexes)
{
    QString out;
    appendLine(out, nullptr, u'\t', "\n"_L1, tsvField);
    for (const JobKey &job : model.jobsOf(indexes)) {
        appendLine(out, model.find(job), u'\t', "\n"_L1, tsvField);
    }
    return out;
}

QString asCsv(const JobTableModel &model)
{
    QString out;
    appendLine(out, nullptr, u',', "\r\n"_L1, csvField);
    for (int row = 0; row < model.rowCount(); ++row) {
        appendLine(out, &model.rowAt(row), u',', "\r\n"_L1, csvField);
    }
    return out;
}

QByteArray asJson(const JobTableModel &model)
{
    QJsonArray jobs;
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject job;
        for (const Field &field : fields) {
            const QJsonValue value = field.value(model.rowAt(row));
            if (!value.isNull()) {
                job.insert(field.name, value);
            }
        }
        jobs.append(job);
    }
    return QJsonDocument(jobs).toJson();
}

} // namespace dubwatch::ui
