// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace dubwatch::ui {

/// What the window remembers between runs. No key; of a server's words at most a language that was
/// chosen.
struct WindowState
{
    QByteArray geometry = {};
    QByteArray columns = {}; ///< QHeaderView::saveState()
    QList<int> panes = {}; ///< heights of table, details and log
    int appearance = 0; ///< of ui::Appearance
    int detailsTab = 1;
    bool compact = false;
    bool sidebar = true;
    bool details = true;
    bool log = true;
    QString filterText = {};
    int filterGroup = 0; ///< of ui::JobGroup
    QString filterLanguage = {}; ///< empty: any
    /// Where and how to connect to.
    struct Connection
    {
        QString url = {};
        QString dialect = {};

        friend bool operator==(const Connection &, const Connection &) = default;
    };
    QList<Connection> connections = {}; ///< without the built-in simulation
    int currentConnection = -1; ///< of these; -1: the built-in simulation

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// Keeps a WindowState in an INI file. A file that cannot be read is set aside as "….broken" and
/// not lost; values that make no sense are defaults.
class WindowMemory
{
public:
    /// \a file: where; the user's configuration folder by default.
    explicit WindowMemory(const QString &file = defaultFile());

    static QString defaultFile();
    WindowState load() const;
    void save(const WindowState &state) const;

private:
    QString m_file;
};

} // namespace dubwatch::ui
