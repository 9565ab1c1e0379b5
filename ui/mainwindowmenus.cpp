// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/columnmenu.h"
#include "ui/jobdesk.h"
#include "ui/jobtable.h"
#include "ui/mainwindow.h"
#include "ui/sortmenu.h"
#include "ui/windowactions.h"

#include <QHeaderView>
#include <QMenuBar>

namespace dubwatch::ui {

void MainWindow::makeMenus()
{
    auto *columns = new ColumnMenu(*m_table, this);
    m_actions->fill(*menuBar(), *columns, *new SortMenu(*m_table, this));
    QHeaderView *header = m_table->horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, columns,
            [header, columns](QPoint place) {
                columns->popup(header->viewport()->mapToGlobal(place));
            });

    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *menu = new QMenu(m_table);
    menu->addActions({m_actions->pause, m_actions->pollNow});
    menu->addSeparator();
    menu->addActions({m_actions->openResult, m_actions->copyLinks, m_actions->download});
    menu->addSeparator();
    menu->addActions({m_actions->copyId, m_actions->copyRows, m_actions->copyCurl});
    menu->addSeparator();
    menu->addActions({m_actions->retry, m_actions->cancel, m_actions->remove});
    connect(m_table, &QWidget::customContextMenuRequested, this, [this, menu](QPoint place) {
        m_desk.jobs().setOrderPaused(true);
        menu->popup(m_table->viewport()->mapToGlobal(place));
    });
    connect(menu, &QMenu::aboutToHide, this, &MainWindow::onPointerMoved);
}

} // namespace dubwatch::ui
