// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/desktop.h"

#include "app/desktop/demojobs.h"
#include "client/dialect/operation.h"
#include "client/wording.h"

#include <QDebug>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

QString listOf(const std::vector<JobId> &ids)
{
    QStringList list;
    for (const JobId &id : ids) {
        list << wording::escaped(id.value);
    }
    return wording::listed(list);
}

} // namespace

Desktop::Desktop(DialectLibrary library)
    : m_backends(std::move(library))
    , m_simulation(m_clock)
    , m_desk(m_clock)
    , m_window(m_look, m_desk, m_downloads, m_backends.dialectNames())
    , m_learnedAlarm(m_clock)
    , m_archive(m_desk, JobArchive::usualFile())
{
    connect(&m_archive, &JobArchive::troubled, &m_window, &ui::MainWindow::say);
    connect(&m_window, &ui::MainWindow::keyEntered, this, &Desktop::keepKey);
    connect(&m_keys, &KeyStore::unavailable, this, [this](const QString &reason) {
        qWarning().noquote() << "keychain:" << reason;
        m_window.say(tr("The system's keychain cannot be used: the key is kept in memory only"));
    });
    connect(&m_window, &ui::MainWindow::demoChosen, this, &Desktop::simulate);
    connect(&m_window, &ui::MainWindow::disconnectChosen, this, &Desktop::close);
    connect(&m_window, &ui::MainWindow::connectChosen, this, &Desktop::connectTo);
    connect(&m_window, &ui::MainWindow::closing, this, &Desktop::remember);
}

Desktop::~Desktop()
{
    m_archive.close();
    for (const auto &[place, monitor] : m_monitors) {
        m_desk.detach(ui::ConnectionId(place));
    }
}

Result<Done> Desktop::start(const DesktopOptions &options)
{
    m_polling = options.polling;
    const ui::WindowState remembered = m_memory.load();
    int asked = 0;
    if (!options.url.isEmpty()) {
        const Result<int> added = m_backends.add(options.url, options.dialect, options.apiKey);
        if (!added) {
            return added.error();
        }
        asked = *added;
    }
    m_look.install();
    m_window.restore(remembered);
    m_archive.open();
    startSimulation();
    openWithKey(builtIn, Then::MakeCurrent);
    if (asked != builtIn) {
        open(asked, Then::MakeCurrent);
    }
    m_remembered = remembered.connections;
    if (options.url.isEmpty() && options.demo == 0) {
        restore(remembered);
    }
    if (options.demo > 0) {
        simulate(options.demo);
    }
    m_window.show();
    return Done {};
}

void Desktop::startSimulation()
{
    const Result<Done> started = m_simulation.start({.scenario = demoScenario()});
    if (started) {
        m_backends.setBuiltIn(QUrl(m_simulation.url()));
    } else {
        m_window.say(tr("The built-in simulation did not start: %1").arg(started.error().detail));
    }
}

/// The demo's jobs teach nothing worth keeping, and its address is another one each time.
MonitorOptions Desktop::pollingOf(int place) const
{
    MonitorOptions options = place == builtIn ? demoPolling() : MonitorOptions {};
    options.polling = m_polling;
    if (place == builtIn) {
        options.polling.memory.clear();
    }
    return options;
}

void Desktop::watchWhatThereIs(JobMonitor &monitor, const std::vector<JobId> &except)
{
    const Dialect &dialect = monitor.backend().dialect;
    if (dialect.hasImplicitJob()) {
        monitor.watch({JobId {dialect.name()}});
    } else if (dialect.operation(Verb::List)) {
        monitor.watchAll(except);
    }
}

void Desktop::simulate(int jobs)
{
    tellWindow(builtIn);
    m_monitors.at(builtIn)->submit(demoJobs(jobs));
}

void Desktop::listen(JobMonitor &monitor)
{
    connect(&monitor, &JobMonitor::submitFailed, this,
            [this](const JobDraft &draft, const ApiError &error) {
                const QString what = draft.title.isEmpty() ? draft.source : draft.title;
                m_window.say(tr("\"%1\" was not submitted: %2")
                                 .arg(what, wording::errorSentence(error)));
            });
    connect(&monitor, &JobMonitor::submitted, this,
            [this](const JobDraft &, const std::vector<JobId> &ids, AfterSubmit then) {
                if (then == AfterSubmit::LeaveAlone) {
                    m_window.say(tr("Submitted, and not watched: %1").arg(listOf(ids)));
                }
            });
    connect(&monitor, &JobMonitor::cancelFailed, this,
            [this](const JobId &id, const ApiError &error) {
                m_window.say(tr("%1 was not cancelled: %2")
                                 .arg(wording::escaped(id.value), wording::errorSentence(error)));
            });
    connect(&monitor, &JobMonitor::listFailed, this, [this](const ApiError &error) {
        m_window.say(tr("The jobs could not be listed: %1").arg(wording::errorSentence(error)));
    });
}

} // namespace dubwatch::app
