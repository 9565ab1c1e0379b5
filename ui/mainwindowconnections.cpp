// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// The window's connections: which one new jobs go to, and which ones' jobs are shown.

#include "client/jobmonitor.h"
#include "ui/banner.h"
#include "ui/fields.h"
#include "ui/jobcommands.h"
#include "ui/jobdesk.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/questions.h"
#include "ui/statesidebar.h"
#include "ui/windowactions.h"

#include <QAction>

#include <algorithm>

namespace dubwatch::ui {

namespace {

const BackendView none;

/// Null for one alone, which says itself what became of it.
QString submittedSentence(const SubmitProgress &all)
{
    if (all.wanted < 2) {
        return {};
    }
    const QString made = QLocale().toString(all.made);
    const QString wanted = QLocale().toString(all.wanted);
    return all.failed == 0
        ? MainWindow::tr("%1 jobs submitted").arg(made)
        : MainWindow::tr("%1 of %2 jobs submitted, the log tells why the others were not")
              .arg(made, wanted);
}

} // namespace

const BackendView &MainWindow::backend() const
{
    return size_t(m_current) < m_views.size() ? m_views[size_t(m_current)] : none;
}

const BackendView &MainWindow::neediest() const
{
    const auto found = std::ranges::find(m_views, m_desk.neediest(), [](const BackendView &view) {
        return std::optional(view.id);
    });
    return found == m_views.end() ? none : *found;
}

void MainWindow::setBackends(const std::vector<BackendView> &backends, int current)
{
    const std::vector<BackendView> before = std::exchange(m_views, backends);
    if (std::ranges::equal(before, m_views, {}, &BackendView::monitor, &BackendView::monitor)
        && current == m_current) {
        refresh(); // only what is known of them is new
        return;
    }
    QMap<ConnectionId, JobMonitor *> monitors;
    QStringList names;
    for (const BackendView &view : m_views) {
        const bool isNew = std::ranges::find(before, view.monitor, &BackendView::monitor)
            == before.end();
        if (view.monitor && isNew && m_actions->pauseAll->isChecked()) {
            view.monitor->pauseAll(); // all means the next one too
        }
        if (view.monitor && isNew) {
            connect(view.monitor, &JobMonitor::submitsEnded, this,
                    [this](const SubmitProgress &all) {
                        if (const QString sentence = submittedSentence(all); !sentence.isNull()) {
                            say(sentence);
                        }
                    });
        }
        monitors.insert(view.id, view.monitor);
        names << view.name;
    }
    m_commands->setMonitors(monitors);
    m_actions->setUndoable(m_commands->undoable());
    m_backends->clear();
    m_backends->addItems(names);
    m_backends->insertSeparator(m_backends->count());
    m_backends->addItem(tr("Connect…"));
    if (m_shownConnection && !monitors.contains(*m_shownConnection)) {
        m_shownConnection.reset();
        m_sidebar->setConnection({});
        applyFilter();
    }
    m_banner->clear();
    setCurrentBackend(current);
    const auto shown = std::ranges::find_if(m_views, [this](const BackendView &view) {
        return view.id == m_shownConnection;
    });
    m_sidebar->setConnection(
        shown == m_views.end() ? std::nullopt : std::optional(int(shown - m_views.begin())));
}

void MainWindow::setCurrentBackend(int place)
{
    m_current = place;
    const BackendView &current = backend();
    m_backends->setCurrentIndex(place);
    m_questions->setBackend(current);
    m_actions->addJobs->setEnabled(current.canAdd);
    m_empty->setCanAdd(current.canAdd);
    m_actions->watchAll->setEnabled(current.canList);
    m_actions->submit->setEnabled(current.canSubmit);
    m_actions->submitFile->setEnabled(current.canSubmit);
    // The built-in simulation, which stays, takes no key.
    m_actions->enterKey->setEnabled(current.monitor && current.canDisconnect);
    m_actions->disconnect->setEnabled(current.canDisconnect);
    showPage();
    onTicked();
}

void MainWindow::wireConnections()
{
    connect(m_backends, &QComboBox::activated, this, [this](int index) {
        if (index < int(m_views.size())) {
            setCurrentBackend(index);
            return;
        }
        m_backends->setCurrentIndex(m_current);
        m_questions->askForBackend();
    });
    connect(m_sidebar, &StateSidebar::connectionChosen, this, [this](std::optional<int> place) {
        m_shownConnection = place ? std::optional(m_views[size_t(*place)].id) : std::nullopt;
        if (place) {
            setCurrentBackend(*place);
        }
        applyFilter();
    });
    connect(m_questions, &Questions::connectChosen, this, &MainWindow::connectChosen);
    connect(m_questions, &Questions::keyEntered, this, &MainWindow::keyEntered);
    connect(m_questions, &Questions::failed, this, &MainWindow::say);
    connect(m_actions->connectTo, &QAction::triggered, this,
            [this] { m_questions->askForBackend(); });
    connect(m_actions->disconnect, &QAction::triggered, this,
            [this] { Q_EMIT disconnectChosen(backend().id); });
    connect(m_actions->enterKey, &QAction::triggered, this,
            [this] { m_questions->askForKey(backend()); });
    connect(m_actions->watchAll, &QAction::triggered, this,
            [this] { backend().monitor->watchAll(); });
    connect(m_actions->pauseAll, &QAction::toggled, this, [this](bool paused) {
        for (const BackendView &view : m_views) {
            if (view.monitor) {
                paused ? view.monitor->pauseAll() : view.monitor->resumeAll();
            }
        }
    });
    connect(m_actions->pollAll, &QAction::triggered, this, [this] {
        for (const BackendView &view : m_views) {
            if (view.monitor) {
                view.monitor->pollAllNow();
            }
        }
    });
}

} // namespace dubwatch::ui
