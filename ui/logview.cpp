// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/logview.h"

#include "ui/look/look.h"
#include "ui/look/shapes.h"

#include <QPainter>

namespace dubwatch::ui {

LogView::LogView(const Look &look, QWidget *parent)
    : QListView(parent)
    , m_look(look)
{
}

QModelIndex LogView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool begins = model() && !currentIndex().isValid() && action != MoveHome;
    return begins ? model()->index(model()->rowCount() - 1, 0)
                  : QListView::moveCursor(action, modifiers);
}

void LogView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        QPainter painter(viewport());
        shapes::box(painter, viewport()->rect(), metrics::radius, {{}, Token::Focus, 2},
                    m_look.theme());
    }
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace dubwatch::ui
