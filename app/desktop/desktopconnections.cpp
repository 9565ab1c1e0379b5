// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

// Which backends are connected, what the window is told of them, and what is remembered.

#include "app/desktop/desktop.h"

#include "client/dialect/operation.h"
#include "client/knowledgestore.h"
#include "client/policy/knowledgesummary.h"
#include "client/wordingofforecasts.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr Duration learnedRhythm = std::chrono::minutes(1);

} // namespace

/// What was remembered may be gone by now; then the built-in simulation will do.
void Desktop::restore(const ui::WindowState &remembered)
{
    for (qsizetype i = 0; i < remembered.connections.size(); ++i) {
        const ui::WindowState::Connection &one = remembered.connections[i];
        if (const Result<int> place = m_backends.add(QUrl(one.url), one.dialect, {})) {
            const bool isCurrent = i == remembered.currentConnection;
            open(*place, isCurrent ? Then::MakeCurrent : Then::LeaveCurrent);
        }
    }
}

void Desktop::open(int place, Then then)
{
    if (!m_backends.at(place).apiKey.isEmpty()) {
        openWithKey(place, then);
        return;
    }
    m_keys.read(archiveNameOf(place), this, [this, place, then](const QString &key) {
        m_backends.setKey(place, key);
        openWithKey(place, then);
    });
}

void Desktop::keepKey(int place, const QString &key)
{
    m_backends.setKey(place, key);
    m_keys.write(archiveNameOf(place), key);
}

void Desktop::openWithKey(int place, Then then)
{
    release(place); // with another key, it is another monitor
    const int before = placeOf(m_window.currentBackend());
    const auto connection = ui::ConnectionId(place);
    JobMonitor &monitor
        = *(m_monitors[place]
            = std::make_unique<JobMonitor>(m_backends.at(place), pollingOf(place)));
    m_desk.attach(connection, monitor, m_backends.names().at(place));
    listen(monitor);
    if (place != builtIn) {
        connect(&monitor, &JobMonitor::removed, &m_archive,
                [this, connection](const std::vector<JobId> &jobs) {
                    m_archive.forget(connection, jobs);
                });
    }
    watchWhatThereIs(monitor, place == builtIn ? std::vector<JobId>() : watchKept(place, monitor));
    tellWindow(then == Then::MakeCurrent ? place : before);
    if (place != builtIn) {
        remember(); // a crash loses no connection
    }
}

/// Gives back whom a person wants to see no more.
std::vector<JobId> Desktop::watchKept(int place, JobMonitor &monitor)
{
    std::vector<KnownJob> known;
    std::vector<JobId> removed;
    for (const KeptJob &kept :
         m_archive.follow(ui::ConnectionId(place), archiveNameOf(place))) {
        if (kept.isRemoved) {
            removed.push_back(kept.job.id);
        } else {
            known.push_back({kept.job, kept.told, kept.isPaused, kept.polls});
        }
    }
    monitor.watchKnown(known);
    return removed;
}

/// The window is told first: it asks the monitors that it knows.
void Desktop::release(int place)
{
    const auto released = m_monitors.find(place);
    if (released == m_monitors.end()) {
        return;
    }
    const std::unique_ptr<JobMonitor> monitor = std::move(released->second);
    m_monitors.erase(released);
    m_archive.unfollow(ui::ConnectionId(place), false);
    tellWindow(builtIn);
    m_desk.detach(ui::ConnectionId(place));
}

/// The simulation's jobs end with it.
QString Desktop::archiveNameOf(int place) const
{
    return m_backends.dialectOf(place) + u' ' + m_backends.at(place).url.toString();
}

void Desktop::close(int place)
{
    if (place == builtIn || !m_monitors.contains(place)) {
        return;
    }
    m_archive.unfollow(ui::ConnectionId(place), true);
    keepKey(place, {});
    m_remembered.removeAll(rememberedAs(place));
    release(place);
    remember();
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
    m_learnedAlarm.set(learnedRhythm, [this] {
        tellWindow(placeOf(m_window.currentBackend()));
        remember(); // a crash loses no more than a minute's wishes
    });
}

int Desktop::placeOf(int view) const
{
    return view < int(m_monitors.size()) ? std::next(m_monitors.begin(), view)->first : builtIn;
}

void Desktop::connectTo(const ui::ConnectValues &values)
{
    const Result<int> place = m_backends.add(values.url, values.dialect, values.apiKey);
    if (!place) {
        m_window.say(place.error().detail);
        return;
    }
    if (!values.apiKey.isEmpty()) {
        m_keys.write(archiveNameOf(*place), values.apiKey);
    }
    open(*place, Then::MakeCurrent);
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
                       // What the API is sent, so the same in every tongue.
                       .languages = {u"German"_s, u"Spanish"_s, u"French"_s, u"Japanese"_s,
                                     u"Portuguese"_s, u"Hindi"_s, u"Arabic"_s, u"Chinese"_s},
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

ui::WindowState::Connection Desktop::rememberedAs(int place) const
{
    return {m_backends.at(place).url.toString(), m_backends.dialectOf(place)};
}

void Desktop::remember() const
{
    ui::WindowState state = m_window.state();
    state.connections = m_remembered;
    const int current = placeOf(m_window.currentBackend());
    for (const auto &[place, monitor] : m_monitors) {
        if (place == builtIn) {
            continue;
        }
        const ui::WindowState::Connection one = rememberedAs(place);
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
