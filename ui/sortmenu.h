// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

class QActionGroup;

namespace dubwatch::ui {

class JobTable;

/// By which of the shown columns the table is sorted, and in which direction: what a click on the
/// header does, for who has no mouse. It asks the table when it opens.
class SortMenu : public QMenu
{
    Q_OBJECT

public:
    explicit SortMenu(JobTable &table, QWidget *parent = nullptr);

private:
    void refresh();
    void sort();

    JobTable &m_table;
    QActionGroup *m_columns; ///< data: int of JobColumn
    QActionGroup *m_directions; ///< data: int of Qt::SortOrder
};

} // namespace dubwatch::ui
