// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/jobcommands.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QToolBar;

namespace dubwatch::ui {

class Look;

/// All that a person can do in the window, as actions with their words, keys and icons; the menus
/// and the tool bar that hold them. What they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(const Look &look, QObject *parent);

    QAction *addJobs;
    QAction *submit;
    QAction *submitFile;
    QAction *simulate; ///< the demo
    QAction *simulateMany;
    QAction *simulateThousands;
    QAction *saveCsv;
    QAction *saveJson;
    QAction *saveLog;
    QAction *quit;

    QAction *copyId;
    QAction *copyRows;
    QAction *copyCurl;
    QAction *selectAll;
    QAction *find;
    QAction *clearFilter;

    QAction *pause; ///< or go on: what the selection needs
    QAction *pauseAll;
    QAction *pollNow;
    QAction *pollAll;
    QAction *cancel;
    QAction *retry;
    QAction *remove;
    QAction *undo; ///< of a remove
    QAction *openResult;
    QAction *copyLinks; ///< to results
    QAction *download; ///< results
    QAction *showDownloads;

    QAction *connectTo;
    QAction *disconnect;
    QAction *enterKey;
    QAction *watchAll;

    QAction *showSidebar;
    QAction *showDetails;
    QAction *showLog;
    QAction *compact;
    QActionGroup *appearance; ///< data: int of Appearance
    QAction *focusLog;
    QAction *about;

    void fill(QMenuBar &bar, QMenu &columns, QMenu &sorting);
    void fill(QToolBar &bar);
    /// What is offered for the rows: none, some, running ones, failed ones, ones with a result.
    void setSelection(const JobCommands::Tally &tally, bool hasResult);
    /// How many jobs would come back.
    void setUndoable(int jobs);

private:
    QAction *make(const QString &text, const QKeySequence &keys = {});
    QAction *makeToggle(const QString &text);
    void makeAppearance();

    const Look &m_look;
};

} // namespace dubwatch::ui
