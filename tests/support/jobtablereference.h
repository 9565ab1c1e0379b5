// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"
#include "ui/model/jobfilter.h"

#include <QHash>
#include <QSet>

namespace dubwatch::ui {
class JobTableModel;
}

namespace dubwatch::test {

/// What a JobTableModel should hold, kept the plainest way: a map from each job to what was last
/// said of it. Knows of an order only what the model itself says a row is sorted by.
class JobTableReference
{
public:
    void apply(const std::vector<JobUpdate> &updates, ui::ConnectionId from);
    void remove(const std::vector<ui::JobKey> &jobs);
    void removeAll(ui::ConnectionId of);
    void setOffline(bool offline, ui::ConnectionId of);

    bool contains(const ui::JobKey &job) const { return m_jobs.contains(job); }
    QList<ui::JobKey> jobs() const { return m_jobs.keys(); }
    QSet<ui::JobKey> visible(const ui::JobFilter &filter) const;

    /// In what the model differs, after its tick and with a free order; null: in nothing.
    QString differenceTo(const ui::JobTableModel &model) const;
    /// Likewise, whatever the order.
    QString differenceInRows(const ui::JobTableModel &model) const;

private:
    struct Known
    {
        JobUpdate told = {};
        qint64 arrival = 0;
        std::optional<Instant> lastAnswer = {};
        bool stale = false;
    };
    bool accepts(const ui::JobFilter &filter, const ui::JobKey &job, const Known &known) const;
    QString differenceInTotals(const ui::JobTableModel &model) const;
    bool mayFollow(const ui::JobTableModel &model, int position) const;

    QHash<ui::JobKey, Known> m_jobs;
    qint64 m_arrivals = 0;
};

/// The jobs that the model shows, from top to bottom.
QList<ui::JobKey> shownJobs(const ui::JobTableModel &model);
QString nameOf(const ui::JobKey &job); ///< "5/job07"

} // namespace dubwatch::test
