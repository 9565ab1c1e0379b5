// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/submitdialog.h"

namespace dubwatch {
class JobMonitor;
}

namespace dubwatch::ui {

/// What the window has to know of the backend that it shows.
struct BackendView
{
    JobMonitor *monitor = nullptr; ///< null: none yet
    QStringList names = {}; ///< of all backends, for the box in the tool bar
    int current = 0;
    QString dialect = {}; ///< what the dialog for connections calls it: a name or a file
    QString host = {}; ///< what sentences call it: "api.heygen.com"
    QString ready = {}; ///< "Built-in simulation ready"
    SubmitOptions submit = {};
    bool canAdd = true; ///< jobs by their ids; there may be one job only
    bool canList = false;
    bool canSubmit = false;
};

} // namespace dubwatch::ui
