// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/dialect.h"
#include "client/dialect/operation.h"

#include <vector>

namespace dubwatch::server {

/// What a request is about: which operation of which dialect, and what its path said.
struct Route
{
    const Dialect *dialect = nullptr;
    const Operation *operation = nullptr;
    QString prefix; ///< "" at the root, else "/heygen-v3"
    Message message; ///< the id of the path
};

/// All paths that the server answers: each dialect under "/<its name>/", some at the root too.
///
/// Immutable after it was made; any thread.
class RouteTable
{
public:
    /// \a atRoot are names out of \a dialects; the first of them words the errors of paths that
    /// belong to nobody. Two equal routes are an error that names both files.
    static Result<RouteTable> make(std::vector<Dialect> dialects, const QStringList &atRoot);

    /// What came of looking a request up.
    struct Found
    {
        std::optional<Route> route = {}; ///< empty: see below
        const Dialect *dialect = nullptr; ///< whose errors to use
        QByteArrayList allowed = {}; ///< methods of that path; empty when there is no such path
    };

    /// HEAD finds what GET finds. Of operations that match a path the one is meant that names more
    /// of its segments, then the one whose required query items are there.
    Found find(const QByteArray &method, const QByteArray &path, const QByteArray &query) const;

    /// Query items that the path's other operations know, but not the one that was found.
    QStringList foreignQueryNames(const Route &route, const QByteArray &query) const;

    const std::vector<Dialect> &dialects() const { return m_dialects; }
    /// Whose errors a path has that is not looked up as a whole; null: those of the root.
    const Dialect &dialectOf(const QByteArray &path) const;
    /// "/<name>", or empty for a dialect at the root.
    QString prefixOf(const QString &dialectName) const;

private:
    struct Entry
    {
        size_t dialect;
        QString prefix;
        const Operation *operation;
    };

    std::optional<ApiError> add(size_t dialect, const QString &prefix);
    const Dialect &rootDialect() const { return m_dialects[m_atRoot.front()]; }
    const Dialect &dialectFor(const QStringList &segments) const;

    std::vector<Dialect> m_dialects;
    std::vector<size_t> m_atRoot;
    std::vector<Entry> m_entries;
};

} // namespace dubwatch::server
