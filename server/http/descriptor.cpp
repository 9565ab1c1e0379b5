// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/descriptor.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
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

void closeDescriptor(qintptr descriptor) { ::close(int(descriptor)); }

#else

std::optional<qintptr> duplicatedDescriptor(qintptr) { return {}; }

bool shutDownWriting(qintptr) { return false; }

void closeDescriptor(qintptr descriptor)
{
    QTcpSocket socket;
    socket.setSocketDescriptor(descriptor);
}

#endif

} // namespace dubwatch::server
