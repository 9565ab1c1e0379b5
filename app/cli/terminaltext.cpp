// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminaltext.h"

#include <algorithm>
#include <array>

namespace dubwatch::app {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// What Unicode's East Asian Width calls wide or full-width, in whole blocks.
constexpr std::array<Range, 16> wide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF},
                                      {0x4E00, 0x9FFF},
                                      {0xA000, 0xA4CF},
                                      {0xA960, 0xA97F},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF00, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1F64F},
                                      {0x1F680, 0x1F6FF},
                                      {0x1F900, 0x1F9FF},
                                      {0x20000, 0x3FFFD}}};

int cellsOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool isWide = std::ranges::any_of(
        wide, [c](const Range &range) { return c >= range.first && c <= range.last; });
    return isWide ? 2 : 1;
}

/// The code point at \a i, and \a i behind it. Half a surrogate pair counts as itself.
char32_t next(const QString &text, qsizetype &i)
{
    const QChar c = text[i++];
    return c.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate()
        ? QChar::surrogateToUcs4(c, text[i++])
        : c.unicode();
}

} // namespace

int cellsOf(const QString &text)
{
    int cells = 0;
    for (qsizetype i = 0; i < text.size();) {
        cells += cellsOf(next(text, i));
    }
    return cells;
}

QString fitted(const QString &text, int cells)
{
    qsizetype end = 0; // of what fits beside the ellipsis
    int used = 0;
    for (qsizetype i = 0; i < text.size();) {
        used += cellsOf(next(text, i));
        if (used > cells) {
            return cells > 0 ? text.left(end) + u'…' : QString();
        }
        end = used < cells ? i : end;
    }
    return text;
}

QString padded(const QString &text, int cells)
{
    const QString fit = fitted(text, cells);
    return fit + QString(std::max(cells - cellsOf(fit), 0), u' ');
}

} // namespace dubwatch::app
