// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/desktop/archive/jobarchive.h"
#include "app/desktop/backendlist.h"
#include "app/desktop/commandline.h"
#include "app/desktop/keystore.h"
#include "client/core/alarm.h"
#include "client/core/systemclock.h"
#include "client/downloads.h"
#include "client/jobmonitor.h"
#include "server/simulationserver.h"
#include "ui/jobdesk.h"
#include "ui/look/look.h"
#include "ui/mainwindow.h"

#include <map>
#include <memory>

namespace dubwatch::app {

/// The desktop program: its objects in the order in which they need each other, and what goes on
/// between them. Each backend that is connected has a monitor of its own.
class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(DialectLibrary library);
    ~Desktop() override;

    /// InvalidInput names the option that cannot be used; nothing is shown then.
    Result<Done> start(const DesktopOptions &options);

private:
    static constexpr int builtIn = 0; ///< its place among the backends

    void startSimulation();
    MonitorOptions pollingOf(int place) const;
    enum class Then { MakeCurrent, LeaveCurrent };
    /// With the key that is known for it.
    void open(int place, Then then);
    void openWithKey(int place, Then then);
    void keepKey(int place, const QString &key);
    void close(int place);
    void release(int place);
    void tellWindow(int current);
    void restore(const ui::WindowState &remembered);
    std::vector<JobId> watchKept(int place, JobMonitor &monitor);
    void watchWhatThereIs(JobMonitor &monitor, const std::vector<JobId> &except);
    void simulate(int jobs);
    void connectTo(const ui::ConnectValues &values);
    void listen(JobMonitor &monitor);
    ui::BackendView viewOf(int place) const;
    QString learnedOf(int place) const;
    QString archiveNameOf(int place) const;
    ui::WindowState::Connection rememberedAs(int place) const;
    int placeOf(int view) const;
    void remember() const;

    SystemClock m_clock;
    ui::Look m_look;
    ui::WindowMemory m_memory;
    BackendList m_backends;
    server::SimulationServer m_simulation;
    std::map<int, std::unique_ptr<JobMonitor>> m_monitors; ///< by the backend's place
    ui::JobDesk m_desk;
    Downloads m_downloads;
    ui::MainWindow m_window;
    QList<ui::WindowState::Connection> m_remembered; ///< remembered, connected or not
    Alarm m_learnedAlarm;
    JobArchive m_archive;
    KeyStore m_keys;
    PollingOptions m_polling = {};
};

} // namespace dubwatch::app
