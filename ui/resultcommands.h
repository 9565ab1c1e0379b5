// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/downloads.h"
#include "ui/model/jobkey.h"

#include <QMap>
#include <QPointer>

#include <optional>

class QTableView;

namespace dubwatch {
class JobMonitor;
}

namespace dubwatch::ui {

class DownloadsDialog;
class JobDesk;
class Look;

/// What a person does with the results of the selected jobs: opens one, copies their links, fetches
/// them into a folder. A link that may be too old by now is asked for anew first.
class ResultCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. \a table shows the desk's jobs; its window is where dialogs appear.
    ResultCommands(const Look &look, JobDesk &desk, Downloads &downloads, QTableView &table);
    ~ResultCommands() override;

    /// Whom the jobs of each connection are known to.
    void setMonitors(const QMap<ConnectionId, JobMonitor *> &monitors);

    /// The current job's result, when it may be opened: http or https.
    std::optional<QUrl> current() const;
    void open();
    void copyLinks() const;
    /// Asks for the folder.
    void download();
    /// Of each connection into a folder of its name within that one.
    void downloadInto(const QString &folder);
    void showDownloads();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    std::vector<JobKey> selectedWithResult() const;
    std::optional<QUrl> linkOf(const JobKey &job) const;
    DownloadOrder orderFor(const JobKey &job, const QString &folder) const;
    void openInBrowser(const QUrl &link);
    void askAnew(const JobKey &job);
    void renew(const JobKey &job, const Result<QUrl> &link);
    void onLinkRefused(const DownloadOrder &order);
    void onLinkRenewed(const JobKey &job, const Result<QUrl> &link);
    void onEnded(const DownloadOrder &order, const Result<DownloadedFile> &result);
    void onProgressed(const DownloadProgress &progress);

    const Look &m_look;
    JobDesk &m_desk;
    Downloads &m_downloads;
    QTableView &m_table;
    QMap<ConnectionId, JobMonitor *> m_monitors;
    std::optional<JobKey> m_toOpen; ///< once its link has come
    QHash<JobKey, std::vector<DownloadOrder>> m_toFetch; ///< likewise
    QString m_folder; ///< the last one
    QPointer<DownloadsDialog> m_dialog;
};

} // namespace dubwatch::ui
