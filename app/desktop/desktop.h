// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/desktop/backendlist.h"
#include "app/desktop/commandline.h"
#include "client/core/systemclock.h"
#include "client/jobmonitor.h"
#include "server/simulationserver.h"
#include "ui/jobdesk.h"
#include "ui/look/look.h"
#include "ui/mainwindow.h"

#include <memory>

namespace dubwatch::app {

/// The desktop program: its objects in the order in which they need each other, and what goes on
/// between them. One backend is shown at a time, by a monitor of its own.
class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(DialectLibrary library);
    ~Desktop() override;

    /// InvalidInput names the option that cannot be used; nothing is shown then.
    Result<Done> start(const DesktopOptions &options);

private:
    void startSimulation();
    MonitorOptions pollingOf(int place) const;
    void show(int place);
    void watchWhatThereIs();
    void simulate(int jobs);
    void connectTo(const ui::ConnectValues &values);
    void listen(JobMonitor &monitor);
    ui::BackendView view() const;
    void remember() const;

    SystemClock m_clock;
    ui::Look m_look;
    ui::WindowMemory m_memory;
    BackendList m_backends;
    server::SimulationServer m_simulation;
    std::unique_ptr<JobMonitor> m_monitor;
    ui::JobDesk m_desk;
    ui::MainWindow m_window;
    int m_shown = 0;
    PollingOptions m_polling = {};
};

} // namespace dubwatch::app
