// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// What leaves the window: to the clipboard, into a file.

#include "client/curlcommand.h"
#include "client/jobmonitor.h"
#include "ui/jobcommands.h"
#include "ui/jobdesk.h"
#include "ui/model/jobexport.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QSaveFile>
#include <QTableView>

#include <algorithm>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

QString rowsText(const JobTableModel &jobs)
{
    const int rows = jobs.rowCount();
    return rows == 1 ? JobCommands::tr("1 row")
                     : JobCommands::tr("%1 rows").arg(QLocale().toString(rows));
}

QString linesText(const LogModel &log)
{
    const int lines = log.rowCount();
    return lines == 1 ? JobCommands::tr("1 line")
                      : JobCommands::tr("%1 lines").arg(QLocale().toString(lines));
}

} // namespace

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

void JobCommands::saveCsv()
{
    save(tr("Save table as CSV"), u"dubwatch.csv"_s,
         [this] { return Output {asCsv(m_desk.jobs()).toUtf8(), rowsText(m_desk.jobs())}; });
}

void JobCommands::saveJson()
{
    save(tr("Save table as JSON"), u"dubwatch.json"_s,
         [this] { return Output {asJson(m_desk.jobs()), rowsText(m_desk.jobs())}; });
}

void JobCommands::saveLog()
{
    save(tr("Save log"), u"dubwatch.log"_s,
         [this] { return Output {logText(), linesText(m_desk.log())}; });
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
                       const std::function<Output()> &output)
{
    auto *dialog = new QFileDialog(m_table.window(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, output](const QString &path) {
        const Output saving = output();
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(saving.bytes) >= 0;
        if (isWritten && file.commit()) {
            Q_EMIT said(tr("%1 saved to %2").arg(saving.what, QFileInfo(path).fileName()));
        } else {
            Q_EMIT said(tr("%1 was not saved: %2").arg(path, file.errorString()));
        }
    });
    dialog->open();
}

} // namespace dubwatch::ui
