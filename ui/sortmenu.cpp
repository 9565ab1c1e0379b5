// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/sortmenu.h"

#include "ui/jobtable.h"
#include "ui/model/jobcells.h"

#include <QActionGroup>
#include <QHeaderView>

namespace dubwatch::ui {

SortMenu::SortMenu(JobTable &table, QWidget *parent)
    : QMenu(tr("Sor&t by"), parent)
    , m_table(table)
    , m_columns(new QActionGroup(this))
    , m_directions(new QActionGroup(this))
{
    const auto add = [this](QActionGroup &group, const QString &text, int what) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setData(what);
        group.addAction(action);
    };
    for (int column = 0; column < jobColumnCount; ++column) {
        add(*m_columns, columnTitle(JobColumn(column)), column);
    }
    addSeparator();
    add(*m_directions, tr("&Ascending"), int(Qt::AscendingOrder));
    add(*m_directions, tr("&Descending"), int(Qt::DescendingOrder));
    connect(m_columns, &QActionGroup::triggered, this, &SortMenu::sort);
    connect(m_directions, &QActionGroup::triggered, this, &SortMenu::sort);
    connect(this, &QMenu::aboutToShow, this, &SortMenu::refresh);
    refresh();
}

void SortMenu::refresh()
{
    const QHeaderView &header = *m_table.horizontalHeader();
    for (QAction *column : m_columns->actions()) {
        column->setVisible(!header.isSectionHidden(column->data().toInt()));
        column->setChecked(column->data().toInt() == header.sortIndicatorSection());
    }
    for (QAction *direction : m_directions->actions()) {
        direction->setChecked(direction->data().toInt() == int(header.sortIndicatorOrder()));
    }
}

void SortMenu::sort()
{
    const QAction *column = m_columns->checkedAction();
    const QAction *direction = m_directions->checkedAction();
    if (column && direction) {
        m_table.sortByColumn(column->data().toInt(), Qt::SortOrder(direction->data().toInt()));
    }
}

} // namespace dubwatch::ui
