// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/notifier.h"

class QSystemTrayIcon;
class QWidget;

namespace dubwatch::ui {

class JobDesk;
class WindowActions;

/// The icon in the desktop's tray, where there is one, and the notifications that come from it.
/// Where there is none, the window asks for attention. Closing the window ends the program: an icon
/// alone would strand it.
class Tray : public QObject
{
    Q_OBJECT

public:
    /// \a window and \a desk must outlive the tray; it follows the window's focus.
    Tray(JobDesk &desk, const WindowActions &actions, QWidget &window);

    Notifier &notifier() { return m_notifier; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeIcon(const WindowActions &actions);
    void raiseWindow();
    void notify(const QString &text);

    JobDesk &m_desk;
    QWidget &m_window;
    QSystemTrayIcon *m_icon = nullptr; ///< null: there is no tray
    Notifier m_notifier;
};

} // namespace dubwatch::ui
