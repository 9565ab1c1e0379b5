// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/questions.h"

#include "client/jobmonitor.h"
#include "ui/aboutdialog.h"
#include "ui/addjobsdialog.h"
#include "ui/keydialog.h"
#include "ui/submitfiledialog.h"

#include <QFileDialog>

namespace dubwatch::ui {

Questions::Questions(const Look &look, const QStringList &dialects, QWidget &window)
    : QObject(&window)
    , m_look(look)
    , m_dialects(dialects)
    , m_window(window)
{
}

void Questions::setBackend(const BackendView &backend)
{
    m_backend = backend;
    if (m_heard == backend.monitor) {
        return;
    }
    m_sent.reset();
    m_unsent.reset();
    if (m_heard) {
        m_heard->disconnect(this);
    }
    m_heard = backend.monitor;
    if (!m_heard) {
        return;
    }
    connect(m_backend.monitor, &JobMonitor::submitFailed, this, [this] { m_unsent = m_sent; });
    connect(m_backend.monitor, &JobMonitor::submitted, this, [this] { m_unsent.reset(); });
}

void Questions::askForIds()
{
    auto *dialog = new AddJobsDialog(m_look, m_backend.name, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_backend.monitor) {
            m_backend.monitor->watch(dialog->ids());
        }
    });
    dialog->open();
}

void Questions::askForJob()
{
    auto *dialog = new SubmitDialog(m_look, m_backend.submit, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_unsent) {
        dialog->setValues(*m_unsent);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_backend.monitor) {
            const SubmitValues values = dialog->values();
            m_sent = values;
            m_unsent.reset();
            m_backend.monitor->submit(draftsOf(values), values.then);
        }
    });
    dialog->open();
}

void Questions::askForFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Submit the jobs of a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Comma-separated values (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Questions::showFile);
    dialog->open();
}

void Questions::showFile(const QString &path)
{
    constexpr qint64 mostBytes = 64 * 1024 * 1024;
    QFile file(path);
    const bool isReadable = file.open(QIODevice::ReadOnly) && file.size() <= mostBytes;
    if (!isReadable) {
        Q_EMIT failed(tr("%1 cannot be read: %2")
                          .arg(path, file.isOpen() ? tr("it is longer than 64 MiB")
                                                   : file.errorString()));
        return;
    }
    const DraftFile drafts
        = DraftFile::read(file.readAll(), {.source = m_backend.submit.sourceRequired,
                                           .language = m_backend.submit.languageRequired});
    auto *dialog = new SubmitFileDialog(m_look, QFileInfo(path).fileName(), m_backend.submit.host,
                                        drafts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<JobMonitor> monitor = m_backend.monitor;
    connect(dialog, &QDialog::accepted, this, [dialog, monitor] {
        if (monitor) {
            monitor->submit(dialog->drafts());
        }
    });
    dialog->open();
}

void Questions::askForBackend()
{
    auto *dialog = new ConnectDialog(m_look, m_dialects, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_last.url.isEmpty()) {
        dialog->setValues(m_last);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ConnectValues values = dialog->values();
        m_last = {.url = values.url, .dialect = values.dialect};
        Q_EMIT connectChosen(values);
    });
    dialog->open();
}

void Questions::askForKey(const BackendView &backend)
{
    if (!backend.monitor) {
        return;
    }
    auto *dialog
        = new KeyDialog(m_look, backend.host, backend.monitor->backend().url, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<JobMonitor> monitor = backend.monitor;
    const ConnectionId id = backend.id;
    connect(dialog, &QDialog::accepted, this, [this, dialog, monitor, id] {
        if (monitor) {
            monitor->setApiKey(dialog->key());
            Q_EMIT keyEntered(id, dialog->key());
        }
    });
    dialog->open();
}

void Questions::tellAbout()
{
    auto *about = new AboutDialog(m_look, &m_window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

} // namespace dubwatch::ui
