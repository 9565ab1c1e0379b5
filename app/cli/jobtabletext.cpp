// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/jobtabletext.h"

#include "app/cli/terminaltext.h"
#include "client/wording.h"

#include <algorithm>
#include <array>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t columnCount = 6;
constexpr qsizetype longestCell = 500; // characters; no terminal is wider, and titles may be huge
using Row = std::array<QString, columnCount>;

QString shown(const QString &text)
{
    return wording::escaped(text.left(longestCell));
}

Row rowOf(const Job &job)
{
    const bool hasEnded = isTerminal(job.state);
    return {shown(job.id.value),
            shown(wording::stateWord(job.state, job.rawState)),
            job.progress ? wording::percent(*job.progress, hasEnded) : QString(),
            job.remaining && !hasEnded ? wording::coarseRemaining(*job.remaining) : QString(),
            shown(job.language),
            shown(job.title)};
}

} // namespace

QStringList jobTable(const std::vector<Job> &jobs, TerminalSize size)
{
    if (jobs.empty()) {
        return {u"No jobs"_s};
    }
    std::vector<Row> rows{{u"ID"_s, u"STATE"_s, u"DONE"_s, u"ETA"_s, u"LANGUAGE"_s, u"TITLE"_s}};
    std::ranges::transform(jobs, std::back_inserter(rows), rowOf);
    std::array<int, columnCount> widths{};
    for (const Row &row : rows) {
        for (size_t i = 0; i < columnCount; ++i) {
            widths[i] = std::max(widths[i], cellsOf(row[i]));
        }
    }
    QStringList lines;
    for (const Row &row : rows) {
        QString line;
        for (size_t i = 0; i < columnCount; ++i) {
            line += padded(row[i], widths[i]) + u"  "_s;
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        lines << fitted(line, size.columns);
    }
    return lines;
}

} // namespace dubwatch::app
