// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/terminal.h"

#include <QString>

#include <vector>

namespace dubwatch::app {

/// One line of a display that is refreshed in place.
struct ScreenLine
{
    QString text; ///< with escape sequences for colours, and no other control characters
    int cells = 0; ///< that it takes
};

/// What has to be sent to a terminal so that some lines at its bottom always show the latest: a
/// pure value, which remembers what stands there. The cursor is hidden from the first show() to
/// close().
class LiveScreen
{
public:
    /// Nothing when all that stands there already. \a lines must fit into \a size.
    QByteArray show(const std::vector<ScreenLine> &lines, TerminalSize size);
    /// Leaves what is shown, with the cursor below it. Nothing before the first show().
    QByteArray close();

private:
    int rowsBelowFirst(TerminalSize size) const;

    std::vector<ScreenLine> m_shown;
    TerminalSize m_size;
    bool m_isOpen = false;
};

} // namespace dubwatch::app
