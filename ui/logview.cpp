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

void LogView::resizeEvent(QResizeEvent *event)
{
    const int line = metrics::logLineHeight(font());
    const QMargins margins = viewportMargins();
    const int room = viewport()->height() + margins.bottom();
    const int rest = room < line ? 0 : room % line;
    if (rest != margins.bottom()) {
        setViewportMargins(margins.left(), margins.top(), margins.right(), rest); // comes back here
        return;
    }
    QListView::resizeEvent(event);
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
