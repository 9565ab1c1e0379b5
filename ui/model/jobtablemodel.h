// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobfilter.h"
#include "ui/model/joborder.h"
#include "ui/model/jobtotals.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <vector>

namespace dubwatch::ui {

/// The jobs as a table that filters and sorts itself, made for 100,000 rows and 10,000 updates a
/// second: updates are told to views only for rows in the viewport, and rows change their places
/// only in tick(), once a second, or at a person's own request (sort, filter, remove). Selection
/// and current row follow their jobs.
///
/// What one would guess wrong: between ticks a row can stand where it no longer belongs.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit JobTableModel(Clock &clock, QObject *parent = nullptr);

    /// Takes over what has come. New jobs that pass the filter stand at the end until the next
    /// tick. The health is left to the window.
    void apply(const JobFeed::Batch &batch, ConnectionId from = 0);
    void remove(const std::vector<JobKey> &jobs);
    /// All of that connection.
    void removeAll(ConnectionId of);
    /// What the connection is called in its rows.
    void setConnectionName(ConnectionId of, const QString &name);
    /// The link to a job's result, told anew beside the polls.
    void setResult(const JobKey &job, const QString &link);
    /// Offline, every row of a connection is stale; afterwards the live ones freshen one by one, as
    /// they answer.
    void setOffline(bool offline, ConnectionId of = 0);

    /// Places and filter become true again, and what depends on the time is told to the views.
    void tick();
    /// While paused no row moves but at a person's own request.
    void setOrderPaused(bool paused);
    bool isOrderPaused() const { return m_orderPaused; }
    /// Both ends included; views hear of changes in these rows only.
    void setVisibleRows(int first, int last);

    void setFilter(const JobFilter &filter);
    const JobFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    JobColumn sortColumn() const { return m_order.column(); }
    Qt::SortOrder sortOrder() const { return m_order.direction(); }

    const JobTotals &totals() const { return m_totals; }
    /// Null for a job that is not here; valid until the next change, like RowRole's.
    const JobRow *find(const JobKey &job) const;
    /// Invalid when the job is not here, or is hidden by the filter.
    QModelIndex indexOf(const JobKey &job, JobColumn column = JobColumn::Job) const;
    const JobRow &rowAt(int position) const { return m_rows[size_t(m_shown[size_t(position)])]; }
    /// Of the rows of \a indexes, each once, from top to bottom.
    std::vector<JobKey> jobsOf(const QModelIndexList &indexes) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void totalsChanged();

private:
    int rowFor(const JobKey &job);
    void take(int row, const JobUpdate &update);
    void keepOnly(std::vector<int> numbers);
    void forgetAll();
    void shareWords(PackedJob &job);
    void updateMatch(int row);
    std::vector<int> matching(const std::vector<int> &rows) const;
    void arrange();
    void show(const std::vector<int> &wanted);
    void append(const std::vector<int> &rows);
    void layOut(std::vector<int> target);
    void dropTail(int count);
    void notePositions(int from);
    void forgetRows(const std::vector<int> &newNumbers, int count);
    void tellVisible(std::vector<int> positions);
    void tellAllVisible();

    Clock &m_clock;
    std::vector<JobRow> m_rows; ///< in the order of their arrival
    QHash<JobKey, int> m_places; ///< into m_rows
    QHash<ConnectionId, SharedText> m_names;
    std::vector<QString> m_searchTexts; ///< by row; empty unless the filter has a text
    std::vector<quint8> m_matches; ///< by row
    std::vector<int> m_shown; ///< by position: row
    std::vector<int> m_positions; ///< by row: position, or -1
    QHash<QString, SharedText> m_words; ///< one copy of what thousands of rows share
    JobOrder m_order;
    JobFilter m_filter;
    QString m_needle; ///< the filter's text, folded
    JobTotals m_totals;
    bool m_matchesChanged = false; ///< since the last arrange()
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    bool m_orderPaused = false;
};

} // namespace dubwatch::ui
