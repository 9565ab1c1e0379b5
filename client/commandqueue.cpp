// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/commandqueue.h"

#include <utility>

namespace dubwatch {

void CommandQueue::put(Command command)
{
    bool wasEmpty = false;
    {
        const QMutexLocker lock(&m_mutex);
        wasEmpty = m_commands.empty();
        m_commands.push_back(std::move(command));
    }
    if (wasEmpty) {
        Q_EMIT filled();
    }
}

std::vector<CommandQueue::Command> CommandQueue::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_commands, {});
}

} // namespace dubwatch
