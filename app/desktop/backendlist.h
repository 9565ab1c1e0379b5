// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/backend.h"
#include "client/core/result.h"
#include "client/dialect/dialectlibrary.h"

#include <vector>

namespace dubwatch::app {

/// The backends that a person has connected to: the built-in simulation first, then the others. A
/// backend is known by its address and dialect; connecting to it again only replaces its key.
class BackendList
{
public:
    explicit BackendList(DialectLibrary library);

    /// \a url is where the built-in simulation listens.
    void setBuiltIn(const QUrl &url);
    /// Its place; \a dialect is a name or a file. InvalidInput for what backendUrl() refuses, or an
    /// unknown dialect.
    Result<int> add(const QUrl &url, const QString &dialect, const QString &apiKey);

    /// A key that became known later.
    void setKey(int place, const QString &apiKey) { m_backends[size_t(place)].apiKey = apiKey; }

    const Backend &at(int place) const { return m_backends[size_t(place)]; }
    /// By which add() finds its dialect again: a name of the library, else the absolute path.
    QString dialectOf(int place) const;
    bool isBuiltIn(int place) const { return place == 0; }
    /// For the box in the tool bar: with their hosts.
    QStringList names() const;
    /// Where there is less room: by title, or by host where another one has the same.
    QString shortNameOf(int place) const;
    QStringList dialectNames() const { return m_library.names(); }

private:
    DialectLibrary m_library;
    std::vector<Backend> m_backends;
};

} // namespace dubwatch::app
