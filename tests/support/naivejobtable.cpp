// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/naivejobtable.h"

namespace dubwatch::test {

void NaiveJobTable::apply(const std::vector<JobUpdate> &updates)
{
    for (const JobUpdate &update : updates) {
        const auto known = m_places.constFind(update.job.id);
        if (known != m_places.constEnd()) {
            m_rows[size_t(*known)] = update;
            Q_EMIT dataChanged(index(*known, 0), index(*known, columnCount() - 1));
            continue;
        }
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_places.insert(update.job.id, row);
        m_rows.push_back(update);
        endInsertRows();
    }
}

int NaiveJobTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NaiveJobTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant NaiveJobTable::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    const JobUpdate &row = m_rows[size_t(index.row())];
    switch (index.column()) {
    case 0: return row.job.id.value;
    case 1: return row.job.title;
    case 2: return row.job.progress.value_or(0);
    default: return qint64(row.job.remaining.value_or(Duration::zero()).count());
    }
}

} // namespace dubwatch::test
