// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/livescreen.h"
#include "app/cli/watchboard.h"

namespace dubwatch::app {

enum class Palette { Plain, Coloured };

/// The board as it stands at \a now, for a terminal of that size: a line a job (name, state, bar,
/// ETA), then what is wrong with the backend, if anything, and a line with the totals. Where not
/// all jobs fit, those that run come first, then those that went wrong, and the last line says how
/// many are not shown. Never higher than the terminal, and one cell narrower.
std::vector<ScreenLine> watchFrame(const WatchBoard &board, TerminalSize size, Instant now,
                                   Palette palette);

} // namespace dubwatch::app
