// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/watchframe.h"

#include "app/cli/terminaltext.h"
#include "client/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 500; // characters; no terminal is wider, and titles may be huge
constexpr int stateCells = 9;
constexpr int percentCells = 5;
constexpr int etaCells = 10;
constexpr int gap = 2;
constexpr int leastName = 8;
constexpr int leastBar = 8;
constexpr int wideTerminal = 100;

struct Columns
{
    int name;
    int bar;
    int note;
};

QString shown(const QString &text)
{
    return wording::escaped(text.left(longestText));
}

QString nameOf(const Job &job)
{
    return shown(job.title.isEmpty() ? job.id.value : job.title);
}

/// Lower is shown first where room is short.
int rankOf(const BoardRow &row)
{
    if (!row.stopped.isNull()) {
        return 2;
    }
    switch (row.job.state) {
    case JobState::Running:
        return 0;
    case JobState::Queued:
    case JobState::Unknown:
        return 1;
    case JobState::Failed:
    case JobState::Cancelled:
    case JobState::Expired:
        return 2;
    case JobState::Completed:
        return 3;
    }
    return 3;
}

/// The places of the rows that are shown, in the board's own order.
std::vector<size_t> chosen(const std::vector<BoardRow> &rows, size_t most)
{
    std::vector<size_t> places(rows.size());
    std::iota(places.begin(), places.end(), size_t(0));
    if (rows.size() > most) {
        const auto middle = places.begin() + std::ptrdiff_t(most);
        std::partial_sort(places.begin(), middle, places.end(), [&](size_t a, size_t b) {
            return std::pair(rankOf(rows[a]), a) < std::pair(rankOf(rows[b]), b);
        });
        places.erase(middle, places.end());
        std::ranges::sort(places);
    }
    return places;
}

/// What the names leave is the bar's, but for an ETA; a narrow terminal does without the bar first,
/// then without the ETA.
Columns columnsFor(int width, int widestName)
{
    const int withoutNote = width - gap - stateCells - gap - percentCells;
    const int withNote = withoutNote - gap - etaCells;
    if (withNote < leastName) {
        return {.name = std::clamp(widestName, 1, std::max(withoutNote, 1)), .bar = 0, .note = 0};
    }
    const bool hasBar = withNote - gap - leastBar >= leastName;
    const int name = std::clamp(widestName, 1, hasBar ? withNote - gap - leastBar : withNote);
    const int mostBar = width < wideTerminal ? 16 : 24; // a failed job's message wants room, too
    const int bar = hasBar ? std::min(withNote - name - gap, mostBar) : 0;
    const int barCells = hasBar ? gap + bar : 0;
    return {.name = name, .bar = bar, .note = withoutNote - name - barCells - gap};
}

QString colourOf(const BoardRow &row)
{
    if (!row.stopped.isNull()) {
        return u"33"_s;
    }
    switch (row.job.state) {
    case JobState::Running:
        return u"36"_s;
    case JobState::Completed:
        return u"32"_s;
    case JobState::Failed:
        return u"31"_s;
    case JobState::Cancelled:
    case JobState::Expired:
        return u"33"_s;
    case JobState::Queued:
    case JobState::Unknown:
        break;
    }
    return u"2"_s;
}

QString coloured(const QString &text, const QString &colour, Palette palette)
{
    return palette == Palette::Plain ? text : u"\x1b["_s + colour + u'm' + text + u"\x1b[0m"_s;
}

QString stateOf(const BoardRow &row)
{
    if (!row.stopped.isNull()) {
        return u"Given up"_s;
    }
    return row.isTold ? wording::stateWord(row.job.state) : u"…"_s;
}

QString barOf(std::optional<double> progress, int cells)
{
    const int full = progress ? int(std::floor(*progress * cells)) : 0;
    return QString(full, u'█') + QString(cells - full, progress ? u'░' : u' ');
}

QString percentOf(const BoardRow &row, std::optional<double> progress)
{
    const QString text =
        progress ? wording::percent(*progress, isTerminal(row.job.state)) : QString();
    return QString(std::max(percentCells - cellsOf(text), 0), u' ') + text;
}

/// How long it takes already: the one sign of life of a job whose API tells nothing else.
QString elapsedOf(const Job &job, Instant now)
{
    const std::optional<Instant> start = job.started ? job.started : job.created;
    return start ? u"for "_s + wording::shortDuration(std::max(now - *start, Duration::zero()))
                 : QString();
}

QString noteOf(const BoardRow &row, Instant now)
{
    if (!row.stopped.isNull()) {
        return row.stopped;
    }
    switch (row.job.state) {
    case JobState::Unknown:
        return row.job.rawState.isEmpty() ? QString() : u'"' + shown(row.job.rawState) + u'"';
    case JobState::Queued:
    case JobState::Running:
        return row.job.remaining ? wording::coarseRemaining(*row.job.remaining - (now - row.told))
                                 : elapsedOf(row.job, now);
    case JobState::Failed:
        return shown(row.job.error);
    case JobState::Completed:
    case JobState::Cancelled:
    case JobState::Expired:
        break;
    }
    return {};
}

ScreenLine lineOf(const BoardRow &row, const Columns &columns, Instant now, Palette palette)
{
    const QString space(gap, u' ');
    const QString colour = colourOf(row);
    const std::optional<double> progress = shownProgress(row, now);
    const QString bar = columns.bar > 0
        ? space + coloured(barOf(progress, columns.bar), colour, palette)
        : QString();
    const QString note = fitted(noteOf(row, now), columns.note);
    const int barCells = columns.bar > 0 ? gap + columns.bar : 0;
    return {.text = padded(nameOf(row.job), columns.name) + space
                + coloured(padded(stateOf(row), stateCells), colour, palette) + bar + space
                + percentOf(row, progress) + (note.isEmpty() ? QString() : space + note),
            .cells = columns.name + gap + stateCells + barCells + gap + percentCells
                + (note.isEmpty() ? 0 : gap + cellsOf(note))};
}

ScreenLine plainLine(const QString &text, int width, const QString &colour, Palette palette)
{
    const QString fit = fitted(text, width);
    return {.text = colour.isEmpty() ? fit : coloured(fit, colour, palette), .cells = cellsOf(fit)};
}

} // namespace

std::vector<ScreenLine> watchFrame(const WatchBoard &board, TerminalSize size, Instant now,
                                   Palette palette)
{
    // A line that fills its row to the last cell is broken by some terminals.
    const int width = std::max(size.columns - 1, 1);
    const bool isTroubled = !board.trouble().isEmpty() && size.rows > 1;
    const int room = std::max(size.rows - 1 - int(isTroubled), 0);
    const std::vector<size_t> places = chosen(board.rows(), size_t(room));
    int widestName = 0;
    for (const size_t place : places) {
        widestName = std::max(widestName, cellsOf(nameOf(board.rows()[place].job)));
    }
    const Columns columns = columnsFor(width, widestName);
    std::vector<ScreenLine> lines;
    for (const size_t place : places) {
        const BoardRow &row = board.rows()[place];
        lines.push_back(lineOf(row, columns, std::max(board.estimatedAt(now), row.told), palette));
    }
    if (isTroubled) {
        lines.push_back(plainLine(board.trouble(), width, u"33"_s, palette));
    }
    QString summary = board.summary();
    if (const size_t hidden = board.rows().size() - places.size(); hidden > 0) {
        summary += u" (%1 not shown)"_s.arg(QLocale().toString(qulonglong(hidden)));
    }
    lines.push_back(plainLine(summary, width, {}, palette));
    return lines;
}

} // namespace dubwatch::app
