// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/desktop.h"

#include "app/desktop/demojobs.h"
#include "client/dialect/operation.h"
#include "client/knowledgestore.h"
#include "client/policy/knowledgesummary.h"
#include "client/wording.h"
#include "client/wordingofforecasts.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int builtIn = 0; // its place among the backends
constexpr Duration learnedRhythm = std::chrono::minutes(1);

QString listOf(const std::vector<JobId> &ids)
{
    QStringList list;
    for (const JobId &id : ids) {
        list << wording::escaped(id.value);
    }
    return list.join(u", "_s);
}

} // namespace

Desktop::Desktop(DialectLibrary library)
    : m_backends(std::move(library))
    , m_simulation(m_clock)
    , m_desk(m_clock)
    , m_window(m_look, m_desk, m_backends.dialectNames())
    , m_learnedAlarm(m_clock)
    , m_archive(m_desk, JobArchive::usualFile())
{
    connect(&m_archive, &JobArchive::troubled, &m_window, &ui::MainWindow::say);
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
    open(builtIn);
    if (asked != builtIn) {
        open(asked);
    }
    m_unopened = remembered.connections;
    if (options.url.isEmpty() && options.demo == 0) {
        restore(remembered);
    }
    m_archive.restoreLog();
    if (options.demo > 0) {
        simulate(options.demo);
    }
    m_window.show();
    return Done {};
}

/// What was remembered may be gone by now; then the built-in simulation will do.
void Desktop::restore(const ui::WindowState &remembered)
{
    int current = builtIn;
    for (qsizetype i = 0; i < remembered.connections.size(); ++i) {
        const ui::WindowState::Connection &one = remembered.connections[i];
        if (const Result<int> place = m_backends.add(QUrl(one.url), one.dialect, {})) {
            open(*place);
            current = i == remembered.currentConnection ? *place : current;
        }
    }
    m_unopened.clear();
    tellWindow(current);
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

void Desktop::open(int place)
{
    std::unique_ptr<JobMonitor> &monitor = m_monitors[place];
    const auto connection = ui::ConnectionId(place);
    if (monitor) {
        m_desk.detach(connection); // with another key, it is another monitor
    }
    monitor = std::make_unique<JobMonitor>(m_backends.at(place), pollingOf(place));
    m_desk.attach(connection, *monitor, m_backends.names().at(place));
    listen(*monitor);
    if (place != builtIn) {
        m_archive.follow(connection, archiveNameOf(place));
        connect(monitor.get(), &JobMonitor::removed, &m_archive,
                [this, connection](const std::vector<JobId> &jobs) {
                    m_archive.forget(connection, jobs);
                });
        std::vector<KnownJob> known;
        for (const KeptJob &kept : m_archive.jobsOf(archiveNameOf(place))) {
            known.push_back({agedJob(kept, m_clock.now()), kept.told});
        }
        monitor->watchKnown(known);
    }
    watchWhatThereIs(*monitor);
    tellWindow(place);
}

/// The simulation's jobs end with it.
QString Desktop::archiveNameOf(int place) const
{
    return m_backends.dialectOf(place) + u' ' + m_backends.at(place).url.toString();
}

void Desktop::close(int place)
{
    const auto closed = m_monitors.find(place);
    if (place == builtIn || closed == m_monitors.end()) {
        return;
    }
    m_archive.unfollow(ui::ConnectionId(place), true);
    m_desk.detach(ui::ConnectionId(place));
    const std::unique_ptr<JobMonitor> monitor = std::move(closed->second);
    m_monitors.erase(closed);
    tellWindow(builtIn);
}

/// \a current is the place of the backend where new jobs go.
void Desktop::tellWindow(int current)
{
    std::vector<ui::BackendView> views;
    int currentView = 0;
    for (const auto &[place, monitor] : m_monitors) {
        currentView = place == current ? int(views.size()) : currentView;
        views.push_back(viewOf(place));
    }
    m_window.setBackends(views, currentView);
    m_learnedAlarm.set(learnedRhythm, [this] { tellWindow(placeOf(m_window.currentBackend())); });
}

int Desktop::placeOf(int view) const { return std::next(m_monitors.begin(), view)->first; }

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

void Desktop::watchWhatThereIs(JobMonitor &monitor)
{
    const Dialect &dialect = monitor.backend().dialect;
    if (dialect.hasImplicitJob()) {
        monitor.watch({JobId {dialect.name()}});
    } else if (dialect.operation(Verb::List)) {
        monitor.watchAll();
    }
}

void Desktop::simulate(int jobs)
{
    tellWindow(builtIn);
    m_monitors.at(builtIn)->submit(demoJobs(jobs));
}

void Desktop::connectTo(const ui::ConnectValues &values)
{
    const Result<int> place = m_backends.add(values.url, values.dialect, values.apiKey);
    if (place) {
        open(*place);
    } else {
        m_window.say(place.error().detail);
    }
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

ui::BackendView Desktop::viewOf(int place) const
{
    const Backend &backend = m_backends.at(place);
    const bool isBuiltIn = place == builtIn;
    const QString name = m_backends.names().at(place);
    const Operation *submit = backend.dialect.operation(Verb::Submit);
    const bool takesLanguages = submit && submit->takesLanguages();
    return {.id = ui::ConnectionId(place),
            .monitor = m_monitors.at(place).get(),
            .name = name,
            .shortName = m_backends.shortNameOf(place),
            .dialect = m_backends.dialectOf(place),
            .host = isBuiltIn ? tr("the built-in simulation") : backend.url.authority(),
            .ready = isBuiltIn ? tr("Built-in simulation ready")
                               : tr("Connected to %1").arg(backend.url.authority()),
            .learned = learnedOf(place),
            .submit = {.backend = isBuiltIn ? name : backend.dialect.title(),
                       .host = isBuiltIn ? QString() : backend.url.authority(),
                       .languages = {tr("German"), tr("Spanish"), tr("French"), tr("Japanese"),
                                     tr("Portuguese"), tr("Hindi"), tr("Arabic"), tr("Chinese")},
                       .sourceRequired = takesLanguages,
                       .languageRequired = takesLanguages},
            .canAdd = !backend.dialect.hasImplicitJob(),
            .canList = backend.dialect.operation(Verb::List) != nullptr,
            .canSubmit = submit != nullptr,
            .canDisconnect = !isBuiltIn};
}

/// As it stands on the disk, which is a minute old at most.
QString Desktop::learnedOf(int place) const
{
    const Backend &backend = m_backends.at(place);
    if (place == builtIn || m_polling.memory.isEmpty()) {
        return {};
    }
    const auto known = KnowledgeStore(m_polling.memory).load(backend.url, backend.dialect.name());
    return known && !known->empty() ? wording::learned(summaryOf(known->at({}))) : QString();
}

void Desktop::remember() const
{
    ui::WindowState state = m_window.state();
    state.connections = m_unopened;
    const int current = placeOf(m_window.currentBackend());
    for (const auto &[place, monitor] : m_monitors) {
        const ui::WindowState::Connection one {m_backends.at(place).url.toString(),
                                               m_backends.dialectOf(place)};
        if (place == builtIn) {
            continue;
        }
        if (!state.connections.contains(one)) {
            state.connections.append(one);
        }
        if (place == current) {
            state.currentConnection = int(state.connections.indexOf(one));
        }
    }
    m_memory.save(state);
}

} // namespace dubwatch::app
