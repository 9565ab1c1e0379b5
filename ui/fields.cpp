// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/fields.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace dubwatch::ui {

namespace {

/// As QComboBox takes them.
bool wouldChoose(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return !event.text().isEmpty() && event.text().front().isPrint()
            && (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    }
}

} // namespace

void ChoiceField::keyPressEvent(QKeyEvent *event)
{
    if (m_hasCommand && wouldChoose(*event)) {
        showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    if (m_hasCommand) {
        event->ignore();
        return;
    }
    QComboBox::wheelEvent(event);
}

} // namespace dubwatch::ui
