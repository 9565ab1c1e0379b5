// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/pseudoterminal.h"

#include <QDeadlineTimer>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace dubwatch::test {

PseudoTerminal::PseudoTerminal(int columns, int rows)
    : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
{
    if (m_master >= 0 && ::grantpt(m_master) == 0 && ::unlockpt(m_master) == 0) {
        resize(columns, rows);
    }
}

PseudoTerminal::~PseudoTerminal()
{
    ::close(m_master);
}

QString PseudoTerminal::device() const
{
    const char *name = m_master >= 0 ? ::ptsname(m_master) : nullptr;
    const bool isThere = name && ::access(name, R_OK | W_OK) == 0;
    return isThere ? QString::fromLocal8Bit(name) : QString();
}

void PseudoTerminal::resize(int columns, int rows)
{
    winsize size{};
    size.ws_col = static_cast<unsigned short>(columns);
    size.ws_row = static_cast<unsigned short>(rows);
    ::ioctl(m_master, TIOCSWINSZ, &size);
}

bool PseudoTerminal::shows(const QByteArray &text)
{
    const QDeadlineTimer deadline(30'000);
    while (!m_written.contains(text) && !deadline.hasExpired()) {
        read(100);
    }
    return m_written.contains(text);
}

QByteArray PseudoTerminal::written()
{
    read(0);
    return m_written;
}

void PseudoTerminal::forget()
{
    m_written.clear();
}

void PseudoTerminal::read(int timeout)
{
    pollfd poll{m_master, POLLIN, 0};
    char bytes[4096];
    while (::poll(&poll, 1, timeout) > 0) {
        const ssize_t count = ::read(m_master, bytes, sizeof bytes);
        if (count <= 0) {
            ::poll(nullptr, 0, timeout); // nobody has it open, which poll() does not wait for
            return;
        }
        m_written.append(bytes, count);
        timeout = 0;
    }
}

} // namespace dubwatch::test
