// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/draftfile.h"

#include "client/weblink.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

/// As it stands in the file.
struct DraftFile::Record
{
    int line = 0;
    QStringList cells = {};
    bool isOpen = false; ///< a quote that nobody closed
};

namespace {

constexpr qsizetype longestCell = 8'000;

struct Column
{
    QLatin1StringView name;
    QString JobDraft::*field;
};

constexpr std::array<Column, 4> columns {{{"source"_L1, &JobDraft::source},
                                          {"title"_L1, &JobDraft::title},
                                          {"language"_L1, &JobDraft::language},
                                          {"tag"_L1, &JobDraft::tag}}};

/// Reads records one after the other; quotes may hold separators, line ends and doubled quotes.
class RecordReader
{
public:
    RecordReader(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    { }

    bool atEnd() const { return m_at >= m_text.size(); }
    DraftFile::Record next();

private:
    QString cell(bool &isOpen);
    bool isAtLineEnd() const { return atEnd() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }
    void skipLineEnd();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

DraftFile::Record RecordReader::next()
{
    DraftFile::Record record {.line = m_line};
    record.cells << cell(record.isOpen);
    while (!isAtLineEnd()) {
        ++m_at; // a separator
        record.cells << cell(record.isOpen);
    }
    skipLineEnd();
    return record;
}

QString RecordReader::cell(bool &isOpen)
{
    QString cell;
    bool isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
    m_at += isQuoted ? 1 : 0;
    while (!atEnd() && (isQuoted || (m_text[m_at] != m_separator && !isAtLineEnd()))) {
        const QChar here = m_text[m_at++];
        if (isQuoted && here == u'"') {
            isQuoted = !atEnd() && m_text[m_at] == u'"';
            if (isQuoted) {
                cell += m_text[m_at++];
            }
            continue;
        }
        m_line += here == u'\n' ? 1 : 0;
        cell += here;
    }
    isOpen = isOpen || isQuoted;
    return cell.trimmed();
}

void RecordReader::skipLineEnd()
{
    if (!atEnd() && m_text[m_at] == u'\r') {
        ++m_at;
    }
    if (!atEnd() && m_text[m_at] == u'\n') {
        ++m_at;
    }
    ++m_line;
}

/// The one that the first line has most of.
QChar separatorOf(QStringView text)
{
    const QStringView line = text.left(text.indexOf(u'\n'));
    QChar best = u',';
    for (const QChar candidate : {u',', u';', u'\t'}) {
        best = line.count(candidate) > line.count(best) ? candidate : best;
    }
    return best;
}

/// The field of each column; empty when the record does not name columns.
std::vector<QString JobDraft::*> fieldsNamedBy(const QStringList &cells)
{
    std::vector<QString JobDraft::*> fields;
    bool namesAny = false;
    for (const QString &cell : cells) {
        const auto known = std::ranges::find_if(columns, [&](const Column &column) {
            return cell.compare(column.name, Qt::CaseInsensitive) == 0;
        });
        namesAny = namesAny || known != columns.end();
        fields.push_back(known == columns.end() ? nullptr : known->field);
    }
    return namesAny ? fields : std::vector<QString JobDraft::*>();
}

} // namespace

DraftRow DraftFile::rowOf(const Record &record, const Fields &fields, const DraftNeeds &needs)
{
    DraftRow row {.line = record.line};
    JobDraft &draft = row.draft;
    for (size_t i = 0; i < size_t(record.cells.size()); ++i) {
        const QString &cell = record.cells[qsizetype(i)];
        if (i < fields.size() && fields[i]) {
            draft.*fields[i] = cell;
        } else if (i >= fields.size() && !cell.isEmpty()) {
            row.problem = tr("has more cells than columns");
        }
        if (cell.size() > longestCell) {
            row.problem = tr("a cell is longer than %1 letters").arg(longestCell);
        }
    }
    if (draft == JobDraft() && row.problem.isNull()) {
        row.problem = tr("is empty");
    } else if (record.isOpen) {
        row.problem = tr("a quote is not closed");
    } else if (needs.source && draft.source.isEmpty()) {
        row.problem = tr("needs a source");
    } else if (!draft.source.isEmpty() && !webLink(draft.source)) {
        row.problem = tr("its source is no http(s) address");
    } else if (needs.language && draft.language.isEmpty()) {
        row.problem = tr("needs a language");
    }
    return row;
}

DraftFile DraftFile::read(const QByteArray &bytes, const DraftNeeds &needs)
{
    DraftFile file;
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || bytes.contains('\0')) {
        file.m_problem = tr("This is no text in UTF-8.");
        return file;
    }
    RecordReader reader(text, separatorOf(text));
    Fields fields;
    for (bool isFirst = true; !reader.atEnd(); isFirst = false) {
        const Record record = reader.next();
        if (isFirst) {
            fields = fieldsNamedBy(record.cells);
            if (!fields.empty()) {
                continue;
            }
            for (const Column &column : columns) {
                fields.push_back(column.field);
            }
        }
        if (record.cells == QStringList(QString())) {
            continue; // an empty line
        }
        if (int(file.m_rows.size()) == mostRows) {
            file.m_problem = tr("There are more than %1 rows.").arg(mostRows);
            break;
        }
        file.m_rows.push_back(rowOf(record, fields, needs));
    }
    if (file.m_rows.empty() && file.m_problem.isNull()) {
        file.m_problem = tr("There are no rows in it.");
    }
    return file;
}

std::vector<JobDraft> DraftFile::drafts() const
{
    std::vector<JobDraft> drafts;
    for (const DraftRow &row : m_rows) {
        if (row.problem.isNull()) {
            drafts.push_back(row.draft);
        }
    }
    return drafts;
}

} // namespace dubwatch::ui
