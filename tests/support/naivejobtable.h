// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/jobfeed.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace dubwatch::test {

/// The table as one would first write it, to measure ours against: rows in the order of arrival,
/// one dataChanged() an update; a QSortFilterProxyModel sorts and filters.
class NaiveJobTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    void apply(const std::vector<JobUpdate> &updates);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<JobUpdate> m_rows;
    QHash<JobId, int> m_places;
};

} // namespace dubwatch::test
