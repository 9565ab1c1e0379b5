// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/terminationsignals.h"

#include <QObject>

#ifdef Q_OS_UNIX
#    include <QSocketNotifier>

#    include <array>
#    include <csignal>

#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace dubwatch::server {

#ifdef Q_OS_UNIX

namespace {

// A handler may do next to nothing: it writes a byte, and the event loop hears of it.
std::array<int, 2> wakePipe {-1, -1};

void wake(int signal)
{
    const auto byte = char(signal);
    [[maybe_unused]] const auto written = ::write(wakePipe[1], &byte, 1);
}

} // namespace

void onTermination(QObject *context, std::function<void(int)> action)
{
    if (::pipe(wakePipe.data()) != 0) {
        return;
    }
    for (const int end : wakePipe) { // pipe2() is Linux's alone
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, action] {
        notifier->setEnabled(false);
        char signal = 0;
        if (::read(wakePipe[0], &signal, 1) == 1) {
            action(signal);
        }
    });
    struct sigaction handler {};
    handler.sa_handler = wake;
    handler.sa_flags = SA_RESTART;
    sigaction(SIGINT, &handler, nullptr);
    sigaction(SIGTERM, &handler, nullptr);
    // Whoever started us may have closed the pipe of the log: that is no reason to die of a line.
    std::signal(SIGPIPE, SIG_IGN);
}

#else

void onTermination(QObject *, std::function<void(int)>) { }

#endif

} // namespace dubwatch::server
