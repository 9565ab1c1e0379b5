// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/backendlist.h"

#include "client/backendurl.h"
#include "client/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace dubwatch::app {

using namespace Qt::StringLiterals;

BackendList::BackendList(DialectLibrary library)
    : m_library(std::move(library))
    , m_backends {{.url = {}, .dialect = m_library.dialects().front()}}
{
}

void BackendList::setBuiltIn(const QUrl &url) { m_backends.front().url = url; }

Result<int> BackendList::add(const QUrl &url, const QString &dialect, const QString &apiKey)
{
    if (const Result<QUrl> address = backendUrl(url.toString()); !address) {
        return address.error();
    }
    const Result<Dialect> found = m_library.find(dialect);
    if (!found) {
        return found.error();
    }
    const auto known = std::ranges::find_if(m_backends, [&](const Backend &backend) {
        return backend.url == url && backend.dialect.fileName() == found->fileName();
    });
    if (known != m_backends.end()) {
        known->apiKey = apiKey;
        return int(known - m_backends.begin());
    }
    m_backends.push_back({.url = url, .dialect = *found, .apiKey = apiKey});
    return int(m_backends.size()) - 1;
}

QString BackendList::dialectOf(int place) const
{
    const Dialect &dialect = at(place).dialect;
    const auto known =
        std::ranges::find(m_library.dialects(), dialect.fileName(), &Dialect::fileName);
    return known == m_library.dialects().end() ? dialect.fileName() : dialect.name();
}

QString BackendList::shortNameOf(int place) const
{
    if (isBuiltIn(place)) {
        return QCoreApplication::translate("dubwatch::app::BackendList", "Simulation");
    }
    const QString title = at(place).dialect.title();
    const auto like = std::ranges::count_if(m_backends.begin() + 1, m_backends.end(),
                                            [&](const Backend &other) {
                                                return other.dialect.title() == title;
                                            });
    return like > 1 ? at(place).url.authority() : title;
}

QStringList BackendList::names() const
{
    QStringList names{
        QCoreApplication::translate("dubwatch::app::BackendList", "Built-in simulation")};
    for (size_t i = 1; i < m_backends.size(); ++i) {
        const Backend &backend = m_backends[i];
        names << wording::withAside(backend.dialect.title(), backend.url.authority());
    }
    return names;
}

} // namespace dubwatch::app
