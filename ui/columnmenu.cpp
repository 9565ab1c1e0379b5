// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/columnmenu.h"

#include "ui/jobtable.h"
#include "ui/model/jobcells.h"

namespace dubwatch::ui {

ColumnMenu::ColumnMenu(JobTable &table, QWidget *parent)
    : QMenu(tr("C&olumns"), parent)
    , m_table(table)
{
    for (int column = 0; column < jobColumnCount; ++column) {
        QAction *action = addAction(columnTitle(JobColumn(column)));
        action->setCheckable(true);
        action->setEnabled(JobColumn(column) != JobColumn::Job);
        connect(action, &QAction::triggered, &table, [&table, column](bool shown) {
            table.setColumnShown(JobColumn(column), shown);
        });
    }
    addSeparator();
    connect(addAction(tr("&Reset columns")), &QAction::triggered, &table, &JobTable::resetColumns);
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::refresh);
    refresh();
}

void ColumnMenu::refresh()
{
    for (int column = 0; column < jobColumnCount; ++column) {
        actions().at(column)->setChecked(!m_table.isColumnHidden(column));
    }
}

} // namespace dubwatch::ui
