// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "ui/model/jobtablemodel.h"
#include "ui/model/logmodel.h"
#include "ui/model/pollhistory.h"
#include "ui/pollrate.h"

#include <QObject>

namespace dubwatch {
class JobMonitor;
}

namespace dubwatch::ui {

/// What the window knows of one backend's jobs: takes the monitor's feed ten times a second, once
/// a second while it is not looked at, and keeps table, log and history in step.
///
/// Issues nothing. A desk without a monitor keeps what it has.
class JobDesk : public QObject
{
    Q_OBJECT

public:
    explicit JobDesk(Clock &clock, QObject *parent = nullptr);
    ~JobDesk() override;

    /// Begins anew with another monitor, which must live until the next call; null: none.
    void setMonitor(JobMonitor *monitor);
    /// Nobody looks: once a second is enough.
    void setLazy(bool lazy) { m_lazy = lazy; }

    Clock &clock() const { return m_clock; }
    JobTableModel &jobs() { return m_jobs; }
    const JobTableModel &jobs() const { return m_jobs; }
    LogModel &log() { return m_log; }
    const PollHistory &history() const { return m_history; }
    const BackendHealth &health() const { return m_health; }
    /// Why the backend's jobs are not known, in a sentence; null when the list is all right.
    const QString &listTrouble() const { return m_listTrouble; }
    const PollRate &rate() const { return m_rate; }
    /// The last answer about a job as it came; empty when there was none, or it is long ago.
    QByteArray answerOf(const JobId &job) const { return m_answers.value(job); }

Q_SIGNALS:
    /// The jobs were polled: what is shown of them may be old.
    void polled(const std::vector<dubwatch::JobId> &jobs);
    /// Its state; what else is known of it is to be read when it is shown anew.
    void healthChanged(const dubwatch::BackendHealth &health);
    /// Once a second, for what depends on the time.
    void ticked();

private:
    void listen(JobMonitor &monitor);
    /// Only once the monitor is done with them: a late update would bring them back.
    void remove(const std::vector<JobId> &jobs);
    void drain();
    void tick();
    void keepAnswers(const std::vector<JobUpdate> &updates);
    void takeHealth(const BackendHealth &health);

    Clock &m_clock;
    JobMonitor *m_monitor = nullptr;
    JobTableModel m_jobs;
    LogModel m_log;
    PollHistory m_history;
    BackendHealth m_health;
    QString m_listTrouble;
    PollRate m_rate;
    QHash<JobId, QByteArray> m_answers;
    bool m_lazy = false;
    Alarm m_drainAlarm;
    Alarm m_tickAlarm;
};

} // namespace dubwatch::ui
