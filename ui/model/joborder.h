// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/sortkey.h"

#include <vector>

namespace dubwatch::ui {

/// The order of all rows, by their numbers, in one column. Rows that changed are touched, and only
/// those whose key really changed are taken out, sorted and merged in again, so that keeping
/// 100,000 rows sorted costs one linear pass. Equal keys stand in the order of their numbers, in
/// both directions; rows with nothing in the column stand last, in both directions.
class JobOrder
{
public:
    JobColumn column() const { return m_column; }
    Qt::SortOrder direction() const { return m_direction; }

    /// All keys are made anew by the next arrange().
    void sortBy(JobColumn column, Qt::SortOrder direction);
    /// A row that is new (the next number) or has changed.
    void touch(int row);
    void touchAll();
    /// Makes the order true again; false when it was.
    bool arrange(const std::vector<JobRow> &rows, Instant now);

    const std::vector<int> &rows() const { return m_order; }

    /// Rows get new numbers, in their old sequence; -1 where a row is gone.
    void renumber(const std::vector<int> &newNumbers, int count);
    void clear();

private:
    bool updateKey(int row, const JobRow &values, Instant now);
    bool isBefore(int a, int b) const;

    JobColumn m_column = JobColumn::Eta;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<double> m_numbers; ///< keys by row; not a number where there is nothing
    std::vector<QString> m_texts; ///< likewise, empty unless the column is one of text
    std::vector<quint8> m_marks;
    std::vector<int> m_touched;
    std::vector<int> m_order;
};

} // namespace dubwatch::ui
