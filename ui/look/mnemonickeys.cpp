// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/look/mnemonickeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStyle>
#include <QWidget>

namespace dubwatch::ui {

MnemonicKeys::MnemonicKeys(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool MnemonicKeys::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
            show(true);
        }
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
            hideUnlessInMenu();
        }
        break;
    case QEvent::Hide: // a menu's neighbour opens at once: look when it had the time to
        if (m_shown && watched->inherits("QMenu")) {
            QMetaObject::invokeMethod(this, &MnemonicKeys::hideUnlessInMenu, Qt::QueuedConnection);
        }
        break;
    case QEvent::ApplicationStateChange: // the release may go to another program
        show(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MnemonicKeys::hideUnlessInMenu()
{
    if (!QApplication::activePopupWidget()) {
        show(false);
    }
}

void MnemonicKeys::show(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        window->update();
    }
}

int mnemonicFlag(const QStyle &style)
{
    return style.styleHint(QStyle::SH_UnderlineShortcut) ? Qt::TextShowMnemonic
                                                         : Qt::TextHideMnemonic;
}

} // namespace dubwatch::ui
