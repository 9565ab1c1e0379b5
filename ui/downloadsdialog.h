// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/downloadqueue.h"
#include "ui/formdialog.h"

class QListView;
class QStringListModel;

namespace dubwatch::ui {

class WorkBar;

/// How far the downloads have come, and which did not: beside the work, not in its way. Closed, it
/// stops nothing.
class DownloadsDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit DownloadsDialog(const Look &look, QWidget *parent = nullptr);

    /// More have been ordered, to go into \a folder.
    void begin(const QString &folder);
    void setProgress(const DownloadProgress &progress);
    /// What was not fetched, and why. The last thousand are shown.
    void addTrouble(const QString &what, const QString &why);

Q_SIGNALS:
    void stopChosen();

private:
    QWidget *makeProgress();
    void openFolder() const;

    WorkBar *m_bar;
    QPushButton *m_stop;
    QListView *m_troubles;
    QStringListModel *m_model;
    QString m_folder;
    bool m_isOver = true;
};

} // namespace dubwatch::ui
