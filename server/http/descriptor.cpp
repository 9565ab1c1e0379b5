// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/descriptor.h"

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#else
#include <QTcpSocket>
#endif

namespace dubwatch::server {

#ifdef Q_OS_UNIX

std::optional<qintptr> duplicatedDescriptor(qintptr descriptor)
{
    const int copy = ::fcntl(int(descriptor), F_DUPFD_CLOEXEC, 0);
    return copy < 0 ? std::nullopt : std::optional<qintptr>(copy);
}

bool shutDownWriting(qintptr descriptor) { return ::shutdown(int(descriptor), SHUT_WR) == 0; }

int allowedDescriptors(int wanted)
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return wanted;
    }
    if (limit.rlim_cur < rlim_t(wanted)) {
        const rlim_t before = limit.rlim_cur;
        limit.rlim_cur = std::min(limit.rlim_max, rlim_t(wanted));
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) {
            limit.rlim_cur = before;
        }
    }
    return int(std::min(limit.rlim_cur, rlim_t(wanted)));
}

void closeDescriptor(qintptr descriptor) { ::close(int(descriptor)); }

#else

std::optional<qintptr> duplicatedDescriptor(qintptr) { return {}; }

bool shutDownWriting(qintptr) { return false; }

int allowedDescriptors(int wanted) { return wanted; }

void closeDescriptor(qintptr descriptor)
{
    QTcpSocket socket;
    socket.setSocketDescriptor(descriptor);
}

#endif

} // namespace dubwatch::server
