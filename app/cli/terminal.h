// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>

namespace dubwatch::app {

/// In character cells.
struct TerminalSize
{
    int columns = 80;
    int rows = 24;

    friend bool operator==(const TerminalSize &, const TerminalSize &) = default;
};

/// The terminal that standard output is, now; nothing when it is a file, a pipe, or a terminal that
/// cannot move its cursor (TERM is "dumb").
std::optional<TerminalSize> terminalSize();
/// Messages on standard error would stand between what is shown there.
bool isErrorOutputATerminal();
/// The user wants colours, as far as NO_COLOR (no-color.org) tells.
bool wantsColours();

/// Before anything is opened: a standard stream that was closed by who started us must not become
/// a socket's number, and a reader that goes away is an error of write(), not a signal.
void secureStandardStreams();

} // namespace dubwatch::app
