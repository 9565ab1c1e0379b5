// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobmonitor.h"
#include "ui/model/jobkey.h"
#include "ui/resultcommands.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QTableView;

namespace dubwatch::ui {

class JobDesk;
class Look;
struct JobRow;

/// What a person does with the selected jobs: to their monitors, to the clipboard, into a file.
/// Nothing here waits; what cannot be undone asks first.
class JobCommands : public QObject
{
    Q_OBJECT

public:
    /// \a table shows the desk's jobs; its window is where questions appear.
    JobCommands(const Look &look, JobDesk &desk, Downloads &downloads, QTableView &table);

    /// Whom the jobs of each connection are known to.
    void setMonitors(const QMap<ConnectionId, JobMonitor *> &monitors);

    std::vector<JobKey> selected() const;
    /// How many of the selected can still change, and how many of those are paused.
    struct Tally
    {
        int selected = 0;
        int live = 0;
        int paused = 0;
        int retriable = 0; ///< ended, and not as they should
        int results = 0; ///< that can be fetched
    };
    Tally tally() const;
    ResultCommands &results() { return m_results; }

    void pauseOrResume();
    void pollNow();
    void cancel();
    /// Submits anew what has failed, was cancelled or has expired; many after a question.
    void retry();
    void remove();
    /// Watches again what was removed last.
    void undoRemove();
    /// Jobs that undoRemove() would bring back.
    int undoable() const;
    void copyIds() const;
    void copyRows() const;
    void copyCurl() const;
    /// The lines \a rows of the log; none: all that pass its filter.
    void copyLog(const std::vector<int> &rows) const;
    void saveCsv();
    void saveJson();
    void saveLog();

Q_SIGNALS:
    /// What became of a file, in a sentence.
    void said(const QString &sentence);
    void removed(int jobs);

private:
    using Command = void (JobMonitor::*)(const std::vector<JobId> &);

    std::vector<JobKey> selectedWhere(bool (*condition)(const JobRow &)) const;
    /// Each monitor is told of its own.
    void tell(Command command, const std::vector<JobKey> &jobs) const;
    struct Output
    {
        QByteArray bytes = {};
        QString what = {}; ///< "191 rows"
    };
    void save(const QString &title, const QString &name, const std::function<Output()> &output);
    QByteArray logText(const std::vector<int> &rows = {}) const;
    void selectBesideSelected();
    bool canRetry(const JobRow &row) const;
    void submitAnew(const std::vector<JobKey> &jobs) const;

    const Look &m_look;
    JobDesk &m_desk;
    QTableView &m_table;
    ResultCommands m_results;
    QMap<ConnectionId, JobMonitor *> m_monitors;
    /// What was removed at a time, the last at the end.
    std::vector<QMap<ConnectionId, std::vector<KnownJob>>> m_removed;
};

} // namespace dubwatch::ui
