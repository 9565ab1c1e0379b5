// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/routetable.h"

#include <QUrlQuery>

#include <algorithm>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

QStringList decodedSegments(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &segment : path.mid(1).split('/')) {
        segments << QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
    }
    return segments;
}

QStringList queryNames(const QByteArray &query)
{
    QStringList names;
    for (const auto &[name, value] : QUrlQuery(QString::fromUtf8(query)).queryItems()) {
        names << name;
    }
    return names;
}

/// Fixed segments of the path, then query items that must be there: the more, the better an
/// operation fits a request that it matches.
using Fit = std::pair<qsizetype, qsizetype>;

qsizetype fixedSegments(const Operation &operation)
{
    return std::ranges::count_if(operation.pathPattern(), [](const QString &segment) {
        return !segment.contains(u'{');
    });
}

bool isSubset(const QStringList &part, const QStringList &whole)
{
    return std::ranges::all_of(part, [&](const QString &name) { return whole.contains(name); });
}

} // namespace

Result<RouteTable> RouteTable::make(std::vector<Dialect> dialects, const QStringList &atRoot)
{
    RouteTable table;
    table.m_dialects = std::move(dialects);
    for (const QString &name : atRoot) {
        const auto found = std::ranges::find(table.m_dialects, name, &Dialect::name);
        Q_ASSERT(found != table.m_dialects.end());
        const size_t index = size_t(found - table.m_dialects.begin());
        table.m_atRoot.push_back(index);
        if (const auto error = table.add(index, {})) {
            return *error;
        }
    }
    for (size_t i = 0; i < table.m_dialects.size(); ++i) {
        if (const auto error = table.add(i, u'/' + table.m_dialects[i].name())) {
            return *error;
        }
    }
    return table;
}

std::optional<ApiError> RouteTable::add(size_t dialect, const QString &prefix)
{
    const auto pattern = [](const Entry &entry) {
        const QString path = entry.operation->pathPattern().join(u'/');
        return QString::fromLatin1(entry.operation->method()) + u' ' + entry.prefix + u'/' + path;
    };
    for (const Verb verb : m_dialects[dialect].verbs()) {
        const Entry entry {dialect, prefix, m_dialects[dialect].operation(verb)};
        for (const Entry &other : m_entries) {
            if (pattern(other) == pattern(entry)
                && other.operation->requiredQueryNames() == entry.operation->requiredQueryNames()) {
                return invalidInput(u"%1 and %2 both have the route %3"_s.arg(
                    m_dialects[other.dialect].fileName(), m_dialects[dialect].fileName(),
                    pattern(entry)));
            }
        }
        m_entries.push_back(entry);
    }
    return std::nullopt;
}

RouteTable::Found RouteTable::find(const QByteArray &method, const QByteArray &path,
                                   const QByteArray &query) const
{
    const QByteArray meant = method == "HEAD" ? QByteArray("GET") : method;
    const QStringList segments = decodedSegments(path);
    const QStringList names = queryNames(query);
    Found found {.dialect = &dialectFor(segments)};
    Fit best {-1, 0};
    for (const Entry &entry : m_entries) {
        const bool isPrefixed = !entry.prefix.isEmpty();
        if (isPrefixed && segments.first() != entry.prefix.mid(1)) {
            continue;
        }
        const auto message
            = entry.operation->matchPath(isPrefixed ? segments.mid(1) : segments);
        if (!message) {
            continue;
        }
        const Dialect &dialect = m_dialects[entry.dialect];
        if (found.allowed.isEmpty()) {
            found.dialect = &dialect;
        }
        if (!found.allowed.contains(entry.operation->method())) {
            found.allowed << entry.operation->method();
        }
        const QStringList required = entry.operation->requiredQueryNames();
        const Fit fit {fixedSegments(*entry.operation), required.size()};
        if (entry.operation->method() == meant && isSubset(required, names) && fit > best) {
            found.route = Route {&dialect, entry.operation, entry.prefix, *message};
            found.dialect = &dialect;
            best = fit;
        }
    }
    if (found.allowed.contains("GET")) {
        found.allowed << "HEAD";
    }
    return found;
}

QStringList RouteTable::foreignQueryNames(const Route &route, const QByteArray &query) const
{
    const QStringList own = route.operation->queryNames();
    QStringList foreign;
    for (const QString &name : queryNames(query)) {
        const bool isElsewhere = std::ranges::any_of(m_entries, [&](const Entry &entry) {
            return entry.prefix == route.prefix
                && entry.operation->method() == route.operation->method()
                && entry.operation->pathPattern() == route.operation->pathPattern()
                && entry.operation->queryNames().contains(name);
        });
        if (isElsewhere && !own.contains(name)) {
            foreign << name;
        }
    }
    return foreign;
}

const Dialect &RouteTable::dialectOf(const QByteArray &path) const
{
    return path.isNull() ? rootDialect() : *find("GET", path, {}).dialect;
}

QString RouteTable::prefixOf(const QString &dialectName) const
{
    const bool isAtRoot = std::ranges::any_of(
        m_atRoot, [&](size_t place) { return m_dialects[place].name() == dialectName; });
    return isAtRoot ? QString() : u'/' + dialectName;
}

const Dialect &RouteTable::dialectFor(const QStringList &segments) const
{
    const auto named = std::ranges::find(m_dialects, segments.first(), &Dialect::name);
    return named == m_dialects.end() ? rootDialect() : *named;
}

} // namespace dubwatch::server
