// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/resultcommands.h"

#include "client/downloadname.h"
#include "client/jobmonitor.h"
#include "client/weblink.h"
#include "client/wording.h"
#include "ui/downloadsdialog.h"
#include "ui/downloadwords.h"
#include "ui/jobdesk.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTableView>

namespace dubwatch::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// How long a link lives is not told; asking anew costs one request.
constexpr Duration freshLink = 10s;

ApiError notConnected()
{
    return {.kind = ApiError::Kind::InvalidInput,
            .detail = ResultCommands::tr("its backend is not connected any more")};
}

} // namespace

ResultCommands::ResultCommands(const Look &look, JobDesk &desk, Downloads &downloads,
                               QTableView &table)
    : QObject(&table)
    , m_look(look)
    , m_desk(desk)
    , m_downloads(downloads)
    , m_table(table)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
    connect(&desk, &JobDesk::linkRenewed, this, &ResultCommands::onLinkRenewed);
    connect(&downloads, &Downloads::linkRefused, this, &ResultCommands::onLinkRefused);
    connect(&downloads, &Downloads::ended, this, &ResultCommands::onEnded);
    connect(&downloads, &Downloads::progressed, this, &ResultCommands::onProgressed);
}

ResultCommands::~ResultCommands() = default;

void ResultCommands::setMonitors(const QMap<ConnectionId, JobMonitor *> &monitors)
{
    m_monitors = monitors;
    const QList<JobKey> waiting = m_toFetch.keys();
    for (const JobKey &job : waiting) {
        if (!monitors.contains(job.connection)) {
            renew(job, notConnected());
        }
    }
}

std::optional<QUrl> ResultCommands::linkOf(const JobKey &job) const
{
    const JobRow *row = m_desk.jobs().find(job);
    return row ? webLink(row->job.result) : std::nullopt;
}

std::optional<QUrl> ResultCommands::current() const
{
    const QModelIndex index = m_table.currentIndex();
    return index.isValid() ? linkOf(m_desk.jobs().rowAt(index.row()).key()) : std::nullopt;
}

std::vector<JobKey> ResultCommands::selectedWithResult() const
{
    std::vector<JobKey> jobs
        = m_desk.jobs().jobsOf(m_table.selectionModel()->selectedRows());
    std::erase_if(jobs, [this](const JobKey &job) { return !linkOf(job); });
    return jobs;
}

void ResultCommands::open()
{
    const std::optional<QUrl> link = current();
    if (!link) {
        return;
    }
    const JobRow &row = m_desk.jobs().rowAt(m_table.currentIndex().row());
    const bool isFresh = row.lastAnswer && m_desk.clock().now() - *row.lastAnswer < freshLink;
    if (isFresh || !m_monitors.contains(row.connection)) {
        openInBrowser(*link);
        return;
    }
    m_toOpen = row.key();
    askAnew(row.key());
}

void ResultCommands::openInBrowser(const QUrl &link)
{
    if (!QDesktopServices::openUrl(link)) {
        Q_EMIT said(tr("There is no program that opens %1").arg(wording::escaped(link.host())));
    }
}

void ResultCommands::askAnew(const JobKey &job)
{
    m_monitors.value(job.connection)->renewLink(job.id);
}

void ResultCommands::copyLinks() const
{
    QStringList links;
    for (const JobKey &job : selectedWithResult()) {
        links << linkOf(job)->toString(QUrl::FullyEncoded);
    }
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
}

void ResultCommands::download()
{
    if (selectedWithResult().empty()) {
        Q_EMIT said(tr("No result of these jobs has a link that can be followed"));
        return;
    }
    if (!QDir(m_folder).exists()) {
        m_folder = QDir::homePath();
    }
    auto *dialog = new QFileDialog(m_table.window(), tr("Download results into"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Download here"));
    connect(dialog, &QFileDialog::fileSelected, this, &ResultCommands::downloadInto);
    dialog->open();
}

void ResultCommands::downloadInto(const QString &folder)
{
    m_folder = folder;
    const std::vector<JobKey> jobs = selectedWithResult();
    std::vector<DownloadOrder> orders;
    for (const JobKey &job : jobs) {
        const QString backend = m_desk.jobs().find(job)->backend;
        orders.push_back(orderFor(job, QDir(folder).filePath(downloadFolder(backend))));
        if (!QDir().mkpath(orders.back().folder)) {
            Q_EMIT said(tr("%1 cannot be made").arg(orders.back().folder));
            return;
        }
    }
    if (!orders.empty()) {
        m_downloads.start(orders);
        showDownloads();
        m_dialog->begin(folder);
    }
}

DownloadOrder ResultCommands::orderFor(const JobKey &job, const QString &folder) const
{
    return {.backend = int(job.connection), .job = job.id, .link = *linkOf(job), .folder = folder};
}

void ResultCommands::showDownloads()
{
    if (!m_dialog) {
        m_dialog = new DownloadsDialog(m_look, m_table.window());
        connect(m_dialog, &DownloadsDialog::stopChosen, &m_downloads, &Downloads::stop);
        m_dialog->setProgress(m_downloads.progress());
    }
    m_dialog->show();
    m_dialog->raise();
}

void ResultCommands::onLinkRefused(const DownloadOrder &order)
{
    const JobKey job {order.job, ConnectionId(order.backend)};
    if (!m_monitors.contains(job.connection)) {
        m_downloads.renew(order, notConnected());
        return;
    }
    m_toFetch[job].push_back(order);
    askAnew(job);
}

void ResultCommands::renew(const JobKey &job, const Result<QUrl> &link)
{
    for (const DownloadOrder &order : m_toFetch.take(job)) {
        m_downloads.renew(order, link);
    }
}

void ResultCommands::onLinkRenewed(const JobKey &job, const Result<QUrl> &link)
{
    renew(job, link);
    if (m_toOpen != job) {
        return;
    }
    m_toOpen.reset();
    if (link) {
        openInBrowser(*link);
    } else {
        Q_EMIT said(tr("The result of %1 was not opened: %2")
                        .arg(wording::escaped(job.id.value),
                             downloadTrouble(link.error())));
    }
}

void ResultCommands::onEnded(const DownloadOrder &order, const Result<DownloadedFile> &result)
{
    if (result || result.error().kind == ApiError::Kind::Aborted) {
        return;
    }
    const QString id = wording::escaped(order.job.value);
    const QString trouble = downloadTrouble(result.error());
    m_desk.log().appendNote(m_desk.clock().now(), PollMark::Trouble,
                            wording::errorCode(result.error()),
                            tr("the result of %1 was not downloaded: %2").arg(id, trouble),
                            ConnectionId(order.backend));
    if (m_dialog) {
        m_dialog->addTrouble(id, trouble);
    }
}

void ResultCommands::onProgressed(const DownloadProgress &progress)
{
    if (m_dialog) {
        m_dialog->setProgress(progress);
    }
    if (progress.isOver() && progress.wanted > 0 && !(m_dialog && m_dialog->isVisible())) {
        Q_EMIT said(downloadsSentence(progress));
    }
}

} // namespace dubwatch::ui
