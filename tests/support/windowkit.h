// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/systemclock.h"
#include "client/downloads.h"
#include "client/jobmonitor.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "ui/jobdesk.h"
#include "ui/jobtable.h"
#include "ui/look/look.h"
#include "ui/mainwindow.h"
#include "ui/windowactions.h"

#include <QMutex>

namespace dubwatch::test {

/// A real window over a real monitor, whose backend is a few lines of text in memory. The window's
/// time stands still but for advance(); the monitor's goes on, since its thread is a real one.
class WindowKit
{
public:
    explicit WindowKit(const QString &dialect = QStringLiteral("dubwatch"));
    ~WindowKit();

    /// Says so to the desk, as if the monitor had polled; shown at once.
    void tell(std::vector<JobUpdate> updates);
    void tell(const BackendHealth &health);
    /// Gives the window what the monitor has published meanwhile.
    void drain() { clock.advance(std::chrono::milliseconds(100)); }
    void tick() { clock.advance(std::chrono::seconds(1)); }

    /// The text of a cell, by its row on the screen.
    QString cell(int row, ui::JobColumn column) const;
    ui::JobTable &table() const { return *window.findChild<ui::JobTable *>(); }
    ui::WindowActions &actions() const { return *window.findChild<ui::WindowActions *>(); }
    void select(const std::vector<int> &rows) const;
    /// What the backend was asked: "POST /v1/jobs/a/cancel". Any thread.
    QStringList asked() const;

    ManualClock clock;
    ui::Look look {ui::Appearance::Light};
    ui::JobDesk desk {clock};
    SystemClock systemClock;
    FakeNetwork store {systemClock}; ///< where results lie; asked in the downloads' thread only
    Downloads downloads {store.factory()};
    ui::MainWindow window {
        look, desk, downloads, {QStringLiteral("dubwatch"), QStringLiteral("seed")}};

private:
    Script reply(const Asked &asked);

    Dialect m_dialect;
    mutable QMutex m_mutex;
    QStringList m_asked;
    FakeNetwork m_network {systemClock}; ///< asked in the monitor's thread only

public:
    JobMonitor monitor;
    ui::BackendView view;
};

} // namespace dubwatch::test
