// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/desktop.h"

#include "app/desktop/demojobs.h"
#include "client/dialect/operation.h"
#include "client/wording.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

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
{
    connect(&m_window, &ui::MainWindow::demoChosen, this, &Desktop::simulate);
    connect(&m_window, &ui::MainWindow::backendChosen, this, &Desktop::show);
    connect(&m_window, &ui::MainWindow::connectChosen, this, &Desktop::connectTo);
    connect(&m_window, &ui::MainWindow::closing, this, &Desktop::remember);
}

Desktop::~Desktop() { m_desk.setMonitor(nullptr); }

Result<Done> Desktop::start(const DesktopOptions &options)
{
    int place = 0;
    m_polling = options.polling;
    const ui::WindowState remembered = m_memory.load();
    if (!remembered.backendUrl.isEmpty()) {
        // What was remembered may be gone by now; then the built-in simulation will do.
        const Result<int> last
            = m_backends.add(QUrl(remembered.backendUrl), remembered.backendDialect, {});
        place = last ? *last : 0;
    }
    if (!options.url.isEmpty()) {
        const Result<int> added
            = m_backends.add(options.url, options.dialect, options.apiKey);
        if (!added) {
            return added.error();
        }
        place = *added;
    }
    m_look.install();
    m_window.restore(remembered);
    startSimulation();
    show(options.demo > 0 ? 0 : place);
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

void Desktop::show(int place)
{
    if (m_monitor && place != m_shown) {
        m_backends.keepKey(m_shown, m_monitor->backend().apiKey);
    }
    m_shown = place;
    m_desk.setMonitor(nullptr);
    m_monitor = std::make_unique<JobMonitor>(m_backends.at(place), pollingOf(place));
    m_desk.setMonitor(m_monitor.get());
    listen(*m_monitor);
    m_window.setBackend(view());
    watchWhatThereIs();
}

/// The demo's jobs teach nothing worth keeping, and its address is another one each time.
MonitorOptions Desktop::pollingOf(int place) const
{
    const bool isBuiltIn = m_backends.isBuiltIn(place);
    MonitorOptions options = isBuiltIn ? demoPolling() : MonitorOptions {};
    options.polling = m_polling;
    if (isBuiltIn) {
        options.polling.memory.clear();
    }
    return options;
}

void Desktop::watchWhatThereIs()
{
    const Dialect &dialect = m_monitor->backend().dialect;
    if (dialect.hasImplicitJob()) {
        m_monitor->watch({JobId {dialect.name()}});
    } else if (dialect.operation(Verb::List)) {
        m_monitor->watchAll();
    }
}

void Desktop::simulate(int jobs)
{
    if (!m_backends.isBuiltIn(m_shown)) {
        show(0);
    }
    m_monitor->submit(demoJobs(jobs));
}

void Desktop::connectTo(const ui::ConnectValues &values)
{
    const Result<int> place = m_backends.add(values.url, values.dialect, values.apiKey);
    if (place) {
        show(*place);
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

ui::BackendView Desktop::view() const
{
    const Backend &backend = m_backends.at(m_shown);
    const bool isBuiltIn = m_backends.isBuiltIn(m_shown);
    const QStringList names = m_backends.names();
    const Operation *submit = backend.dialect.operation(Verb::Submit);
    const bool takesLanguages = submit && submit->takesLanguages();
    return {.monitor = m_monitor.get(),
            .names = names,
            .current = m_shown,
            .dialect = m_backends.dialectOf(m_shown),
            .host = isBuiltIn ? tr("the built-in simulation") : backend.url.authority(),
            .ready = isBuiltIn ? tr("Built-in simulation ready")
                               : tr("Connected to %1").arg(backend.url.authority()),
            .submit = {.backend = isBuiltIn ? names.front() : backend.dialect.title(),
                       .host = isBuiltIn ? QString() : backend.url.authority(),
                       .languages = {tr("German"), tr("Spanish"), tr("French"), tr("Japanese"),
                                     tr("Portuguese"), tr("Hindi"), tr("Arabic"), tr("Chinese")},
                       .sourceRequired = takesLanguages,
                       .languageRequired = takesLanguages},
            .canAdd = !backend.dialect.hasImplicitJob(),
            .canList = backend.dialect.operation(Verb::List) != nullptr,
            .canSubmit = submit != nullptr};
}

void Desktop::remember() const
{
    ui::WindowState state = m_window.state();
    if (!m_backends.isBuiltIn(m_shown)) {
        state.backendUrl = m_backends.at(m_shown).url.toString();
        state.backendDialect = m_backends.dialectOf(m_shown);
    }
    m_memory.save(state);
}

} // namespace dubwatch::app
