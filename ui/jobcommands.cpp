// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobcommands.h"

#include "client/curlcommand.h"
#include "client/jobmonitor.h"
#include "ui/confirmdialog.h"
#include "ui/jobdesk.h"
#include "ui/model/jobcells.h"
#include "ui/model/jobexport.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QSaveFile>
#include <QTableView>
#include <QUrl>

#include <algorithm>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

bool isPaused(const JobRow &row) { return isLive(row) && row.watch == WatchState::Paused; }
bool canPause(const JobRow &row) { return isLive(row) && row.watch != WatchState::Paused; }

void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

} // namespace

JobCommands::JobCommands(const Look &look, JobDesk &desk, QTableView &table)
    : QObject(&table)
    , m_look(look)
    , m_desk(desk)
    , m_table(table)
{
}

std::vector<JobKey> JobCommands::selected() const
{
    return m_desk.jobs().jobsOf(m_table.selectionModel()->selectedRows());
}

std::vector<JobKey> JobCommands::selectedWhere(bool (*condition)(const JobRow &)) const
{
    std::vector<JobKey> chosen;
    for (const JobKey &job : selected()) {
        const JobRow *row = m_desk.jobs().find(job);
        if (row && condition(*row)) {
            chosen.push_back(job);
        }
    }
    return chosen;
}

void JobCommands::tell(Command command, const std::vector<JobKey> &jobs) const
{
    QMap<ConnectionId, std::vector<JobId>> parts;
    for (const JobKey &job : jobs) {
        parts[job.connection].push_back(job.id);
    }
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (JobMonitor *monitor = m_monitors.value(part.key())) {
            (monitor->*command)(*part);
        }
    }
}

JobCommands::Tally JobCommands::tally() const
{
    Tally tally;
    for (const QModelIndex &index : m_table.selectionModel()->selectedRows()) {
        const JobRow &row = m_desk.jobs().rowAt(index.row());
        ++tally.selected;
        tally.live += isLive(row);
        tally.paused += isPaused(row);
    }
    return tally;
}

std::optional<QUrl> JobCommands::result() const
{
    const QModelIndex current = m_table.currentIndex();
    if (!current.isValid()) {
        return std::nullopt;
    }
    const QUrl url(m_desk.jobs().rowAt(current.row()).job.result, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

void JobCommands::pauseOrResume()
{
    const std::vector<JobKey> running = selectedWhere(canPause);
    if (running.empty()) {
        tell(&JobMonitor::resume, selectedWhere(isPaused));
    } else {
        tell(&JobMonitor::pause, running);
    }
}

void JobCommands::pollNow() { tell(&JobMonitor::pollNow, selected()); }

void JobCommands::cancel()
{
    const std::vector<JobKey> jobs = selectedWhere(isLive);
    if (jobs.empty()) {
        return;
    }
    const bool isOne = jobs.size() == 1;
    auto *question = new ConfirmDialog(
        m_look,
        {.question = isOne
             ? tr("Cancel 1 job on the server?")
             : tr("Cancel %1 jobs on the server?").arg(QLocale().toString(qulonglong(jobs.size()))),
         .consequence = isOne ? tr("What it has done so far is lost.")
                              : tr("What they have done so far is lost."),
         .yes = isOne ? tr("&Cancel job") : tr("&Cancel jobs"),
         .no = isOne ? tr("&Keep it") : tr("&Keep them")},
        m_table.window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, jobs] { tell(&JobMonitor::cancel, jobs); });
    question->open();
}

void JobCommands::remove() { tell(&JobMonitor::remove, selected()); }

void JobCommands::copyIds() const
{
    QStringList ids;
    for (const JobKey &job : selected()) {
        ids << job.id.value;
    }
    copy(ids.join(u'\n'));
}

void JobCommands::copyRows() const
{
    copy(rowsAsTsv(m_desk.jobs(), m_table.selectionModel()->selectedRows()));
}

void JobCommands::copyCurl() const
{
    QStringList commands;
    for (const JobKey &job : selected()) {
        if (const JobMonitor *monitor = m_monitors.value(job.connection)) {
            commands << curlCommand(monitor->backend(), job.id);
        }
    }
    copy(commands.join(u'\n'));
}

void JobCommands::copyLog(const std::vector<int> &rows) const
{
    copy(QString::fromUtf8(logText(rows)));
}

void JobCommands::openResult() const
{
    if (const std::optional<QUrl> url = result()) {
        QDesktopServices::openUrl(*url);
    }
}

void JobCommands::saveCsv()
{
    save(tr("Save table as CSV"), u"dubwatch.csv"_s,
         [this] { return asCsv(m_desk.jobs()).toUtf8(); });
}

void JobCommands::saveJson()
{
    save(tr("Save table as JSON"), u"dubwatch.json"_s, [this] { return asJson(m_desk.jobs()); });
}

void JobCommands::saveLog()
{
    save(tr("Save log"), u"dubwatch.log"_s, [this] { return logText(); });
}

QByteArray JobCommands::logText(const std::vector<int> &rows) const
{
    QByteArray text;
    const LogModel &log = m_desk.log();
    const auto add = [&](int row) {
        text += log.data(log.index(row), PlainTextRole).toString().toUtf8() + '\n';
    };
    std::ranges::for_each(rows, add);
    for (int row = 0; rows.empty() && row < log.rowCount(); ++row) {
        add(row);
    }
    return text;
}

void JobCommands::save(const QString &title, const QString &name,
                       const std::function<QByteArray()> &bytes)
{
    auto *dialog = new QFileDialog(m_table.window(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes()) >= 0;
        if (!isWritten || !file.commit()) {
            Q_EMIT saveFailed(path, file.errorString());
        }
    });
    dialog->open();
}

} // namespace dubwatch::ui
