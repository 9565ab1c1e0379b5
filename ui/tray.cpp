// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/tray.h"

#include "ui/jobdesk.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QSystemTrayIcon>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageTime = 10'000; // ms

} // namespace

Tray::Tray(JobDesk &desk, const WindowActions &actions, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
    , m_notifier(desk.clock())
{
    window.installEventFilter(this);
    connect(&m_notifier, &Notifier::told, this, &Tray::notify);
    connect(&desk, &JobDesk::jobsEnded, &m_notifier, &Notifier::add);
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        makeIcon(actions);
    }
}

void Tray::makeIcon(const WindowActions &actions)
{
    m_icon = new QSystemTrayIcon(m_window.windowIcon(), this);
    auto *menu = new QMenu(&m_window);
    connect(menu->addAction(tr("Show window")), &QAction::triggered, this, &Tray::raiseWindow);
    menu->addSeparator();
    menu->addActions({actions.pauseAll, actions.pollAll});
    menu->addSeparator();
    menu->addAction(actions.quit);
    m_icon->setContextMenu(menu);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::raiseWindow);
    connect(m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger) {
                    raiseWindow();
                }
            });
    connect(&m_desk, &JobDesk::ticked, m_icon, [this] {
        const QString active = QLocale().toString(m_desk.jobs().totals().active());
        m_icon->setToolTip(tr("Dubwatch, %1 active").arg(active));
    });
    m_icon->show();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate) {
        m_notifier.setLookedAt(event->type() == QEvent::WindowActivate);
    }
    return QObject::eventFilter(watched, event);
}

void Tray::raiseWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Tray::notify(const QString &text)
{
    if (m_icon && QSystemTrayIcon::supportsMessages()) {
        m_icon->showMessage(u"Dubwatch"_s, text, m_window.windowIcon(), messageTime);
    }
    QApplication::alert(&m_window);
}

} // namespace dubwatch::ui
