// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <vector>

namespace dubwatch {

class JobMonitorWorker;

/// Commands on their way to a monitor's worker, in order. One thread puts, another takes when
/// filled() has reached it: one wake-up for all that came meanwhile.
class CommandQueue : public QObject
{
    Q_OBJECT

public:
    using Command = std::function<void(JobMonitorWorker &)>;

    void put(Command command);
    std::vector<Command> take();

Q_SIGNALS:
    /// It was empty before.
    void filled();

private:
    QMutex m_mutex;
    std::vector<Command> m_commands;
};

} // namespace dubwatch
