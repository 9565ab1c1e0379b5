// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/model/jobcells.h"
#include "ui/model/jobtablemodel.h"

#include <algorithm>

// How a JobTableModel answers its views, and tells them what has changed.

namespace dubwatch::ui {

const JobRow *JobTableModel::find(const JobKey &job) const
{
    const auto place = m_places.constFind(job);
    return place == m_places.constEnd() ? nullptr : &m_rows[size_t(*place)];
}

QModelIndex JobTableModel::indexOf(const JobKey &job, JobColumn column) const
{
    const auto place = m_places.constFind(job);
    const int position = place == m_places.constEnd() ? -1 : m_positions[size_t(*place)];
    return position < 0 ? QModelIndex() : index(position, int(column));
}

std::vector<JobKey> JobTableModel::jobsOf(const QModelIndexList &indexes) const
{
    std::vector<int> positions;
    for (const QModelIndex &index : indexes) {
        positions.push_back(index.row());
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<JobKey> jobs;
    jobs.reserve(positions.size());
    for (const int position : positions) {
        jobs.push_back(rowAt(position).key());
    }
    return jobs;
}

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : jobColumnCount;
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const JobRow &row = rowAt(index.row());
    const auto column = JobColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return cellText(row, column, m_clock.now());
    case Qt::ToolTipRole: return cellToolTip(row, column, m_clock.now());
    case Qt::AccessibleTextRole: return cellSpokenText(row, column, m_clock.now());
    case Qt::TextAlignmentRole:
        return int((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RowRole: return QVariant::fromValue(&row);
    case SortRole: {
        const SortKey key = sortKey(row, column, m_clock.now());
        return key.nothing ? QVariant()
            : isTextColumn(column) ? QVariant(key.text)
                                   : QVariant(key.number);
    }
    default: return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= jobColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return columnTitle(JobColumn(section));
    case Qt::TextAlignmentRole:
        return int((isNumberColumn(JobColumn(section)) ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    default: return {};
    }
}

void JobTableModel::updateMatch(int row)
{
    const bool match = m_filter.acceptsRow(m_rows[size_t(row)])
        && (m_needle.isEmpty() || m_searchTexts[size_t(row)].contains(m_needle));
    m_matchesChanged = m_matchesChanged || m_matches[size_t(row)] != quint8(match);
    m_matches[size_t(row)] = quint8(match);
}

std::vector<int> JobTableModel::matching(const std::vector<int> &rows) const
{
    std::vector<int> matches;
    matches.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(matches),
                 [this](int row) { return m_matches[size_t(row)] != 0; });
    return matches;
}

void JobTableModel::arrange()
{
    const bool moved = m_order.arrange(m_rows, m_clock.now());
    if (!moved && !std::exchange(m_matchesChanged, false)) {
        return;
    }
    m_matchesChanged = false;
    show(matching(m_order.rows()));
}

void JobTableModel::show(const std::vector<int> &wanted)
{
    if (m_shown.empty()) {
        append(wanted);
        return;
    }
    std::vector<quint8> isWanted(m_rows.size());
    std::vector<int> arriving;
    for (const int row : wanted) {
        isWanted[size_t(row)] = 1;
        if (m_positions[size_t(row)] < 0) {
            arriving.push_back(row);
        }
    }
    append(arriving);
    std::vector<int> target = wanted;
    target.reserve(m_shown.size());
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(target),
                 [&](int row) { return isWanted[size_t(row)] == 0; });
    const int leaving = int(target.size() - wanted.size());
    layOut(std::move(target));
    dropTail(leaving);
}

void JobTableModel::append(const std::vector<int> &rows)
{
    if (rows.empty()) {
        return;
    }
    const int first = int(m_shown.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_shown.insert(m_shown.end(), rows.begin(), rows.end());
    notePositions(first);
    endInsertRows();
}

void JobTableModel::layOut(std::vector<int> target)
{
    if (target == m_shown) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = std::exchange(m_shown, std::move(target));
    notePositions(0);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from) {
        const int row = before[size_t(index.row())];
        to << this->index(m_positions[size_t(row)], index.column());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void JobTableModel::dropTail(int count)
{
    if (count == 0) {
        return;
    }
    const int size = int(m_shown.size());
    beginRemoveRows({}, size - count, size - 1);
    for (int position = size - count; position < size; ++position) {
        m_positions[size_t(m_shown[size_t(position)])] = -1;
    }
    m_shown.resize(size_t(size - count));
    endRemoveRows();
}

void JobTableModel::notePositions(int from)
{
    for (int position = from; position < int(m_shown.size()); ++position) {
        m_positions[size_t(m_shown[size_t(position)])] = position;
    }
}

void JobTableModel::tellVisible(std::vector<int> positions)
{
    static const QList<int> roles {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                   RowRole, SortRole};
    std::sort(positions.begin(), positions.end());
    for (size_t i = 0; i < positions.size();) {
        const int first = positions[i];
        int last = first;
        while (++i < positions.size() && positions[i] <= last + 1) {
            last = positions[i];
        }
        if (last < rowCount()) {
            Q_EMIT dataChanged(index(first, 0), index(last, jobColumnCount - 1), roles);
        }
    }
}

void JobTableModel::tellAllVisible()
{
    std::vector<int> positions;
    for (int i = std::max(m_firstVisible, 0); i <= std::min(m_lastVisible, rowCount() - 1); ++i) {
        positions.push_back(i);
    }
    tellVisible(std::move(positions));
}

} // namespace dubwatch::ui
