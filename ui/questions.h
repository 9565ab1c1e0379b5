// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/backendview.h"
#include "ui/connectdialog.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace dubwatch::ui {

class Look;

/// Opens the window's dialogs, and passes the answers on: to the backend's monitor, or, where
/// another backend is wished for, to whoever listens. Nothing here waits.
class Questions : public QObject
{
    Q_OBJECT

public:
    /// \a dialects are the names of the library.
    Questions(const Look &look, const QStringList &dialects, QWidget &window);

    void setBackend(const BackendView &backend);
    void askForIds();
    void askForJob();
    /// Of many jobs, which are shown before they are submitted.
    void askForFile();
    void showFile(const QString &path);
    void askForBackend();
    /// \a backend is the one that wants it.
    void askForKey(const BackendView &backend);
    /// Asks nothing.
    void tellAbout();

Q_SIGNALS:
    void connectChosen(const dubwatch::ui::ConnectValues &values);
    void failed(const QString &sentence);
    /// Another key for a connection that stays; its monitor knows it already.
    void keyEntered(dubwatch::ui::ConnectionId connection, const QString &key);

private:
    const Look &m_look;
    const QStringList m_dialects;
    QWidget &m_window;
    BackendView m_backend;
    QPointer<JobMonitor> m_heard; ///< whose submits are listened to
    std::optional<SubmitValues> m_sent;
    std::optional<SubmitValues> m_unsent; ///< what could not be sent, for the next try
    ConnectValues m_last; ///< without its key, which may not be for the next one
};

} // namespace dubwatch::ui
