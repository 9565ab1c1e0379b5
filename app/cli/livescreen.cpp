// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/livescreen.h"

#include <algorithm>

namespace dubwatch::app {

namespace {

constexpr const char *hideCursor = "\x1b[?25l";
constexpr const char *showCursor = "\x1b[?25h";
constexpr const char *clearRestOfLine = "\x1b[K";
constexpr const char *clearBelow = "\x1b[J";

} // namespace

QByteArray LiveScreen::show(const std::vector<ScreenLine> &lines, TerminalSize size)
{
    const bool isShown = m_isOpen && size == m_size
        && std::ranges::equal(lines, m_shown, {}, &ScreenLine::text, &ScreenLine::text);
    if (isShown || lines.empty()) {
        return {};
    }
    QByteArray out = m_isOpen ? QByteArray("\r") : QByteArray(hideCursor);
    if (const int up = rowsBelowFirst(size); m_isOpen && up > 0) {
        out += "\x1b[" + QByteArray::number(up) + 'A';
    }
    for (const ScreenLine &line : lines) {
        if (&line != &lines.front()) {
            out += "\r\n";
        }
        out += line.text.toUtf8() + clearRestOfLine;
    }
    out += clearBelow;
    m_shown = lines;
    m_size = size;
    m_isOpen = true;
    return out;
}

QByteArray LiveScreen::close()
{
    if (!m_isOpen) {
        return {};
    }
    m_isOpen = false;
    return QByteArray("\r\n") + showCursor;
}

int LiveScreen::rowsBelowFirst(TerminalSize size) const
{
    // A terminal that has become narrower has broken the lines that stand there.
    int rows = -1;
    for (const ScreenLine &line : m_shown) {
        rows += std::max((line.cells + size.columns - 1) / size.columns, 1);
    }
    return std::min(rows, size.rows - 1);
}

} // namespace dubwatch::app
