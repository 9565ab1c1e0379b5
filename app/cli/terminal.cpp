// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminal.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace dubwatch::app {

#ifdef Q_OS_UNIX

std::optional<TerminalSize> terminalSize()
{
    const QByteArray kind = qgetenv("TERM");
    if (!::isatty(STDOUT_FILENO) || kind.isEmpty() || kind == "dumb") {
        return std::nullopt;
    }
    winsize window{};
    // A serial line knows no size: the one that everybody assumes.
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0
        || window.ws_row == 0) {
        return TerminalSize{};
    }
    return TerminalSize{window.ws_col, window.ws_row};
}

bool isErrorOutputATerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

void secureStandardStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    // The lowest free number is taken, which is the closed stream's. The wrong way round, so that
    // using it is still the error that it was.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) {
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

#else

std::optional<TerminalSize> terminalSize()
{
    return std::nullopt;
}

bool isErrorOutputATerminal()
{
    return false;
}

void secureStandardStreams() { }

#endif

bool wantsColours()
{
    return qEnvironmentVariableIsEmpty("NO_COLOR");
}

} // namespace dubwatch::app
