// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/jobcommands.h"

#include "client/curlcommand.h"
#include "client/jobmonitor.h"
#include "ui/jobdesk.h"
#include "ui/model/jobcells.h"
#include "ui/model/jobexport.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QUrl>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

bool isPaused(const JobRow &row) { return isLive(row) && row.watch == WatchState::Paused; }
bool canPause(const JobRow &row) { return isLive(row) && row.watch != WatchState::Paused; }

void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

} // namespace

JobCommands::JobCommands(JobDesk &desk, QTableView &table)
    : QObject(&table)
    , m_desk(desk)
    , m_table(table)
{
}

std::vector<JobId> JobCommands::selected() const
{
    return m_desk.jobs().idsOf(m_table.selectionModel()->selectedRows());
}

std::vector<JobId> JobCommands::selectedWhere(bool (*condition)(const JobRow &)) const
{
    std::vector<JobId> chosen;
    for (const JobId &id : selected()) {
        const JobRow *row = m_desk.jobs().find(id);
        if (row && condition(*row)) {
            chosen.push_back(id);
        }
    }
    return chosen;
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
    if (!m_monitor) {
        return;
    }
    const std::vector<JobId> running = selectedWhere(canPause);
    if (running.empty()) {
        m_monitor->resume(selectedWhere(isPaused));
    } else {
        m_monitor->pause(running);
    }
}

void JobCommands::pollNow()
{
    if (m_monitor) {
        m_monitor->pollNow(selected());
    }
}

void JobCommands::cancel()
{
    const std::vector<JobId> jobs = selectedWhere(isLive);
    if (jobs.empty() || !m_monitor) {
        return;
    }
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Cancel jobs"),
        jobs.size() == 1 ? tr("Cancel 1 job on the server?")
                         : tr("Cancel %1 jobs on the server?").arg(QLocale().toString(jobs.size())),
        QMessageBox::NoButton, m_table.window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("What they have done so far is lost."));
    question->addButton(tr("Keep them"), QMessageBox::RejectRole);
    QPushButton *yes = question->addButton(tr("Cancel jobs"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, jobs] {
        if (m_monitor) {
            m_monitor->cancel(jobs);
        }
    });
    question->open();
}

void JobCommands::remove()
{
    if (m_monitor) {
        m_monitor->remove(selected());
    }
}

void JobCommands::copyIds() const
{
    QStringList ids;
    for (const JobId &id : selected()) {
        ids << id.value;
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
    for (const JobId &id : selected()) {
        if (m_monitor) {
            commands << curlCommand(m_monitor->backend(), id);
        }
    }
    copy(commands.join(u'\n'));
}

void JobCommands::copyLog() const { copy(QString::fromUtf8(logText())); }

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

QByteArray JobCommands::logText() const
{
    QByteArray text;
    const LogModel &log = m_desk.log();
    for (int row = 0; row < log.rowCount(); ++row) {
        text += log.data(log.index(row), PlainTextRole).toString().toUtf8() + '\n';
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
