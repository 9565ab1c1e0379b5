// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/model/jobkey.h"
#include "ui/submitdialog.h"

namespace dubwatch {
class JobMonitor;
}

namespace dubwatch::ui {

/// What the window has to know of one of its connections.
struct BackendView
{
    ConnectionId id = 0;
    JobMonitor *monitor = nullptr; ///< null: none yet
    QString name = {}; ///< "HeyGen v3 (api.heygen.com)"
    QString shortName = {}; ///< "HeyGen v3"
    QString dialect = {}; ///< what the dialog for connections calls it: a name or a file
    QString host = {}; ///< what sentences call it: "api.heygen.com"
    QString ready = {}; ///< "Built-in simulation ready"
    QString learned = {}; ///< what its jobs have taught, in words; null when nothing
    SubmitOptions submit = {};
    bool canAdd = true; ///< jobs by their ids; there may be one job only
    bool canList = false;
    bool canSubmit = false;
    bool canDisconnect = false;
};

} // namespace dubwatch::ui
