// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/windowmemory.h"

#include "ui/jobgroup.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panes = 3;
constexpr int highestPane = 10'000;

QList<int> heights(const QStringList &texts)
{
    QList<int> result;
    for (const QString &text : texts) {
        const int height = text.toInt();
        if (height >= 0 && height <= highestPane) {
            result << height;
        }
    }
    const bool isSensible = result.size() == panes && std::ranges::max(result) > 0;
    return isSensible ? result : QList<int>();
}

/// Each is a line: an address has no spaces.
QList<WindowState::Connection> connectionsIn(const QSettings &settings)
{
    QList<WindowState::Connection> connections;
    for (const QString &line : settings.value(u"backend/connections"_s).toStringList()) {
        const qsizetype space = line.lastIndexOf(u' ');
        if (space > 0) {
            connections.append({.url = line.mid(space + 1), .dialect = line.left(space)});
        }
    }
    return connections;
}

/// QSettings takes nearly everything for an INI file; one that has something in it, and nothing of
/// ours, is another thing.
bool isOurs(const QSettings &settings)
{
    const QStringList groups = settings.childGroups();
    return QFileInfo(settings.fileName()).size() == 0 || groups.contains(u"window"_s)
        || groups.contains(u"view"_s) || groups.contains(u"backend"_s);
}

} // namespace

WindowMemory::WindowMemory(const QString &file)
    : m_file(file)
{
}

QString WindowMemory::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/dubwatch/dubwatch.ini"_s;
}

WindowState WindowMemory::load() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError || !isOurs(settings)) {
        const QString aside = m_file + u".broken"_s;
        QFile::remove(aside);
        QFile::rename(m_file, aside);
        return {};
    }
    const WindowState defaults;
    WindowState state;
    const auto flag = [&](const char *key, bool fallback) {
        return settings.value(QString::fromLatin1(key), fallback).toBool();
    };
    state.geometry = settings.value(u"window/geometry"_s).toByteArray();
    state.columns = settings.value(u"window/columns"_s).toByteArray();
    state.panes = heights(settings.value(u"window/panes"_s).toStringList());
    state.appearance = std::clamp(settings.value(u"view/appearance"_s).toInt(), 0, 2);
    state.detailsTab = settings.value(u"view/detailsTab"_s, defaults.detailsTab).toInt();
    state.compact = flag("view/compact", defaults.compact);
    state.sidebar = flag("view/sidebar", defaults.sidebar);
    state.details = flag("view/details", defaults.details);
    state.log = flag("view/log", defaults.log);
    state.filterText = settings.value(u"filter/text"_s).toString();
    state.filterGroup = std::clamp(settings.value(u"filter/group"_s).toInt(), 0, jobGroupCount - 1);
    state.filterLanguage = settings.value(u"filter/language"_s).toString();
    state.connections = connectionsIn(settings);
    state.currentConnection = std::clamp(settings.value(u"backend/current"_s, -1).toInt(), -1,
                                         int(state.connections.size()) - 1);
    return state;
}

void WindowMemory::save(const WindowState &state) const
{
    QStringList heights;
    for (const int height : state.panes) {
        heights << QString::number(height);
    }
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"window/geometry"_s, state.geometry);
    settings.setValue(u"window/columns"_s, state.columns);
    settings.setValue(u"window/panes"_s, heights);
    settings.setValue(u"view/appearance"_s, state.appearance);
    settings.setValue(u"view/detailsTab"_s, state.detailsTab);
    settings.setValue(u"view/compact"_s, state.compact);
    settings.setValue(u"view/sidebar"_s, state.sidebar);
    settings.setValue(u"view/details"_s, state.details);
    settings.setValue(u"view/log"_s, state.log);
    settings.setValue(u"filter/text"_s, state.filterText);
    settings.setValue(u"filter/group"_s, state.filterGroup);
    settings.setValue(u"filter/language"_s, state.filterLanguage);
    QStringList connections;
    for (const WindowState::Connection &one : state.connections) {
        connections << one.dialect + u' ' + one.url;
    }
    settings.setValue(u"backend/connections"_s, connections);
    settings.setValue(u"backend/current"_s, state.currentConnection);
}

} // namespace dubwatch::ui
