// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/downloadsdialog.h"

#include "ui/downloadwords.h"
#include "ui/look/look.h"
#include "ui/workbar.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QUrl>

namespace dubwatch::ui {

namespace {

constexpr int mostTroubles = 1'000;
constexpr int troubleLines = 5;

} // namespace

DownloadsDialog::DownloadsDialog(const Look &look, QWidget *parent)
    : FormDialog(look, parent)
    , m_bar(new WorkBar(look))
    , m_stop(new QPushButton(tr("&Stop")))
    , m_troubles(new QListView)
    , m_model(new QStringListModel(this))
{
    addRow(makeProgress());
    m_troubles->setModel(m_model);
    m_troubles->setAccessibleName(tr("Not downloaded"));
    m_troubles->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_troubles->setUniformItemSizes(true);
    m_troubles->setMinimumHeight(troubleLines * metrics::controlHeight(font()));
    m_troubles->hide();
    addRow(m_troubles, 1);
    addButtons(tr("Open &folder"), tr("Close"));
    connect(m_stop, &QPushButton::clicked, this, &DownloadsDialog::stopChosen);
    acceptButton()->disconnect(this);
    connect(acceptButton(), &QPushButton::clicked, this, &DownloadsDialog::openFolder);
    setProgress({});
}

QWidget *DownloadsDialog::makeProgress()
{
    auto *progress = new QWidget;
    auto *layout = new QHBoxLayout(progress);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_stop);
    m_stop->setAutoDefault(false);
    return progress;
}

void DownloadsDialog::begin(const QString &folder)
{
    m_folder = folder;
    if (m_isOver) {
        m_model->setStringList({});
        m_troubles->hide();
        adjustSize();
    }
}

void DownloadsDialog::setProgress(const DownloadProgress &progress)
{
    const double all = std::max(1, progress.wanted);
    m_isOver = progress.isOver();
    m_bar->setParts({.done = (progress.saved + progress.wereThere) / all,
                     .failed = progress.failed / all,
                     .running = progress.underWay / all});
    m_stop->setEnabled(!m_isOver);
    acceptButton()->setEnabled(!m_folder.isEmpty());
    const QString heading = progress.wanted == 0 ? tr("Downloads")
        : m_isOver                               ? tr("Downloads finished")
                                                 : tr("Downloading results");
    const QString sentence = downloadsSentence(progress);
    setHeading(heading, m_folder.isEmpty()
                   ? sentence
                   : tr("%1\nInto %2").arg(sentence, QDir::toNativeSeparators(m_folder)));
    m_bar->setAccessibleDescription(sentence);
}

void DownloadsDialog::addTrouble(const QString &what, const QString &why)
{
    if (m_model->rowCount() >= mostTroubles) {
        m_model->removeRow(0);
    }
    const int row = m_model->rowCount();
    m_model->insertRow(row);
    m_model->setData(m_model->index(row), tr("%1: %2").arg(what, why));
    m_troubles->show();
}

void DownloadsDialog::openFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

} // namespace dubwatch::ui
