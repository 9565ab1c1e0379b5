// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/core/result.h"
#include "ui/model/jobtablemodel.h"
#include "ui/model/logmodel.h"
#include "ui/model/pollhistory.h"
#include "ui/notifier.h"
#include "ui/pollrate.h"
#include "ui/ratehistory.h"

#include <QMap>
#include <QObject>
#include <QUrl>

namespace dubwatch {
class JobMonitor;
struct SubmitProgress;
}

namespace dubwatch::ui {

/// What the window knows of the jobs of all its connections: takes their monitors' feeds ten times
/// a second, once a second while it is not looked at, and keeps table, log and history in step.
///
/// Issues nothing.
class JobDesk : public QObject
{
    Q_OBJECT

public:
    explicit JobDesk(Clock &clock, QObject *parent = nullptr);
    ~JobDesk() override;

    /// \a monitor must live until detach(). \a name is what the connection is called.
    void attach(ConnectionId connection, JobMonitor &monitor, const QString &name = {});
    /// Forgets its jobs; the log keeps what was said of them.
    void detach(ConnectionId connection);
    /// Nobody looks: once a second is enough.
    void setLazy(bool lazy) { m_lazy = lazy; }

    Clock &clock() const { return m_clock; }
    JobTableModel &jobs() { return m_jobs; }
    const JobTableModel &jobs() const { return m_jobs; }
    LogModel &log() { return m_log; }
    const PollHistory &history() const { return m_history; }
    const PollRate &rate() const { return m_rate; } ///< of the connections that are not offline
    const RateHistory &rates() const { return m_rates; }
    SubmitProgress submits() const; ///< of all connections
    int connections() const { return int(m_links.size()); }
    BackendHealth health(ConnectionId of) const { return m_links.value(of).health; }
    /// The connection whose trouble weighs most: a wrong key, else no answer, else a pause that was
    /// asked for, else the first; nothing when there is none.
    std::optional<ConnectionId> neediest() const;
    BackendHealth health() const; ///< of that one
    int troubled() const; ///< connections that have one of these troubles
    /// Whatever has jobs does not answer.
    bool isAllOffline() const;
    /// Why a connection's jobs are not known, in a sentence; null when the list is all right.
    QString listTrouble() const;
    /// The last answer about a job as it came; empty when there was none, or it is long ago.
    QByteArray answerOf(const JobKey &job) const { return m_answers.value(job); }

Q_SIGNALS:
    /// The jobs were polled: what is shown of them may be old.
    void polled(const std::vector<dubwatch::ui::JobKey> &jobs);
    /// A connection's state; what else is known of it is to be read when it is shown anew.
    void healthChanged(dubwatch::ui::ConnectionId connection,
                       const dubwatch::BackendHealth &health);
    /// They were seen to end.
    void jobsEnded(const std::vector<dubwatch::ui::Notifier::Ended> &jobs);
    /// The answer to a monitor's renewLink(); the row has the new link already.
    void linkRenewed(const dubwatch::ui::JobKey &job, const dubwatch::Result<QUrl> &link);
    /// Once a second, for what depends on the time.
    void ticked();

private:
    struct Link
    {
        JobMonitor *monitor = nullptr;
        BackendHealth health = {};
        QString listTrouble = {};
    };

    void listen(ConnectionId connection, JobMonitor &monitor);
    /// Only once the monitor is done with them: a late update would bring them back.
    void remove(ConnectionId connection, const std::vector<JobId> &jobs);
    void drain();
    void drain(ConnectionId connection, JobMonitor &monitor);
    void tick();
    std::vector<const Poll *> newEnds(ConnectionId of, const std::vector<Poll> &polls) const;
    void tellEnds(ConnectionId connection, const std::vector<const Poll *> &ends);
    void forgetOrderOfTheGone();
    void keepAnswers(ConnectionId connection, const std::vector<JobUpdate> &updates);
    void takeHealth(ConnectionId connection, const BackendHealth &health);

    Clock &m_clock;
    QMap<ConnectionId, Link> m_links;
    JobTableModel m_jobs;
    LogModel m_log;
    PollHistory m_history;
    PollRate m_rate;
    RateHistory m_rates;
    int m_requests = 0; ///< since the last second began
    QHash<JobKey, QByteArray> m_answers;
    std::deque<JobKey> m_answerOrder; ///< oldest first
    bool m_lazy = false;
    Alarm m_drainAlarm;
    Alarm m_tickAlarm;
};

} // namespace dubwatch::ui
