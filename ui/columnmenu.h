// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace dubwatch::ui {

class JobTable;

/// The table's columns, each to be shown or hidden; the job itself always stays. For the View menu
/// and for the header alike: it asks the table when it opens.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColumnMenu(JobTable &table, QWidget *parent = nullptr);

private:
    void refresh();

    JobTable &m_table;
};

} // namespace dubwatch::ui
