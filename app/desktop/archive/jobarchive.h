// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/desktop/archive/archivefile.h"
#include "app/desktop/archive/keptjob.h"
#include "client/core/alarm.h"

#include <QHash>
#include <QLockFile>
#include <QMap>
#include <QObject>
#include <QThread>

namespace dubwatch::ui {
class JobDesk;
}

namespace dubwatch::app {

class ArchiveWriter;

/// Keeps what the desk knows of its jobs, so that they are there again after a restart or a crash:
/// each job when its state changes, and once a minute besides; of each log the last 500 lines.
/// Writes in a thread of its own, every two seconds; a process that is killed loses no more.
///
/// Trouble is told once while it lasts, and stops nothing. Lives in the desk's thread.
class JobArchive : public QObject
{
    Q_OBJECT

public:
    JobArchive(ui::JobDesk &desk, const QString &file, QObject *parent = nullptr);
    ~JobArchive() override;
    /// Writes what is left to write, and keeps nothing after that.
    void close();
    /// In the user's data.
    static QString usualFile();

    /// To be called once there is somebody who hears of trouble.
    void open();

    /// Keeps the jobs of that connection from now on, under a \a name that outlives it, unless
    /// another process does so: two would undo each other's work. Gives back those that were kept,
    /// and those that were removed, and puts the lines of its log into the desk's.
    std::vector<KeptJob> follow(ui::ConnectionId connection, const QString &name);
    /// Keeps them no more; \a forgets those that were kept.
    void unfollow(ui::ConnectionId connection, bool forgets);
    void forget(ui::ConnectionId connection, const std::vector<JobId> &jobs);
    /// Hands over what has changed; done by itself as well.
    void flush();
    /// Waits until all that was handed over is written.
    void settle();

Q_SIGNALS:
    void troubled(const QString &sentence);

private:
    struct Written
    {
        JobState state = JobState::Unknown;
        Instant at = {};
        bool isPaused = false;
    };

    bool lock(ui::ConnectionId connection, const QString &name);
    void onPolled(const std::vector<ui::JobKey> &jobs);
    void note(const ui::JobKey &job, bool isLast);
    void noteConnections();
    void noteLastOf(ui::ConnectionId connection);
    void tell(const Result<Done> &result);

    ui::JobDesk &m_desk;
    const QString m_path;
    ArchiveFile m_reader;
    QMap<ui::ConnectionId, QString> m_names; ///< of those that are kept
    std::map<ui::ConnectionId, std::unique_ptr<QLockFile>> m_locks;
    QHash<ui::JobKey, Written> m_written;
    std::map<QString, ArchiveFile::Changes> m_changes;
    Instant m_connectionsNoted = {};
    qint64 m_loggedTo = 0; ///< of the desk's log, lines that were looked at
    QThread m_thread;
    ArchiveWriter *m_writer = nullptr; ///< in the thread; deleted when that ends
    QString m_said; ///< of trouble, last
    Alarm m_alarm;
};

} // namespace dubwatch::app
