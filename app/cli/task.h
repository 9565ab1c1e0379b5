// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/exitcode.h"

#include <QObject>

namespace dubwatch::app {

/// One command at work: begins with start(), and tells once how it ended. Lives in the thread of
/// the client that it uses.
class Task : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// The user wants it to end, now: whatever it has on the screen is left in order. No ended()
    /// follows.
    virtual void interrupt() { }

Q_SIGNALS:
    void ended(dubwatch::app::ExitCode code);
};

} // namespace dubwatch::app
