// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/output.h"

#include <cerrno>
#include <cstdio>

namespace dubwatch::app {

void Output::line(const QString &text)
{
    bytes(text.toUtf8() + '\n');
}

void Output::bytes(const QByteArray &bytes)
{
    if (hasFailed() || bytes.isEmpty()) {
        return;
    }
    errno = 0;
    const size_t size = size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
        m_errno = errno == 0 ? EIO : errno;
        Q_EMIT failed();
    }
}

bool Output::hasFailed() const
{
    return m_errno != 0;
}

bool Output::hasNoReader() const
{
    return m_errno == EPIPE;
}

QString Output::problem() const
{
    return qt_error_string(m_errno);
}

void complain(const QString &message)
{
    const QByteArray line = "dubwatch-cli: " + message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace dubwatch::app
