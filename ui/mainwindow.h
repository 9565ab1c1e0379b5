// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "ui/backendview.h"
#include "ui/connectdialog.h"
#include "ui/windowmemory.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace dubwatch {
class Downloads;
}

namespace dubwatch::ui {

class Banner;
class ChoiceField;
class DetailsPane;
class EmptyPage;
class FilterBar;
class JobCommands;
class JobDesk;
class JobTable;
class LogPane;
class NoMatchPage;
class Questions;
class StateSidebar;
class StatusFacts;
class WindowActions;

/// The monitor's window: puts the panes together, and turns what a person does into commands for
/// the monitors or wishes for the application. It never talks to a server itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a look, \a desk and \a downloads must outlive the window.
    MainWindow(Look &look, JobDesk &desk, Downloads &downloads, const QStringList &dialects);
    ~MainWindow() override;
    /// All connections; that at \a current is the one where new jobs go.
    void setBackends(const std::vector<BackendView> &backends, int current);
    int currentBackend() const { return m_current; }
    void restore(const WindowState &state);
    /// All but the backend, which the window does not know.
    WindowState state() const;
    void say(const QString &message); ///< for a while, in the status bar

Q_SIGNALS:
    void demoChosen(int jobs);
    void disconnectChosen(dubwatch::ui::ConnectionId connection);
    void connectChosen(const dubwatch::ui::ConnectValues &values);
    void keyEntered(dubwatch::ui::ConnectionId connection, const QString &key);
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    QWidget *makeTablePane();
    void makeMenus();
    void makeToolBar();
    void wireActions();
    void wireViewActions();
    void wireJobActions();
    void wirePanes();
    void wireFilters();
    void wireOrder();
    void wireConnections();
    const BackendView &backend() const;
    const BackendView &neediest() const; ///< whom the banner is about
    void setCurrentBackend(int place);
    void applyFilter();
    void onPointerMoved();
    void onSelectionChanged();
    void onTicked();
    void refresh();
    void refreshBanner();
    void showPage();
    void beginWithAJob();
    void tellVisibleRows();
    void applyLogChoices();

    Look &m_look;
    JobDesk &m_desk;
    std::vector<BackendView> m_views;
    int m_current = 0;
    std::optional<ConnectionId> m_shownConnection; ///< nothing: all
    WindowActions *m_actions;
    Banner *m_banner;
    EmptyPage *m_empty;
    StateSidebar *m_sidebar;
    FilterBar *m_filters;
    JobTable *m_table;
    NoMatchPage *m_noMatch;
    DetailsPane *m_details;
    LogPane *m_log;
    StatusFacts *m_status;
    ChoiceField *m_backends;
    QStackedWidget *m_pages;
    QStackedWidget *m_tablePages;
    QSplitter *m_panes;
    JobCommands *m_commands;
    Questions *m_questions;
    Alarm m_pointerAlarm;
    Alarm m_beginAlarm;
    bool m_isRestored = false;
};

} // namespace dubwatch::ui
